import { sql } from 'kysely'
import { query, readCount } from '../../store/query.ts'
import type { CommentRow } from '../../store/schema.ts'
import { namedIn } from '../../text-rules/caption.ts'
import type { World } from '../../world.ts'
import { nameAccounts } from './mentions.ts'

/** A comment, or a reply to one. */
export interface Comment extends CommentRow {
  /** How many accounts of this world like it, where a page of comments was read, which counts them all at once. */
  readonly likes?: number
}

const byId = query<{ id: string }, Comment>((db, p) => db.selectFrom('comments').selectAll().where('id', '=', p.id))
const ofMedia = query<{ mediaId: string }, Comment>((db, p) =>
  db
    .selectFrom('comments')
    .selectAll()
    .where('mediaId', '=', p.mediaId)
    .where('parentId', 'is', null)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc'),
)
const ofComment = query<{ parentId: string }, Comment>((db, p) =>
  db.selectFrom('comments').selectAll().where('parentId', '=', p.parentId).orderBy('createdAt').orderBy('id'),
)
const likes = sql<number>`(SELECT count(*) FROM commentLikes WHERE commentLikes.commentId = comments.id)`.as('likes')
type Bounds = { under: string; createdAt: number; id: string; count: number }
const topBehind = query<Bounds, Comment>((db, p) =>
  db
    .selectFrom('comments')
    .selectAll()
    .select(likes)
    .where('mediaId', '=', p.under)
    .where('parentId', 'is', null)
    .where(sql<boolean>`(createdAt, id) < (${p.createdAt}, ${p.id})`)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(p.count),
)
const repliesBehind = query<Bounds, Comment>((db, p) =>
  db
    .selectFrom('comments')
    .selectAll()
    .select(likes)
    .where('parentId', '=', p.under)
    .where(sql<boolean>`(createdAt, id) > (${p.createdAt}, ${p.id})`)
    .orderBy('createdAt')
    .orderBy('id')
    .limit(p.count),
)
const count = query<{ mediaId: string }, number>(
  (db, p) =>
    db
      .selectFrom('comments')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('mediaId', '=', p.mediaId),
  readCount,
)
const insert = query<Comment>((db, p) =>
  db.insertInto('comments').values({
    id: p.id,
    mediaId: p.mediaId,
    accountId: p.accountId,
    parentId: p.parentId,
    text: p.text,
    hidden: p.hidden,
    appId: p.appId,
    outsideLikes: p.outsideLikes,
    createdAt: p.createdAt,
  }),
)
const hide = query<{ id: string; hidden: 0 | 1 }>((db, p) =>
  db.updateTable('comments').set({ hidden: p.hidden }).where('id', '=', p.id),
)
const remove = query<{ id: string }>((db, p) => db.deleteFrom('comments').where('id', '=', p.id))

export function findComment(world: World, id: string): Comment | undefined {
  return world.database.first(byId, { id })
}

/** The comments on a media without their replies, newest first. */
export function listComments(world: World, mediaId: string): Comment[] {
  return world.database.all(ofMedia, { mediaId })
}

/** The replies to a comment, oldest first. */
export function listReplies(world: World, commentId: string): Comment[] {
  return world.database.all(ofComment, { parentId: commentId })
}

/** Which part of a list of comments is asked for. */
export interface CommentRange {
  /** Behind this one. Absent: from the start. */
  readonly after?: Comment | undefined
  readonly count: number
}

/** Some of the comments on a media without their replies, newest first. */
export function listCommentRange(world: World, mediaId: string, { after, count: most }: CommentRange): Comment[] {
  const { createdAt, id } = after ?? { createdAt: Number.MAX_SAFE_INTEGER, id: '' }
  return world.database.all(topBehind, { under: mediaId, createdAt, id, count: most })
}

/** Some of the replies to a comment, oldest first. */
export function listReplyRange(world: World, commentId: string, { after, count: most }: CommentRange): Comment[] {
  const { createdAt, id } = after ?? { createdAt: -1, id: '' }
  return world.database.all(repliesBehind, { under: commentId, createdAt, id, count: most })
}

/** How many comments a media has, replies and hidden ones included. */
export function countComments(world: World, mediaId: string): number {
  return world.database.first(count, { mediaId }) ?? 0
}

/** Stores a comment, and whom it names. @param comment A reply to a reply has to name the first comment as its parent. */
export function insertComment(world: World, comment: Comment): void {
  world.database.run(insert, comment)
  const { mediaId, id, createdAt } = comment
  nameAccounts(world, { mediaId, commentId: id, createdAt }, namedIn(comment.text).usernames)
}

export function hideComment(world: World, id: string, hidden: boolean): void {
  world.database.run(hide, { id, hidden: hidden ? 1 : 0 })
}

/** Deletes a comment with its replies. */
export function deleteComment(world: World, id: string): void {
  world.database.run(remove, { id })
}
