import { sql } from 'kysely'
import { query, readCount } from '../../store/query.ts'
import type { Folder } from '../../store/schema.ts'
import type { World } from '../../world.ts'
import type { Conversation } from './conversations.ts'

/** Conversations that are looked through for unread messages: more are told as `99+` anyway. */
const mostCounted = 100

type Bounds = { accountId: string; folder: Folder; updatedAt: number; threadId: string; count: number }
const ofFolder = query<Bounds, Conversation>((db, p) =>
  db
    .selectFrom('conversations')
    .selectAll()
    .where('accountId', '=', p.accountId)
    .where('folder', '=', p.folder)
    .where(sql<boolean>`(updatedAt, threadId) < (${p.updatedAt}, ${p.threadId})`)
    .orderBy('updatedAt', 'desc')
    .orderBy('threadId', 'desc')
    .limit(p.count),
)
const unread = query<{ accountId: string; folder: Folder }, number>(
  (db, p) =>
    db
      .selectFrom(
        db
          .selectFrom('conversations')
          .selectAll()
          .where('accountId', '=', p.accountId)
          .where('folder', '=', p.folder)
          .orderBy('updatedAt', 'desc')
          .orderBy('threadId', 'desc')
          .limit(mostCounted)
          .as('latest'),
      )
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('messages')
            .select('messages.seq')
            .whereRef('messages.threadId', '=', 'latest.threadId')
            .whereRef('messages.senderId', '!=', 'latest.accountId')
            .whereRef('messages.seq', '>', 'latest.readSeq')
            .where('messages.deletedAt', 'is', null),
        ),
      ),
  readCount,
)

/** An account's conversations of a folder, the one with the latest message first. @param after Those behind this one. */
export function listFolder(
  world: World,
  accountId: string,
  {
    folder,
    after,
    count,
  }: { readonly folder: Folder; readonly after?: Conversation | undefined; readonly count: number },
): Conversation[] {
  const { updatedAt, threadId } = after ?? { updatedAt: Number.MAX_SAFE_INTEGER, threadId: '' }
  return world.database.all(ofFolder, { accountId, folder, updatedAt, threadId, count })
}

/** How many conversations of a folder have something that the account has not read; at most a hundred are counted. */
export function countUnreadConversations(world: World, accountId: string, folder: Folder): number {
  return world.database.first(unread, { accountId, folder }) ?? 0
}
