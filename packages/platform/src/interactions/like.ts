import type { Context } from '../call.ts'
import { findComment } from '../world/records/media/comments.ts'
import { like, likeComment, unlike, unlikeComment } from '../world/records/media/likes.ts'
import { announceChange } from './changes.ts'

/** Likes a media or takes the like back. Twice is once. */
export function setLike({ world }: Context, mediaId: string, accountId: string, liked: boolean): void {
  if (liked) like(world, mediaId, accountId)
  else unlike(world, mediaId, accountId)
  announceChange(world, mediaId)
}

/** The same of a comment. */
export function setCommentLike({ world }: Context, commentId: string, accountId: string, liked: boolean): void {
  if (liked) likeComment(world, commentId, accountId)
  else unlikeComment(world, commentId, accountId)
  announceChange(world, findComment(world, commentId)?.mediaId)
}
