import { type Comment, insertComment } from '../../world/records/media/comments.ts'
import { likeComment } from '../../world/records/media/likes.ts'
import type { World } from '../../world/world.ts'
import { columnsOf } from '../keys/columns.ts'
import { entering } from '../keys/entering.ts'
import { type CommentEntry, commentKeys, type ReplyEntry, replyKeys } from '../nouns/media/comment.ts'
import { notLater } from '../rules/not-later.ts'
import type { MediaNames } from './media-names.ts'

const minute = 60_000

/** What comments stand under. */
interface Under {
  /** The media's id. */
  readonly id: string
  /** Unix milliseconds. */
  readonly createdAt: number
  /** What to call it, inside a sentence. */
  readonly name: string
}

/** Stores the comments on a media, with their replies. @throws WorldFileError */
export function loadComments(world: World, media: Under, entries: readonly CommentEntry[], names: MediaNames): void {
  for (const [index, entry] of entries.entries()) {
    const otherwise = minutesAfter(world, media.createdAt, index, entries.length)
    const comment = loadComment(world, media, entry, { parentId: null, otherwise, names })
    const replies = entry.replies ?? []
    for (const [place, reply] of replies.entries()) {
      const after = minutesAfter(world, comment.createdAt, place, replies.length)
      loadComment(world, media, reply, { parentId: comment.id, otherwise: after, names })
    }
  }
}

interface Saying {
  readonly parentId: string | null
  /** When it was written if it does not say. */
  readonly otherwise: number
  readonly names: MediaNames
}

function loadComment(world: World, media: Under, entry: ReplyEntry, saying: Saying): Comment {
  const { parentId, otherwise, names } = saying
  const name = `The ${parentId === null ? 'comment' : 'reply'} of ${entry.by} on ${media.name}`
  const columns = parentId === null ? columnsOf(name, commentKeys, entry) : columnsOf(name, replyKeys, entry)
  const comment: Comment = {
    ...columns,
    id: columns.id ?? world.ids.comment(),
    mediaId: media.id,
    accountId: names.account(name, entry.by),
    parentId,
    appId: entry.app === undefined ? null : names.app(name, entry.app),
    createdAt: notLater(name, 'written', entry.createdAt, otherwise, world.clock.now()),
  }
  entering(name, () => insertComment(world, comment))
  for (const username of entry.likedBy ?? [])
    likeComment(world, comment.id, names.account(name, username), comment.createdAt)
  return comment
}

/** One minute after the other, in their order, and none in the future. */
function minutesAfter(world: World, from: number, index: number, count: number): number {
  return Math.min(from + (index + 1) * minute, world.clock.now() - (count - 1 - index))
}
