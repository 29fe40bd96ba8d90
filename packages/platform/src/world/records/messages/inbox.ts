import { sql } from 'kysely'
import { query } from '../../store/query.ts'
import type { Folder } from '../../store/schema.ts'
import type { World } from '../../world.ts'
import type { Conversation } from './conversations.ts'
import { listMessages } from './messages.ts'

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

/** How many conversations of a folder have something that the account has not read; the latest hundred are counted. */
export function countUnreadConversations(world: World, accountId: string, folder: Folder): number {
  return listFolder(world, accountId, { folder, count: mostCounted }).filter(({ threadId, readSeq }) => {
    // Who answers has read everything before, so that the latest message tells.
    const [latest] = listMessages(world, threadId, { count: 1 })
    return latest !== undefined && latest.senderId !== accountId && latest.seq > readSeq
  }).length
}
