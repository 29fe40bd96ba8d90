import type { OperationName } from '@darkroom/contract'
import type { Platform } from '../../platform.ts'
import { discovered, discoveryAsker, fillDiscovery, hashtagId } from '../discovery-world.ts'
import { onFacebook } from '../facebook.ts'

const { mira, miraPage } = onFacebook

/** Asks for a path in a world that has something to find. */
function row(
  path: string | ((platform: Platform) => string),
  method?: string,
): (asker: { readonly platform: Platform }) => Promise<Response> {
  return ({ platform }) => {
    fillDiscovery(platform)
    return discoveryAsker(platform)(typeof path === 'string' ? path : path(platform), method)
  }
}

/** For every operation on other people's media, products, audio, events and stand-in accounts, how to ask for it. */
export const discoveryRows = {
  'GET IGUser/business_discovery': row(
    `/${mira}?fields=business_discovery.username(ana.bakes){username,followers_count,media{caption,timestamp}}`,
  ),
  'GET IGUser/mentioned_comment': row(`/${mira}?fields=mentioned_comment.comment_id(${discovered.comment})`),
  'GET IGUser/mentioned_media': row(
    `/${mira}?fields=mentioned_media.media_id(${discovered.anaPost}){caption,media_type}`,
  ),
  'GET /ig_hashtag_search': row(`/ig_hashtag_search?user_id=${mira}&q=bread`),
  'GET IGUser/recently_searched_hashtags': ({ platform }) => {
    fillDiscovery(platform)
    const ask = discoveryAsker(platform)
    return ask(`/ig_hashtag_search?user_id=${mira}&q=bread`).then(() => ask(`/${mira}/recently_searched_hashtags`))
  },
  'GET IGHashtag': row((platform) => `/${hashtagId(platform, 'bread')}?fields=name`),
  'GET IGHashtag/recent_media': row(
    (platform) => `/${hashtagId(platform, 'bread')}/recent_media?user_id=${mira}&fields=caption,permalink`,
  ),
  'GET IGHashtag/top_media': row((platform) => `/${hashtagId(platform, 'bread')}/top_media?user_id=${mira}`),
  'GET /instagram_oembed': row(`/instagram_oembed?url=https://www.instagram.com/ana.bakes/`),
  'GET IGUser/collaborative_media': row(`/${mira}/collaborative_media`),
  'GET IGUser/collaborative_media_search': row(
    `/${mira}?fields=collaborative_media_search.media_id(${discovered.anaPost}){caption}`,
  ),
  'GET IGUser/collaboration_invites': row(`/${mira}/collaboration_invites`),
  'POST IGUser/collaboration_invites': row(
    `/${mira}/collaboration_invites?media_id=${discovered.anaInvite}&accept=true`,
    'POST',
  ),
  'GET IGUser/available_catalogs': row(`/${mira}/available_catalogs`),
  'GET IGUser/catalog_product_search': row(`/${mira}/catalog_product_search?catalog_id=${discovered.catalog}`),
  'GET IGUser/product_appeal': row(`/${mira}/product_appeal?product_id=${discovered.rejected}`),
  'POST IGUser/product_appeal': row(
    `/${mira}/product_appeal?product_id=${discovered.rejected}&appeal_reason=It+is+sharp`,
    'POST',
  ),
  'GET IGMedia/product_tags': ({ platform }) => {
    fillDiscovery(platform)
    const ask = discoveryAsker(platform)
    const tags = encodeURIComponent(`[{"product_id":${discovered.product},"x":0.5,"y":0.25}]`)
    const path = `/${discovered.miraPost}/product_tags`
    return ask(`${path}?updated_tags=${tags}`, 'POST').then(() => ask(path))
  },
  'POST IGMedia/product_tags': row(
    `/${discovered.miraPost}/product_tags?updated_tags=[{"product_id":${discovered.product},"x":0.5,"y":0.25}]`,
    'POST',
  ),
  'DELETE IGMedia/product_tags': row(
    `/${discovered.miraPost}/product_tags?deleted_tags=[{"product_id":${discovered.product},"merchant_id":${discovered.merchant}}]`,
    'DELETE',
  ),
  'GET /ig_audio': row(`/ig_audio?audio_type=music&user_id=${mira}`),
  'GET IGAudio': row(`/${discovered.music}`),
  'GET IGUser/upcoming_events': row(`/${mira}/upcoming_events?fields=title,start_time`),
  'POST IGUser/upcoming_events': row(`/${mira}/upcoming_events?title=Fair&start_time=1800000000`, 'POST'),
  'GET IGUpcomingEvent': row(`/${discovered.event}?fields=title`),
  'POST IGUpcomingEvent': row(`/${discovered.event}?title=Moved&start_time=1800000000`, 'POST'),
  'GET IGUser/connected_threads_user': row(`/${mira}/connected_threads_user`),
  'GET IGUser/instagram_backed_threads_user': row(`/${mira}/instagram_backed_threads_user`),
  'POST IGUser/instagram_backed_threads_user': row(`/${mira}/instagram_backed_threads_user`, 'POST'),
  'GET Page/instagram_accounts': row(`/${miraPage}/instagram_accounts`),
  'GET Page/page_backed_instagram_accounts': row(`/${miraPage}/page_backed_instagram_accounts`),
  'POST Page/page_backed_instagram_accounts': row(`/${miraPage}/page_backed_instagram_accounts`, 'POST'),
} satisfies Readonly<Partial<Record<OperationName, (asker: { readonly platform: Platform }) => Promise<Response>>>>
