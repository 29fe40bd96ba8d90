import { mediaUrl, pictureUrlOf } from '../../files/media-url.ts'
import { mediaFigure } from '../../insights/media-figures.ts'
import { isOver } from '../../interactions/is-over.ts'
import { findAccount } from '../../world/records/accounts.ts'
import { findMedia, listChildren, type Media } from '../../world/records/media/media.ts'
import { shortcodeOf } from '../../world/records/media/number.ts'
import type { Reader } from '../host.ts'
import type { FieldValue, NodeKind } from '../node.ts'
import { accountRecord, isBasicDisplay } from './ig-user.ts'
import { copyrightOf } from './items/copyright-check.ts'
import { mediaAddress } from './media/media-address.ts'
import { commentsCount, likeCount, likesOf, toldDirectly, toldToOwner, toldUnlessHidden } from './media/media-counts.ts'
import { isOwnMedia, ownerOf } from './media/own-media.ts'
import { viewCount } from './media/view-count.ts'
import { whyNoAccount } from './reach-account.ts'
import { timestamp } from './timestamp.ts'

/** A media of an account that the caller reaches. */
export const igMedia: NodeKind<'IGMedia'> = {
  find: (reader, id) => {
    const media = findMedia(reader.call.context.world, id)
    return media !== undefined && isThere(reader, media) && isOwnMedia(reader, media) ? media : undefined
  },
  whyNot: (reader, id) => {
    const { world } = reader.call.context
    const media = findMedia(world, id)
    const owner = media && findAccount(world, media.accountId)
    if (media === undefined || owner === undefined) return undefined
    const why = whyNoAccount(reader, owner)
    if (why !== undefined) return `The media belongs to ${owner.username}. ${why}`
    if (isOver(world, media)) return 'It is over: a story can be read for a day, a broadcast while it is on air.'
    return isThere(reader, media) ? undefined : 'Basic Display has no stories and no broadcasts.'
  },
  resolvers: {
    id: (_, { id }) => id,
    caption: (_, { caption, place }) => (place === 'child' ? undefined : caption || undefined),
    media_type: (_, { mediaType }) => mediaType,
    media_product_type: (_, { productType }) => productType,
    media_url: fileUrl,
    permalink: (reader, media) =>
      (media.copyrighted === 1 && isBasicDisplay(reader)) || (media.place === 'child' && isAsDocumented(reader))
        ? undefined
        : mediaAddress(media, ownerOf(reader, media)?.username ?? ''),
    thumbnail_url: ({ call }, media) => (media.mediaType === 'VIDEO' ? pictureUrlOf(call, media) : undefined),
    timestamp: (_, { createdAt }) => timestamp(createdAt),
    username: (reader, media) => ownerOf(reader, media)?.username,
    is_shared_to_feed: (_, { productType, sharedToFeed }) => (productType === 'REELS' ? sharedToFeed === 1 : undefined),
    comments_count: commentsCount,
    like_count: likeCount,
    is_comment_enabled: (reader, media) =>
      media.place === 'child' || !isOwnMedia(reader, media) ? undefined : media.commentsEnabled === 1,
    shortcode: (_, { number }) => shortcodeOf(number),
    owner: ownerNode,
    // Nobody in a world watches a broadcast but those outside it.
    current_live_viewer_count: (_, { place, outsideViews }) => (place === 'live' ? outsideViews : undefined),
    ig_id: (_, media) => legacyId(media),
    legacy_instagram_media_id: (_, media) => legacyId(media),
    alt_text: (_, { altText }) => altText || undefined,
    is_ai_generated: (_, { aiGenerated }) => aiGenerated === 1,
    view_count: viewCount,
    // The stories of a world have no stickers.
    has_poll: () => false,
    has_slider: () => false,
    video_title: () => undefined,
    // Only licensed music has somebody whose right it is (that music is what is copyrighted here is assumed).
    media_audio_type: (_, { mediaType, copyrighted }) =>
      mediaType === 'VIDEO' ? (copyrighted === 1 ? 'MUSIC' : 'ORIGINAL_SOUND') : undefined,
    // Nobody boosts a post here: the ads side is left out.
    boost_ads_list: () => undefined,
    boost_eligibility_info: (_, { copyrighted, place }) =>
      copyrighted === 1 || place !== 'grid'
        ? { eligible_to_boost: false, boost_ineligible_reason: copyrighted === 1 ? 'COPYRIGHT' : 'MEDIA_TYPE' }
        : { eligible_to_boost: true },
    copyright_check_information: copyrightOf,
    reposts_count: toldDirectly(countOf('reposts')),
    saved_count: toldToOwner(countOf('saved')),
    shares_count: toldUnlessHidden(countOf('shares')),
    total_comments_count: toldDirectly(commentsCount),
    total_like_count: toldUnlessHidden(likesOf),
    total_views_count: toldToOwner(countOf('views')),
  },
}

/** What insights count of a media. */
function countOf(metric: string): (reader: Reader, media: Media) => number {
  return ({ call }, media) => mediaFigure(call.context.world, media, metric).value
}

/** Whether a media can be read by its id today. */
function isThere(reader: Reader, media: Media): boolean {
  if (isOver(reader.call.context.world, media)) return false
  return (media.place !== 'story' && media.place !== 'live') || !isBasicDisplay(reader)
}

/** Meta's page says that parts of albums have no permalink; recordings have one (contract: conflicts.permalinkOfChildren). */
function isAsDocumented({ call }: Reader): boolean {
  return call.context.world.dialect === 'documented'
}

/** An album's file is that of its first part. */
function fileUrl({ call }: Reader, media: Media): FieldValue {
  const isWithheld = media.copyrighted === 1 || (media.productType === 'REELS' && media.downloadsOff === 1)
  if (isWithheld) return undefined
  const [first] = media.mediaType === 'CAROUSEL_ALBUM' ? listChildren(call.context.world, media.id) : []
  return mediaUrl(call, first ?? media)
}

function ownerNode(reader: Reader, media: Media): FieldValue {
  const owner = isOwnMedia(reader, media) ? ownerOf(reader, media) : undefined
  return owner && { found: { node: 'IGUser', record: accountRecord(owner) } }
}

/** The id a media had before 17...: nineteen digits, derived from the current id. */
function legacyId({ id }: Media): string {
  return `3${id.padStart(18, '0').slice(-18)}`
}
