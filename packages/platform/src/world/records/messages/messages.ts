import { sql } from 'kysely'
import { query, readCount } from '../../store/query.ts'
import type { MessageRow } from '../../store/schema.ts'
import type { World } from '../../world.ts'
import type { MessageContent } from './content.ts'

/** A message, its content read. */
export interface Message extends Omit<MessageRow, 'content'> {
  readonly content: MessageContent
}

type Row = MessageRow

const byId = query<{ id: string }, Row>((db, p) => db.selectFrom('messages').selectAll().where('id', '=', p.id))
const insert = query<Omit<Row, 'seq'>>((db, p) =>
  db.insertInto('messages').values({
    id: p.id,
    threadId: p.threadId,
    senderId: p.senderId,
    appId: p.appId,
    text: p.text,
    content: p.content,
    replyToId: p.replyToId,
    edits: p.edits,
    deletedAt: p.deletedAt,
    createdAt: p.createdAt,
    // Its number is the table's own.
  } as never),
)
const edit = query<{ id: string; text: string; edits: number }>((db, p) =>
  db.updateTable('messages').set({ text: p.text, edits: p.edits }).where('id', '=', p.id),
)
const unsend = query<{ id: string; deletedAt: number }>((db, p) =>
  db.updateTable('messages').set({ deletedAt: p.deletedAt }).where('id', '=', p.id),
)
type Bounds = { threadId: string; createdAt: number; seq: number; count: number }
const before = query<Bounds, Row>((db, p) =>
  db
    .selectFrom('messages')
    .selectAll()
    .where('threadId', '=', p.threadId)
    .where('deletedAt', 'is', null)
    .where(sql<boolean>`(createdAt, seq) < (${p.createdAt}, ${p.seq})`)
    .orderBy('createdAt', 'desc')
    .orderBy('seq', 'desc')
    .limit(p.count),
)
const count = query<{ threadId: string }, number>(
  (db, p) =>
    db
      .selectFrom('messages')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('threadId', '=', p.threadId)
      .where('deletedAt', 'is', null),
  readCount,
)
const unread = query<{ threadId: string; accountId: string; readSeq: number }, number>(
  (db, p) =>
    db
      .selectFrom('messages')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('threadId', '=', p.threadId)
      .where('senderId', '!=', p.accountId)
      .where('seq', '>', p.readSeq)
      .where('deletedAt', 'is', null),
  readCount,
)
const every = query<object, Row>((db) => db.selectFrom('messages').selectAll().orderBy('createdAt').orderBy('seq'))

function read(row: Row): Message {
  return { ...row, content: JSON.parse(row.content) as MessageContent }
}

/** A message by its number, unsent ones too. */
export function findMessage(world: World, id: string): Message | undefined {
  const row = world.database.first(byId, { id })
  return row && read(row)
}

/** A thread's messages without those that were unsent, newest first. @param after Those behind this one. */
export function listMessages(
  world: World,
  threadId: string,
  { after, count: most }: { readonly after?: Message | undefined; readonly count: number },
): Message[] {
  const { createdAt, seq } = after ?? { createdAt: Number.MAX_SAFE_INTEGER, seq: 0 }
  return world.database.all(before, { threadId, createdAt, seq, count: most }).map(read)
}

/** How many messages of a thread are there. */
export function countMessages(world: World, threadId: string): number {
  return world.database.first(count, { threadId }) ?? 0
}

/** How many of the other one's messages came after one. @param readSeq Its `seq`; 0: all of them. */
export function countUnread(world: World, threadId: string, accountId: string, readSeq: number): number {
  return world.database.first(unread, { threadId, accountId, readSeq }) ?? 0
}

/** Every message of a world, the oldest first. */
export function listEveryMessage(world: World): Message[] {
  return world.database.all(every, {}).map(read)
}

export function insertMessage(world: World, message: Omit<Message, 'seq'>): void {
  world.database.run(insert, { ...message, content: JSON.stringify(message.content) })
}

export function editMessage(world: World, id: string, text: string, edits: number): void {
  world.database.run(edit, { id, text, edits })
}

/** Takes a message back. It is kept, so that asking for it is refused as the platform does. */
export function unsendMessage(world: World, id: string): void {
  world.database.run(unsend, { id, deletedAt: world.clock.now() })
}
