import { addressOn } from '../../base/hosts.ts'
import { mediaUrl } from '../../files/media-url.ts'
import { findAccount } from '../../world/records/accounts.ts'
import { findMedia, type Media } from '../../world/records/media/media.ts'
import { shortcodeOf } from '../../world/records/media/number.ts'
import type { World } from '../../world/world.ts'
import type { Reader } from '../host.ts'
import { type FieldValue, type NodeKind, notBuilt } from '../node.ts'
import { accountRecord } from './ig-user.ts'
import { reachesAccount, whyNoAccount } from './reach-account.ts'

/** A media of an account that the caller reaches. Today's worlds have pictures only. */
export const igMedia: NodeKind<'IGMedia'> = {
  find: (reader, id) => {
    const media = findMedia(reader.call.context.world, id)
    const owner = media && findAccount(reader.call.context.world, media.accountId)
    return owner !== undefined && reachesAccount(reader, owner) ? media : undefined
  },
  whyNot: (reader, id) => {
    const media = findMedia(reader.call.context.world, id)
    const owner = media && findAccount(reader.call.context.world, media.accountId)
    const why = owner && whyNoAccount(reader, owner)
    return why && `The media belongs to ${owner?.username}. ${why}`
  },
  resolvers: {
    id: (_, { id }) => id,
    caption: (_, { caption }) => caption || undefined,
    media_type: () => 'IMAGE',
    media_product_type: () => 'FEED',
    media_url: ({ call }, media) => mediaUrl(call, media),
    permalink: (_, { number }) => addressOn('www.instagram.com', `/p/${shortcodeOf(number)}/`),
    thumbnail_url: () => undefined,
    timestamp: (_, { createdAt }) => timestamp(createdAt),
    username: ({ call }, media) => ownerOf(call.context.world, media)?.username,
    is_shared_to_feed: () => undefined,
    comments_count: () => 0,
    like_count: () => 0,
    is_comment_enabled: () => true,
    shortcode: (_, { number }) => shortcodeOf(number),
    owner: ownerNode,
    current_live_viewer_count: () => undefined,
    ig_id: (_, media) => legacyId(media),
    legacy_instagram_media_id: (_, media) => legacyId(media),
    alt_text: notBuilt,
    is_ai_generated: notBuilt,
    view_count: notBuilt,
    has_poll: notBuilt,
    has_slider: notBuilt,
    video_title: notBuilt,
    media_audio_type: notBuilt,
    boost_ads_list: notBuilt,
    boost_eligibility_info: notBuilt,
    copyright_check_information: notBuilt,
    reposts_count: notBuilt,
    saved_count: notBuilt,
    shares_count: notBuilt,
    total_comments_count: notBuilt,
    total_like_count: notBuilt,
    total_views_count: notBuilt,
  },
}

function ownerOf(world: World, { accountId }: Media): ReturnType<typeof findAccount> {
  return findAccount(world, accountId)
}

function ownerNode({ call }: Reader, media: Media): FieldValue {
  const owner = ownerOf(call.context.world, media)
  return owner && { found: { node: 'IGUser', record: accountRecord(owner) } }
}

/** A time as answers print it: `2026-03-09T18:04:05+0000`. @param moment Unix milliseconds */
function timestamp(moment: number): string {
  return `${new Date(moment).toISOString().slice(0, 19)}+0000`
}

/** The id a media had before 17...: nineteen digits, derived from the current id. */
function legacyId({ id }: Media): string {
  return `3${id.padStart(18, '0').slice(-18)}`
}
