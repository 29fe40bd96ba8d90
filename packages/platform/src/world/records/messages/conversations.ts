import { sql } from 'kysely'
import { query } from '../../store/query.ts'
import type { ConversationRow, Folder, ThreadRow } from '../../store/schema.ts'
import type { World } from '../../world.ts'

/** A thread as one of its two accounts sees it. */
export type Conversation = ConversationRow

type Key = Pick<Conversation, 'accountId' | 'threadId'>

const thread = query<{ firstId: string; secondId: string }, ThreadRow>((db, p) =>
  db.selectFrom('threads').selectAll().where('firstId', '=', p.firstId).where('secondId', '=', p.secondId),
)
const one = query<Key, Conversation>((db, p) =>
  db.selectFrom('conversations').selectAll().where('accountId', '=', p.accountId).where('threadId', '=', p.threadId),
)
const ofThread = query<{ threadId: string }, Conversation>((db, p) =>
  db.selectFrom('conversations').selectAll().where('threadId', '=', p.threadId),
)
const insertThread = query<ThreadRow>((db, p) =>
  db.insertInto('threads').values({ id: p.id, firstId: p.firstId, secondId: p.secondId, createdAt: p.createdAt }),
)
const insert = query<Conversation>((db, p) =>
  db.insertInto('conversations').values({
    accountId: p.accountId,
    threadId: p.threadId,
    otherId: p.otherId,
    folder: p.folder,
    heardAt: p.heardAt,
    readSeq: p.readSeq,
    updatedAt: p.updatedAt,
    ownerAppId: p.ownerAppId,
    ownerUntil: p.ownerUntil,
  }),
)
const update = query<Conversation>((db, p) =>
  db
    .updateTable('conversations')
    .set({
      folder: p.folder,
      heardAt: p.heardAt,
      readSeq: p.readSeq,
      updatedAt: p.updatedAt,
      ownerAppId: p.ownerAppId,
      ownerUntil: p.ownerUntil,
    })
    .where('accountId', '=', p.accountId)
    .where('threadId', '=', p.threadId),
)
type Bounds = { accountId: string; updatedAt: number; threadId: string; count: number }
const behind = query<Bounds, Conversation>((db, p) =>
  db
    .selectFrom('conversations')
    .selectAll()
    .where('accountId', '=', p.accountId)
    .where(sql<boolean>`(updatedAt, threadId) < (${p.updatedAt}, ${p.threadId})`)
    .orderBy('updatedAt', 'desc')
    .orderBy('threadId', 'desc')
    .limit(p.count),
)
const everyThread = query<object, ThreadRow>((db) =>
  db.selectFrom('threads').selectAll().orderBy('createdAt').orderBy('id'),
)

/** A conversation of two accounts, as the first sees it. */
export function findConversation(world: World, accountId: string, threadId: string): Conversation | undefined {
  return world.database.first(one, { accountId, threadId })
}

/** The conversation of an account with another, as the first sees it; undefined: they never wrote each other. */
export function findConversationWith(world: World, accountId: string, otherId: string): Conversation | undefined {
  const found = world.database.first(thread, pair(accountId, otherId))
  return found && findConversation(world, accountId, found.id)
}

/** The same, begun if there was none. @param folder Where it lies for the other one when it is begun. @param id Its number, where it has one already. */
export function openConversation(
  world: World,
  accountId: string,
  otherId: string,
  folder: Folder,
  id: string = world.ids.thread(),
): Conversation {
  const found = findConversationWith(world, accountId, otherId)
  if (found !== undefined) return found
  const threadId = id
  const createdAt = world.clock.now()
  world.database.run(insertThread, { id: threadId, ...pair(accountId, otherId), createdAt })
  const fresh = { threadId, heardAt: null, readSeq: 0, updatedAt: createdAt, ownerAppId: null, ownerUntil: null }
  const own: Conversation = { ...fresh, accountId, otherId, folder: 'inbox' }
  world.database.run(insert, own)
  if (accountId !== otherId) world.database.run(insert, { ...fresh, accountId: otherId, otherId: accountId, folder })
  return own
}

/** Stores what changed in a conversation, if it is there. */
export function changeConversation(
  world: World,
  { accountId, threadId }: Pick<Conversation, 'accountId' | 'threadId'>,
  changes: Partial<Conversation>,
): void {
  const found = findConversation(world, accountId, threadId)
  if (found !== undefined) world.database.run(update, { ...found, ...changes })
}

function pair(a: string, b: string): { readonly firstId: string; readonly secondId: string } {
  return a < b ? { firstId: a, secondId: b } : { firstId: b, secondId: a }
}

/** Both sides of a thread. */
export function listSides(world: World, threadId: string): Conversation[] {
  return world.database.all(ofThread, { threadId })
}

/** An account's conversations, the one with the latest message first. @param after Those behind this one. */
export function listConversations(
  world: World,
  accountId: string,
  { after, count }: { readonly after?: Conversation | undefined; readonly count: number },
): Conversation[] {
  const { updatedAt, threadId } = after ?? { updatedAt: Number.MAX_SAFE_INTEGER, threadId: '' }
  return world.database.all(behind, { accountId, updatedAt, threadId, count })
}

/** Every thread of a world, the oldest first. */
export function listEveryThread(world: World): ThreadRow[] {
  return world.database.all(everyThread, {})
}
