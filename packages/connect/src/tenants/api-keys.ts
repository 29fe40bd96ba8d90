import { recordAudit } from '../audit/record-audit.ts'
import { hashOf, isSameHash } from '../base/hash.ts'
import { newId, randomText } from '../base/ids.ts'
import { readList } from '../base/json-column.ts'
import { Problem } from '../base/problem.ts'
import { minute } from '../base/time.ts'
import type { Context } from '../context.ts'
import type { ApiKeyRow } from '../store/schema.ts'
import { Secret } from '../vault/secret.ts'

/** What an API key can be allowed to do. */
export const keyScopes = [
  'links:write',
  'connections:read',
  'connections:write',
  'proxy',
  'posts:read',
  'posts:write',
  'events:read',
  'endpoints:read',
  'endpoints:write',
  'audit:read',
  'keys:write',
] as const

export type KeyScope = (typeof keyScopes)[number]

/** Who sends a request. */
export interface Caller {
  readonly tenantId: string
  readonly keyId: string
  readonly scopes: readonly string[]
  /** How the audit names them. Default: by the key. */
  readonly actor?: string | undefined
}

/** How the audit names who sends a request. */
export function actorOfCaller({ actor, keyId }: Caller): string {
  return actor ?? `key:${keyId}`
}

/** A key as it is shown again: without its secret. */
export interface ApiKey {
  readonly id: string
  readonly name: string
  readonly scopes: readonly string[]
  readonly createdAt: number
  readonly lastUsedAt: number | null
  readonly revokedAt: number | null
}

/** Makes an API key. Its text is shown once: only a hash of it is stored. */
export async function createApiKey(
  context: Context,
  wanted: { tenantId: string; name: string; scopes?: readonly KeyScope[]; actor: string },
): Promise<ApiKey & { readonly text: Secret }> {
  const { store, now, random } = context
  const { tenantId, name, scopes = keyScopes, actor } = wanted
  const id = newId(random, 'key')
  const secret = randomText(random, 32)
  const text = new Secret(`dck_${id.slice(4)}_${secret}`)
  const row: ApiKeyRow = {
    id,
    tenantId,
    name,
    hash: hashOf(secret),
    scopes: JSON.stringify(scopes),
    createdAt: now(),
    lastUsedAt: null,
    revokedAt: null,
  }
  await store.transaction(async (db) => {
    await db.insertInto('apiKey').values(row).execute()
    await recordAudit(db, context, { tenantId, actor, action: 'key.created', subject: id, details: { name, scopes } })
  })
  return { ...shown(row), text }
}

/** The keys of a tenant, revoked ones too. */
export async function listApiKeys({ store }: Context, tenantId: string): Promise<ApiKey[]> {
  const rows = await store.run((db) =>
    db.selectFrom('apiKey').selectAll().where('tenantId', '=', tenantId).orderBy('createdAt').execute(),
  )
  return rows.map(shown)
}

/** Revokes a key, from now on. @throws Problem where the tenant has no such key. */
export async function revokeApiKey(context: Context, caller: Caller, id: string): Promise<void> {
  const { store, now } = context
  const { tenantId } = caller
  await store.transaction(async (db) => {
    const { numUpdatedRows } = await db
      .updateTable('apiKey')
      .set({ revokedAt: now() })
      .where('id', '=', id)
      .where('tenantId', '=', tenantId)
      .where('revokedAt', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n)
      throw new Problem(404, 'key_not_found', `There is no API key ${id} that is in use.`, 'GET /v1/keys lists them.')
    await recordAudit(db, context, { tenantId, actor: actorOfCaller(caller), action: 'key.revoked', subject: id })
  })
}

/** Who sends a request with this header. @throws Problem 401 */
export async function authenticate(context: Context, authorization: string | null): Promise<Caller> {
  const [, id = '', secret = ''] = /^Bearer dck_([0-9a-f]{32})_([\w-]{43})$/i.exec(authorization ?? '') ?? []
  const { store, now } = context
  const row = await store.run((db) =>
    db.selectFrom('apiKey').selectAll().where('id', '=', `key_${id}`).executeTakeFirst(),
  )
  const isRight = isSameHash(hashOf(secret), row?.hash ?? hashOf(''))
  if (row === undefined || !isRight || row.revokedAt !== null) throw notAuthenticated(authorization, row)
  // Written once a minute at most: it is for people, who look which keys are in use.
  if (now() - (row.lastUsedAt ?? 0) > minute)
    await store.run((db) => db.updateTable('apiKey').set({ lastUsedAt: now() }).where('id', '=', row.id).execute())
  return { tenantId: row.tenantId, keyId: row.id, scopes: readList(row.scopes) ?? [] }
}

/** @throws Problem 403 unless the key has the scope. */
export function checkScope({ scopes }: Caller, needed: KeyScope): void {
  if (!scopes.includes(needed))
    throw new Problem(
      403,
      'scope_missing',
      `This API key does not have the scope ${needed}.`,
      `Use a key with ${needed}. This one has ${scopes.join(', ') || 'none'}.`,
    )
}

function notAuthenticated(authorization: string | null, row: ApiKeyRow | undefined): Problem {
  const detail =
    authorization === null
      ? 'The request has no API key.'
      : row?.revokedAt != null
        ? 'This API key was revoked.'
        : 'This is not an API key of this connect.'
  return new Problem(401, 'not_authenticated', detail, 'Send the header: Authorization: Bearer dck_...', {
    headers: { 'www-authenticate': 'Bearer' },
  })
}

function shown({ id, name, scopes, createdAt, lastUsedAt, revokedAt }: ApiKeyRow): ApiKey {
  return { id, name, scopes: readList(scopes) ?? [], createdAt, lastUsedAt, revokedAt }
}
