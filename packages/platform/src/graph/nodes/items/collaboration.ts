import { mediaUrl } from '../../../files/media-url.ts'
import { findAccount } from '../../../world/records/accounts.ts'
import type { NodeKind, Resolvers } from '../../node.ts'
import { igMedia } from '../ig-media.ts'

type CollaborativeMedia = Resolvers<'CollaborativeMedia'>

// Both kinds of objects have the record of a media.
const ofMedia = igMedia.resolvers as Pick<
  typeof igMedia.resolvers,
  keyof CollaborativeMedia
> as unknown as CollaborativeMedia

/** Somebody else's media of which an account is an author too: its fields are those of a media. */
export const collaborativeMedia: NodeKind<'CollaborativeMedia'> = {
  resolvers: {
    id: ofMedia.id,
    caption: ofMedia.caption,
    comments_count: ofMedia.comments_count,
    like_count: ofMedia.like_count,
    media_product_type: ofMedia.media_product_type,
    media_type: ofMedia.media_type,
    media_url: ofMedia.media_url,
    permalink: ofMedia.permalink,
    reposts_count: ofMedia.reposts_count,
    saved_count: ofMedia.saved_count,
    shares_count: ofMedia.shares_count,
    thumbnail_url: ofMedia.thumbnail_url,
    timestamp: ofMedia.timestamp,
    total_comments_count: ofMedia.total_comments_count,
    total_like_count: ofMedia.total_like_count,
    total_views_count: ofMedia.total_views_count,
    username: ofMedia.username,
  },
}

/** A media whose owner invited an account to be an author of it too. */
export const collaborationInvite: NodeKind<'CollaborationInvite'> = {
  resolvers: {
    media_id: (_, { id }) => id,
    media_owner_username: ({ call }, { accountId }) => findAccount(call.context.world, accountId)?.username,
    caption: (_, { caption }) => caption || undefined,
    media_url: ({ call }, media) => mediaUrl(call, media),
  },
}
