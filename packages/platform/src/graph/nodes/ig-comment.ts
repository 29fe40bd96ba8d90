import { findAccount } from '../../world/records/accounts.ts'
import type { Comment } from '../../world/records/media/comments.ts'
import { countCommentLikes } from '../../world/records/media/likes.ts'
import { findMedia } from '../../world/records/media/media.ts'
import type { Reader } from '../host.ts'
import { type FieldValue, type NodeKind, notBuilt } from '../node.ts'
import { timestamp } from './timestamp.ts'

/** A comment that stands in another's answer. */
export const igComment: NodeKind<'IGComment'> = {
  resolvers: {
    id: (_, { id }) => id,
    text: (_, { text }) => text,
    timestamp: (_, { createdAt }) => timestamp(createdAt),
    from: notBuilt,
    hidden: (_, { hidden }) => hidden === 1,
    like_count: ({ call }, { id, outsideLikes }) => countCommentLikes(call.context.world, id) + outsideLikes,
    media: mediaOf,
    parent_id: (_, { parentId }) => parentId ?? undefined,
    user: notBuilt,
    username: ({ call }, { accountId }) => findAccount(call.context.world, accountId)?.username,
    legacy_instagram_comment_id: notBuilt,
  },
}

function mediaOf({ call }: Reader, { mediaId }: Comment): FieldValue {
  const media = findMedia(call.context.world, mediaId)
  return media && { found: { node: 'IGMedia', record: media } }
}
