import { recordAudit } from '../audit/record-audit.ts'
import { hashOf } from '../base/hash.ts'
import { newId, randomText } from '../base/ids.ts'
import { hour, minute } from '../base/time.ts'
import type { Context } from '../context.ts'
import type { AdminSessionRow } from '../store/schema.ts'

/** For how long an operator stays signed in, and for how long without doing anything. */
const sessionLife = 12 * hour
const idleLife = 2 * hour

/** Begins a session. @param who `link`, or an address. @returns The cookie's value, of which only a hash is stored. */
export async function beginSession(context: Context, who: string): Promise<string> {
  const { store, now, random } = context
  const value = randomText(random, 32)
  const id = newId(random, 'ads')
  const moment = now()
  await store.transaction(async (db) => {
    await db
      .insertInto('adminSession')
      .values({
        id,
        hash: hashOf(value),
        who,
        createdAt: moment,
        seenAt: moment,
        expiresAt: moment + sessionLife,
        revokedAt: null,
      })
      .execute()
    await recordAudit(db, context, { tenantId: null, actor: actorOf({ who }), action: 'admin.signed-in', subject: id })
  })
  return value
}

/** The session of a cookie's value; undefined where there is none that is good now. */
export async function findSession(
  { store, now, development }: Context,
  value: string,
): Promise<AdminSessionRow | undefined> {
  const row = await store.run((db) =>
    db.selectFrom('adminSession').selectAll().where('hash', '=', hashOf(value)).executeTakeFirst(),
  )
  if (row === undefined || row.revokedAt !== null) return undefined
  // In development the clock is moved by months, which must not sign out who moves it.
  if (!development && (row.expiresAt <= now() || row.seenAt + idleLife <= now())) return undefined
  if (now() - row.seenAt > minute)
    await store.run((db) => db.updateTable('adminSession').set({ seenAt: now() }).where('id', '=', row.id).execute())
  return row
}

/** The sessions that are good now, newest first. */
export function listSessions({ store, now }: Context): Promise<AdminSessionRow[]> {
  return store.run((db) =>
    db
      .selectFrom('adminSession')
      .selectAll()
      .where('revokedAt', 'is', null)
      .where('expiresAt', '>', now())
      .where('seenAt', '>', now() - idleLife)
      .orderBy('createdAt', 'desc')
      .limit(100)
      .execute(),
  )
}

/** Ends sessions, from now on: one, or all of them. */
export async function revokeSessions(context: Context, actor: string, id?: string): Promise<void> {
  const { store, now } = context
  await store.transaction(async (db) => {
    const query = db.updateTable('adminSession').set({ revokedAt: now() }).where('revokedAt', 'is', null)
    await (id === undefined ? query : query.where('id', '=', id)).execute()
    await recordAudit(db, context, { tenantId: null, actor, action: 'admin.signed-out', subject: id ?? 'everybody' })
  })
}

/** How the audit names who is signed in. */
export function actorOf({ who }: Pick<AdminSessionRow, 'who'>): string {
  return `operator:${who}`
}
