import type { Login } from '@darkroom/contract'
import { recordAudit } from '../audit/record-audit.ts'
import { reasons } from '../connections/reasons.ts'
import type { Context } from '../context.ts'
import { emit, nameOf } from '../events/emit.ts'
import type { ConnectionRow } from '../store/schema.ts'
import { cancel } from '../work/work.ts'

/** The connections of a person, by either of the ids that a callback may have. */
export function connectionsOf({ store, apps }: Context, login: Login, userId: string): Promise<ConnectionRow[]> {
  return store.run((db) =>
    db
      .selectFrom('connection')
      .selectAll()
      .where('login', '=', login)
      .where('appId', '=', apps[login]?.appId ?? '')
      .where((is) => is.or([is('appScopedId', '=', userId), is('userId', '=', userId)]))
      .execute(),
  )
}

/** A person removed the app: their tokens are worth nothing now and are deleted. The connections stay, to be connected again. */
export async function deauthorize(context: Context, login: Login, userId: string): Promise<number> {
  const { store, now, logger } = context
  const rows = await connectionsOf(context, login, userId)
  for (const row of rows) {
    const { state, meaning, action } = reasons.deauthorized
    await store.transaction(async (db) => {
      const changed = await db
        .updateTable('connection')
        .set({
          state,
          reason: 'deauthorized',
          evidence: JSON.stringify({ during: 'callback', message: meaning, at: now() }),
          sealed: null,
          kid: null,
          webhooks: null,
          version: row.version + 1,
        })
        .where('id', '=', row.id)
        .where('version', '=', row.version)
        .returningAll()
        .executeTakeFirst()
      if (changed === undefined)
        throw new Error('The connection changed meanwhile: Instagram sends the callback again.')
      await cancel(db, 'care', row.id)
      await cancel(db, 'subscribe', row.id)
      await emit(db, context, {
        type: 'connection.deauthorized',
        connection: changed,
        subject: `${nameOf(changed)} removed the app`,
        body: `${meaning} ${action}`,
        dedupe: String(changed.version),
      })
      await recordAudit(db, context, {
        tenantId: row.tenantId,
        actor: 'instagram',
        action: 'connection.deauthorized',
        subject: row.id,
      })
    })
  }
  logger.info({ login, connections: rows.length }, 'Instagram told that a person removed the app.')
  return rows.length
}
