import { query, readCount } from '../../store/query.ts'
import type { Schema } from '../../store/schema.ts'
import type { World } from '../../world.ts'

type Like = Schema['likes']
type CommentLike = Schema['commentLikes']

const add = query<Like>((db, p) =>
  db
    .insertInto('likes')
    .values({ mediaId: p.mediaId, accountId: p.accountId, createdAt: p.createdAt })
    .onConflict((conflict) => conflict.doNothing()),
)
const take = query<Omit<Like, 'createdAt'>>((db, p) =>
  db.deleteFrom('likes').where('mediaId', '=', p.mediaId).where('accountId', '=', p.accountId),
)
const one = query<Omit<Like, 'createdAt'>, Like>((db, p) =>
  db.selectFrom('likes').selectAll().where('mediaId', '=', p.mediaId).where('accountId', '=', p.accountId),
)
const count = query<{ mediaId: string }, number>(
  (db, p) =>
    db
      .selectFrom('likes')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('mediaId', '=', p.mediaId),
  readCount,
)
const addToComment = query<CommentLike>((db, p) =>
  db
    .insertInto('commentLikes')
    .values({ commentId: p.commentId, accountId: p.accountId, createdAt: p.createdAt })
    .onConflict((conflict) => conflict.doNothing()),
)
const takeFromComment = query<Omit<CommentLike, 'createdAt'>>((db, p) =>
  db.deleteFrom('commentLikes').where('commentId', '=', p.commentId).where('accountId', '=', p.accountId),
)
const countOfComment = query<{ commentId: string }, { count: number }>((db, p) =>
  db
    .selectFrom('commentLikes')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('commentId', '=', p.commentId),
)

/** Likes a media. Twice is once. */
export function like(world: World, mediaId: string, accountId: string, createdAt: number = world.clock.now()): void {
  world.database.run(add, { mediaId, accountId, createdAt })
}

export function unlike(world: World, mediaId: string, accountId: string): void {
  world.database.run(take, { mediaId, accountId })
}

export function likes(world: World, mediaId: string, accountId: string): boolean {
  return world.database.first(one, { mediaId, accountId }) !== undefined
}

/** How many accounts of this world like a media; `outsideLikes` of the media come on top. */
export function countLikes(world: World, mediaId: string): number {
  return world.database.first(count, { mediaId }) ?? 0
}

export function likeComment(
  world: World,
  commentId: string,
  accountId: string,
  createdAt: number = world.clock.now(),
): void {
  world.database.run(addToComment, { commentId, accountId, createdAt })
}

export function unlikeComment(world: World, commentId: string, accountId: string): void {
  world.database.run(takeFromComment, { commentId, accountId })
}

/** How many accounts of this world like a comment; `outsideLikes` of the comment come on top. */
export function countCommentLikes(world: World, commentId: string): number {
  return world.database.first(countOfComment, { commentId })?.count ?? 0
}
