import { recordAudit } from '../audit/record-audit.ts'
import { hashOf } from '../base/hash.ts'
import { newId, randomText } from '../base/ids.ts'
import { minute } from '../base/time.ts'
import type { Context } from '../context.ts'
import { Secret } from '../vault/secret.ts'

/** For how long a link can be used. */
const linkLife = 15 * minute

/**
 * Makes a link with which whoever runs connect signs in, once, within a quarter of an hour. Only a hash of it is stored.
 *
 * @returns Its URL, to be shown once.
 */
export async function createAdminLink(context: Context): Promise<Secret> {
  const { store, now, random, publicUrl } = context
  const secret = randomText(random, 32)
  const id = newId(random, 'adl')
  await store.transaction(async (db) => {
    await db
      .insertInto('adminLink')
      .values({ id, hash: hashOf(secret), createdAt: now(), expiresAt: now() + linkLife, usedAt: null })
      .execute()
    await recordAudit(db, context, { tenantId: null, actor: 'operator', action: 'admin.link-created', subject: id })
  })
  return new Secret(`${publicUrl}/admin/sign-in/${secret}`)
}

/** Whether a link can still be used. Looking at it does not use it: programs look at links too. */
export async function isAdminLink(context: Context, secret: string): Promise<boolean> {
  const { store } = context
  const row = await store.run((db) =>
    db.selectFrom('adminLink').selectAll().where('hash', '=', hashOf(secret)).executeTakeFirst(),
  )
  return row !== undefined && row.usedAt === null && row.expiresAt > endedBy(context)
}

/** Uses a link up. Of two that try it at once, one does. @returns Whether it could be used. */
export async function useAdminLink(context: Context, secret: string): Promise<boolean> {
  const { store, now } = context
  const { numUpdatedRows } = await store.run((db) =>
    db
      .updateTable('adminLink')
      .set({ usedAt: now() })
      .where('hash', '=', hashOf(secret))
      .where('usedAt', 'is', null)
      .where('expiresAt', '>', endedBy(context))
      .executeTakeFirst(),
  )
  return numUpdatedRows === 1n
}

/** What ended before this moment is over. In development the clock is moved by months, which must not end the link that was just printed. */
function endedBy({ development, now }: Context): number {
  return development ? 0 : now()
}
