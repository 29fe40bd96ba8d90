import type { ScopeName } from '@darkroom/contract'
import type { Platform } from '../platform.ts'
import { insertAudio } from '../world/records/audio.ts'
import { insertUpcomingEvent } from '../world/records/events.ts'
import { insertCollaborator } from '../world/records/media/collaborators.ts'
import { insertComment } from '../world/records/media/comments.ts'
import { findHashtag } from '../world/records/media/hashtags.ts'
import { insertMedia, type NewMedia } from '../world/records/media/media.ts'
import { insertCatalogProduct } from '../world/records/shopping/catalog-products.ts'
import { insertCatalog } from '../world/records/shopping/catalogs.ts'
import { facebookGraph, onFacebook, personToken, usualScopes } from './facebook.ts'

/** What {@link fillDiscovery} puts into a world. */
export const discovered = {
  anaPost: '17900000000000501',
  anaReel: '17900000000000502',
  anaInvite: '17900000000000503',
  miraPost: '17900000000000601',
  miraReel: '17900000000000602',
  comment: '17870000000000001',
  catalog: '310000000000001',
  merchant: '120000000000001',
  product: '402927420384618',
  rejected: '402927420384619',
  music: '2000000000000001',
  sound: '2000000000000002',
  event: '6000000000000001',
} as const

/** Everything that the operations of this kind need, beside {@link usualScopes}. */
export const discoveryScopes: readonly ScopeName[] = [
  ...usualScopes,
  'instagram_manage_insights',
  'instagram_manage_comments',
  'instagram_content_publish',
  'instagram_shopping_tag_products',
  'catalog_management',
  'instagram_manage_upcoming_events',
  'threads_business_basic',
  'pages_manage_ads',
  'ads_management',
]

const noTag = {
  imageUrl: '',
  salePrice: '',
  rejectionReasons: '[]',
  checkout: 0,
  variantOf: null,
  variantName: '',
} as const

/** Posts a media now. */
export function post(
  { world }: Platform,
  media: Pick<NewMedia, 'id' | 'accountId' | 'caption'> & Partial<NewMedia>,
): void {
  insertMedia(world, { hue: 1, createdAt: world.clock.now(), ...media })
}

/** Gives {@link facebookWorld} media of Ana's that name Mira, and a catalog, audio and an event of Mira's. */
export function fillDiscovery(platform: Platform): void {
  const { world } = platform
  const now = world.clock.now()
  const { mira, ana } = onFacebook
  post(platform, { id: discovered.anaPost, accountId: ana, caption: 'With @mira.prints #bread', outsideLikes: 40 })
  const reel = { mediaType: 'VIDEO', productType: 'REELS', duration: 9000 } as const
  post(platform, {
    id: discovered.anaReel,
    accountId: ana,
    caption: '#Bread rises',
    outsideViews: 812,
    createdAt: now - 1,
    ...reel,
  })
  post(platform, { id: discovered.anaInvite, accountId: ana, caption: 'Together', createdAt: now - 2 })
  post(platform, { id: discovered.miraPost, accountId: mira, caption: 'Prints' })
  post(platform, { id: discovered.miraReel, accountId: mira, caption: 'Printing', copyrighted: 1, ...reel })
  const comment = {
    mediaId: discovered.anaReel,
    accountId: ana,
    parentId: null,
    hidden: 0,
    appId: null,
    outsideLikes: 1,
  } as const
  insertComment(world, { ...comment, id: discovered.comment, text: '@mira.prints look', createdAt: now })
  insertCollaborator(world, {
    mediaId: discovered.anaPost,
    accountId: mira,
    state: 'Accepted',
    position: 0,
    createdAt: now,
  })
  insertCollaborator(world, {
    mediaId: discovered.anaInvite,
    accountId: mira,
    state: 'Pending',
    position: 0,
    createdAt: now,
  })
  const { catalog, merchant } = discovered
  insertCatalog(world, {
    id: catalog,
    accountId: mira,
    name: 'Prints',
    shopName: 'Mira',
    merchantId: merchant,
    createdAt: now,
  })
  const ofCatalog = { ...noTag, catalogId: catalog } as const
  const heron = { name: 'Heron', retailerId: 'H-1', price: '$39.00', reviewStatus: 'approved', position: 0 } as const
  insertCatalogProduct(world, { ...ofCatalog, ...heron, id: discovered.product })
  const weir = { name: 'Weir', retailerId: 'W-1', price: '$12.50', reviewStatus: 'rejected', position: 1 } as const
  insertCatalogProduct(world, { ...ofCatalog, ...weir, id: discovered.rejected, rejectionReasons: '["Blurred"]' })
  insertAudio(world, {
    id: discovered.music,
    title: 'Night train',
    type: 'music',
    duration: 30_000,
    artist: 'The Ferries',
    accountId: null,
    createdAt: now,
  })
  insertAudio(world, {
    id: discovered.sound,
    title: 'Original sound',
    type: 'original_sound',
    duration: 9000,
    artist: '',
    accountId: ana,
    createdAt: now,
  })
  insertUpcomingEvent(world, {
    id: discovered.event,
    accountId: mira,
    title: 'Open studio',
    startTime: now + 3_600_000,
    endTime: null,
    notificationSubtypes: 'EVENT_START',
    notificationTargetTime: null,
    createdAt: now,
  })
}

/** The id of a hashtag of {@link fillDiscovery}. */
export function hashtagId({ world }: Platform, name: string): string {
  return findHashtag(world, name)?.id ?? ''
}

/** Somebody with every permission of this kind, unless others are named. */
export function discoveryAsker(
  platform: Platform,
  scopes: readonly ScopeName[] = discoveryScopes,
): (path: string, method?: string) => Promise<Response> {
  const { token } = personToken(platform, { scopes })
  return (path, method = 'GET') =>
    facebookGraph(platform, `${path}${path.includes('?') ? '&' : '?'}access_token=${token}`, { method })
}
