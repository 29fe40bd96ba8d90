import type { Context } from '../call.ts'
import { tellOfComment } from '../deliveries/webhooks/comment-events.ts'
import {
  type Comment,
  deleteComment,
  findComment,
  hideComment as hide,
  insertComment,
} from '../world/records/media/comments.ts'
import { announceChange } from './changes.ts'

/** What is said on a media, by whom: by an app in the account's name, or by the person (`appId` null). */
export interface NewComment {
  readonly mediaId: string
  readonly accountId: string
  readonly text: string
  /** The comment that it replies to. */
  readonly parentId: string | null
  readonly appId: string | null
}

/** Comments on a media, or replies to a comment. A reply to a reply hangs on the first comment. */
export function addComment({ world }: Context, said: NewComment): Comment {
  const parent = said.parentId === null ? undefined : findComment(world, said.parentId)
  const comment: Comment = {
    ...said,
    id: world.ids.comment(),
    parentId: parent?.parentId ?? parent?.id ?? null,
    hidden: 0,
    outsideLikes: 0,
    createdAt: world.clock.now(),
  }
  world.database.transaction(() => {
    insertComment(world, comment)
    tellOfComment(world, comment)
  })
  announceChange(world, comment.mediaId)
  return comment
}

/** Hides a comment from everybody but the media's owner and who wrote it, or shows it again. */
export function hideComment({ world }: Context, id: string, hidden: boolean): void {
  hide(world, id, hidden)
  announceChange(world, findComment(world, id)?.mediaId)
}

/** Deletes a comment with its replies. */
export function removeComment({ world }: Context, id: string): void {
  const mediaId = findComment(world, id)?.mediaId
  deleteComment(world, id)
  announceChange(world, mediaId)
}
