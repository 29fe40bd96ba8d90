import type { Login } from '@darkroom/contract'
import { recordAudit } from '../audit/record-audit.ts'
import { hashOf } from '../base/hash.ts'
import type { Context } from '../context.ts'
import { emit } from '../events/emit.ts'
import type { DeletionRow } from '../store/schema.ts'
import { cancel } from '../work/work.ts'
import { connectionsOf } from './deauthorized.ts'

/**
 * A person asks for their data to be deleted: their connections are deleted with their tokens, names and ids, and their events. What stays says
 * that it was done, and no more.
 *
 * @param request What makes two deliveries of one request the same.
 * @returns The confirmation code.
 */
export async function deleteData(context: Context, login: Login, userId: string, request: string): Promise<string> {
  const { store, now } = context
  // The same request gets the same code, and nobody can guess it who has not the signed request.
  const code = hashOf(`deletion ${login} ${userId} ${request}`).slice(0, 24)
  const rows = await connectionsOf(context, login, userId)
  await store.transaction(async (db) => {
    for (const row of rows) {
      await db.deleteFrom('connection').where('id', '=', row.id).execute()
      await db.deleteFrom('event').where('connectionId', '=', row.id).execute()
      await db.deleteFrom('delivery').where('lane', '=', row.id).execute()
      await cancel(db, 'care', row.id)
      await cancel(db, 'subscribe', row.id)
      await emit(db, context, {
        type: 'connection.deleted',
        connection: {
          ...row,
          username: null,
          userId: null,
          appScopedId: null,
          pageId: null,
          sealed: null,
          evidence: null,
        },
        subject: 'An account was deleted at its owner’s request',
        body: 'Delete what you stored about this connection, too.',
        dedupe: code,
        data: { confirmationCode: code },
      })
      await recordAudit(db, context, {
        tenantId: row.tenantId,
        actor: 'instagram',
        action: 'connection.deleted',
        subject: row.id,
        details: { code },
      })
    }
    const ids = [userId, ...rows.flatMap((row) => [row.userId ?? [], row.appScopedId ?? []].flat())]
    await db.deleteFrom('strayEvent').where('accountId', 'in', ids).execute()
    await db
      .insertInto('deletion')
      .values({ code, login, requestedAt: now(), finishedAt: now(), connections: rows.length })
      .onConflict((conflict) => conflict.column('code').doNothing())
      .execute()
  })
  return code
}

/** A deletion by its confirmation code. */
export function findDeletion({ store }: Context, code: string): Promise<DeletionRow | undefined> {
  return store.run((db) => db.selectFrom('deletion').selectAll().where('code', '=', code).executeTakeFirst())
}
