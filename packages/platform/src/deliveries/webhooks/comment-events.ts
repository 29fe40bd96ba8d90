import { findAccount } from '../../world/records/accounts.ts'
import { igScopedId } from '../../world/records/ig-scoped-ids.ts'
import type { Comment } from '../../world/records/media/comments.ts'
import { findMedia, type Media } from '../../world/records/media/media.ts'
import { mentionsOf } from '../../world/records/media/mentions.ts'
import type { World } from '../../world/world.ts'
import { queueEvent } from './queue-event.ts'

/** Tells the media's owner of a comment, and whom it names of the mention. */
export function tellOfComment(world: World, comment: Comment): void {
  const media = findMedia(world, comment.mediaId)
  const author = findAccount(world, comment.accountId)
  if (media === undefined || author === undefined) return
  const scopedId = igScopedId(world, media.accountId, author.id)
  // Own comments have the account's own id, and say under which id it is known besides (recorded 2026-09).
  const isOwn = author.id === media.accountId
  const from = { id: isOwn ? author.id : scopedId, username: author.username }
  const own = isOwn ? { self_ig_scoped_id: scopedId } : {}
  const value = {
    from: { ...from, ...own },
    media: { id: media.id, media_product_type: media.productType },
    id: comment.id,
    ...(comment.parentId === null ? {} : { parent_id: comment.parentId }),
    text: comment.text,
  }
  const field = media.place === 'live' ? 'live_comments' : 'comments'
  queueEvent(world, { field, accountId: media.accountId, value })
  tellOfMentions(world, media, comment.id, comment.accountId)
}

/** Tells accounts that a media's caption names them. */
export function tellOfCaption(world: World, mediaId: string): void {
  const media = findMedia(world, mediaId)
  if (media !== undefined) tellOfMentions(world, media, null, media.accountId)
}

/** @param commentId The comment that names them; null: the caption. @param authorId Who wrote it: nobody is told of naming themselves */
function tellOfMentions(world: World, media: Media, commentId: string | null, authorId: string): void {
  for (const mention of mentionsOf(world, media.id)) {
    if (mention.commentId !== commentId || mention.accountId === authorId) continue
    // The owner is told of the comment itself.
    if (commentId !== null && mention.accountId === media.accountId) continue
    const value = commentId === null ? { media_id: media.id } : { media_id: media.id, comment_id: commentId }
    queueEvent(world, { field: 'mentions', accountId: mention.accountId, value })
  }
}
