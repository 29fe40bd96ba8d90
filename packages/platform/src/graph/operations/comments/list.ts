import { type Comment, findComment, listCommentRange, listReplyRange } from '../../../world/records/media/comments.ts'
import type { Media } from '../../../world/records/media/media.ts'
import type { World } from '../../../world/world.ts'
import { isOwnMedia } from '../../nodes/media/own-media.ts'
import { nothing, type PageRequest, type Part } from '../../paging.ts'
import type { FoundNode } from '../../records.ts'
import type { ListHandler } from '../handler.ts'
import { withOneMore } from '../media/list.ts'

/** `GET /{ig-media}/comments`: of one's own media, hidden ones included, without replies, newest first. */
export const listComments: ListHandler<Media> = {
  list: (reader, media, page) => {
    if (media.commentsEnabled === 0 || !isOwnMedia(reader, media)) return nothing
    const { world } = reader.call.context
    return partOf(
      world,
      page,
      (comment) => comment.mediaId === media.id && comment.parentId === null,
      (range) => listCommentRange(world, media.id, range),
    )
  },
  emptyWithin: 'omitted',
}

/** `GET /{ig-comment}/replies`: oldest first (assumed). */
export const listReplies: ListHandler<Comment> = {
  list: ({ call }, { id }, page) => {
    const { world } = call.context
    return partOf(
      world,
      page,
      (comment) => comment.parentId === id,
      (range) => listReplyRange(world, id, range),
    )
  },
  emptyWithin: 'omitted',
}

function partOf(
  world: World,
  page: PageRequest,
  isListed: (comment: Comment) => boolean,
  read: (range: { readonly after?: Comment | undefined; readonly count: number }) => Comment[],
): Part<FoundNode> {
  const after = page.after === undefined ? undefined : findComment(world, page.after)
  if (page.after !== undefined && (after === undefined || !isListed(after))) return nothing
  const part = withOneMore(read({ after, count: page.limit + 1 }), page.limit, false, after !== undefined)
  return { ...part, items: part.items.map((record) => ({ node: 'IGComment', record }) as const) }
}
