import { query } from '../../store/query.ts'
import type { NotificationTokenRow } from '../../store/schema.ts'
import type { World } from '../../world.ts'

/** That somebody agreed to be written to about a topic later on. */
export type NotificationToken = NotificationTokenRow

const ofAccount = query<{ accountId: string }, NotificationToken>((db, p) =>
  db.selectFrom('notificationTokens').selectAll().where('accountId', '=', p.accountId).orderBy('createdAt', 'desc'),
)
const insert = query<NotificationToken>((db, p) =>
  db.insertInto('notificationTokens').values({
    token: p.token,
    accountId: p.accountId,
    otherId: p.otherId,
    title: p.title,
    createdAt: p.createdAt,
    expiresAt: p.expiresAt,
  }),
)

/** Those of an account, the latest first. */
export function listNotificationTokens(world: World, accountId: string): NotificationToken[] {
  return world.database.all(ofAccount, { accountId })
}

export function insertNotificationToken(world: World, token: NotificationToken): void {
  world.database.run(insert, token)
}
