import type { Login } from '@darkroom/contract'
import type { SelectQueryBuilder } from 'kysely'
import { recordAudit } from '../audit/record-audit.ts'
import { isoOf } from '../base/time.ts'
import { openToken } from '../connections/connections.ts'
import type { Context } from '../context.ts'
import type { ConnectionRow, Schema } from '../store/schema.ts'
import type { Queries } from '../store/store.ts'
import { Secret } from '../vault/secret.ts'
import { VaultError } from '../vault/vault-error.ts'

/** A connection with its token, by the names that an import reads. */
export interface ExportedToken {
  /** The connection. */
  readonly id: string
  readonly tenantId: string
  readonly login: Login
  readonly kind: ConnectionRow['kind']
  readonly username: string | null
  readonly userId: string | null
  readonly issuedAt: string | null
  readonly expiresAt: string | null
  /** Absent: it did not open, for the reason in `problem`. */
  readonly accessToken?: Secret | undefined
  readonly problem?: string | undefined
}

const batch = 500

/**
 * Every connection that has a token, with the token opened, in the order of their ids. Each tenant's audit says so before the first is handed out.
 *
 * @param tenantId Undefined: of every tenant.
 * @throws StoreError
 */
export async function* exportTokens(context: Context, tenantId?: string): AsyncGenerator<ExportedToken> {
  const { store } = context
  await store.transaction(async (db) => {
    const counts = await ofTenant(db, tenantId)
      .select(['tenantId', (q) => q.fn.countAll<number>().as('count')])
      .where('sealed', 'is not', null)
      .groupBy('tenantId')
      .execute()
    for (const { tenantId, count } of counts)
      await recordAudit(db, context, {
        tenantId,
        actor: 'operator',
        action: 'tokens.exported',
        subject: tenantId,
        details: { connections: count },
      })
  })
  for (let after = ''; ; ) {
    const from = after
    const rows = await store.run((db) =>
      ofTenant(db, tenantId).selectAll().where('id', '>', from).orderBy('id').limit(batch).execute(),
    )
    for (const row of rows) if (row.sealed !== null) yield { ...factsOf(row), ...(await tokenOf(context, row)) }
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.id
  }
}

function ofTenant(db: Queries, tenantId: string | undefined): SelectQueryBuilder<Schema, 'connection', object> {
  const query = db.selectFrom('connection')
  return tenantId === undefined ? query : query.where('tenantId', '=', tenantId)
}

function factsOf({ id, tenantId, login, kind, username, userId, issuedAt, expiresAt }: ConnectionRow): ExportedToken {
  return { id, tenantId, login, kind, username, userId, issuedAt: isoOf(issuedAt), expiresAt: isoOf(expiresAt) }
}

async function tokenOf(context: Context, row: ConnectionRow): Promise<Pick<ExportedToken, 'accessToken' | 'problem'>> {
  try {
    return { accessToken: new Secret((await openToken(context, row)).accessToken) }
  } catch (error) {
    if (error instanceof VaultError) return { problem: `${error.message} ${error.fix}` }
    throw error
  }
}
