import { type Evidence, reported, unsure } from './evidence.ts'
import { messageLimits } from './limits/messages.ts'
import type { Login } from './logins.ts'

const captionAddonsPage: Evidence = {
  documented: '/documentation/instagram-platform/content-publishing/caption-add-ons',
}
const collaborationPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-api-with-facebook-login/collaboration',
}
const contentPublishingPage: Evidence = { documented: '/documentation/instagram-platform/content-publishing' }
const conversationControlPage: Evidence = {
  documented: '/documentation/business-messaging/instagram-messaging/features/conversation-routing/apis',
}
const errorCodesPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-graph-api/reference/error-codes',
}
const graphBatchPage: Evidence = { documented: '/docs/graph-api/batch-requests' }
const iceBreakersPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-api-with-instagram-login/messaging-api/ice-breakers',
}
const igHashtagRecentMediaPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-graph-api/reference/ig-hashtag/recent-media',
}
const igHashtagSearchPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-graph-api/reference/ig-hashtag-search',
}
const igMediaCommentsPage: Evidence = {
  documented: '/documentation/instagram-platform/reference/instagram-media/comments',
}
const igMediaInsightsPage: Evidence = {
  documented: '/documentation/instagram-platform/reference/instagram-media/insights',
}
const igUserInsightsPage: Evidence = {
  documented: '/documentation/instagram-platform/api-reference/instagram-user/insights',
}
const igUserMediaPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-graph-api/reference/ig-user/media',
}
const ilConversationsPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-api-with-instagram-login/conversations-api',
}
const ilMessagingApiPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-api-with-instagram-login/messaging-api',
}
const insightsGuidePage: Evidence = { documented: '/documentation/instagram-platform/insights' }
const oembedPage: Evidence = { documented: '/documentation/instagram-platform/oembed' }
const privateRepliesPage: Evidence = { documented: '/documentation/instagram-platform/private-replies' }
const rateLimitsPage: Evidence = { documented: '/docs/graph-api/overview/rate-limiting' }
const storiesPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-graph-api/reference/ig-user/stories',
}
const userLikesPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-graph-api/reference/ig-user/user-likes',
}
const webhooksPage: Evidence = { documented: '/documentation/instagram-platform/webhooks' }

/** How much of something there can be. */
export interface Limit {
  readonly value: number | string
  readonly unit: string
  /** In what time, or under what condition. */
  readonly window?: string
  /** How many for each user or impression, where the value is such a product; the window is then of so many hours. */
  readonly each?: number
  readonly hours?: number
  /** What is counted. */
  readonly of: string
  readonly logins: readonly Login[]
  readonly evidence: Evidence
}

/** Every limit of the Graph API that Instagram's side is known to have. */
export const limits = {
  media10k: {
    value: 10000,
    unit: 'media',
    window: 'newest',
    of: '/{user}/media',
    logins: ['basic-display', 'instagram', 'facebook'],
    evidence: igUserMediaPage,
  },
  containerTtl: {
    value: 24,
    unit: 'hours',
    window: 'since creation',
    of: 'container',
    logins: ['instagram', 'facebook'],
    evidence: igUserMediaPage,
  },
  containers24h: {
    value: 400,
    unit: 'containers',
    window: 'rolling 24 h',
    of: 'container creation per IG user',
    logins: ['instagram', 'facebook'],
    evidence: igUserMediaPage,
  },
  publish24h: {
    value: 100,
    unit: 'posts',
    window: 'rolling 24 h',
    of: 'published posts per IG user',
    logins: ['instagram', 'facebook'],
    evidence: reported,
  },
  containerPoll: {
    value: 1,
    unit: 'per minute',
    window: 'for at most 5 minutes',
    of: 'status reads',
    logins: ['instagram', 'facebook'],
    evidence: contentPublishingPage,
  },
  captionChars: {
    value: 2200,
    unit: 'characters',
    of: 'caption',
    logins: ['instagram', 'facebook'],
    evidence: igUserMediaPage,
  },
  captionHashtags: {
    value: 30,
    unit: 'hashtags',
    of: 'caption',
    logins: ['instagram', 'facebook'],
    evidence: igUserMediaPage,
  },
  captionMentions: {
    value: 20,
    unit: '@mentions',
    of: 'caption',
    logins: ['instagram', 'facebook'],
    evidence: igUserMediaPage,
  },
  carouselMin: {
    value: 2,
    unit: 'children',
    of: 'carousel',
    logins: ['instagram', 'facebook'],
    evidence: errorCodesPage,
  },
  carouselMax: {
    value: 10,
    unit: 'children',
    of: 'carousel',
    logins: ['instagram', 'facebook'],
    evidence: igUserMediaPage,
  },
  altText: {
    value: 1000,
    unit: 'characters',
    of: 'alt_text',
    logins: ['instagram', 'facebook'],
    evidence: igUserMediaPage,
  },
  collaborators: {
    value: 3,
    unit: 'usernames',
    of: 'collaborators',
    logins: ['instagram', 'facebook'],
    evidence: igUserMediaPage,
  },
  productTags: {
    value: 5,
    unit: 'tags per media',
    of: 'product_tags',
    logins: ['facebook'],
    evidence: igUserMediaPage,
  },
  paidPartners: {
    value: 2,
    unit: 'sponsors',
    of: 'branded_content_sponsor_ids',
    logins: ['facebook'],
    evidence: igUserMediaPage,
  },
  captionAddons: {
    value: 1,
    unit: 'add-on per media',
    of: 'caption add-ons',
    logins: ['facebook'],
    evidence: captionAddonsPage,
  },
  pollOptions: {
    value: '2 to 4',
    unit: 'options',
    of: 'poll_attachment',
    logins: ['facebook'],
    evidence: captionAddonsPage,
  },
  pollOpen: {
    value: 3,
    unit: 'days',
    window: 'without end with is_poll_duration_extended',
    of: 'caption poll',
    logins: ['facebook'],
    evidence: captionAddonsPage,
  },
  imgSize: { value: 8, unit: 'MB', of: 'image file', logins: ['instagram', 'facebook'], evidence: igUserMediaPage },
  imgRatio: {
    value: '4:5 to 1.91:1',
    unit: 'width:height',
    of: 'image aspect ratio',
    logins: ['instagram', 'facebook'],
    evidence: igUserMediaPage,
  },
  imgWidth: {
    value: '320 to 1440',
    unit: 'pixels',
    window: 'scaled',
    of: 'image width',
    logins: ['instagram', 'facebook'],
    evidence: igUserMediaPage,
  },
  reelDuration: {
    value: '3 to 900',
    unit: 'seconds',
    of: 'reel',
    logins: ['instagram', 'facebook'],
    evidence: igUserMediaPage,
  },
  reelSize: { value: 300, unit: 'MB', of: 'reel file', logins: ['instagram', 'facebook'], evidence: igUserMediaPage },
  reelRatio: {
    value: '0.01:1 to 10:1',
    unit: 'width:height',
    of: 'reel aspect ratio',
    logins: ['instagram', 'facebook'],
    evidence: igUserMediaPage,
  },
  reelVideo: {
    value:
      'MOV/MP4, no edit lists, moov first; H264/HEVC progressive, closed GOP, 4:2:0; 23-60 fps; <=1920 columns; VBR <=25 Mbps',
    unit: 'format',
    of: 'reel video',
    logins: ['instagram', 'facebook'],
    evidence: igUserMediaPage,
  },
  reelAudio: {
    value: 'AAC <=48 kHz, 1-2 channels, 128 kbps',
    unit: 'format',
    of: 'reel audio',
    logins: ['instagram', 'facebook'],
    evidence: igUserMediaPage,
  },
  reelCover: {
    value: 8,
    unit: 'MB JPEG',
    of: 'reel cover',
    logins: ['instagram', 'facebook'],
    evidence: igUserMediaPage,
  },
  storyImg: {
    value: 8,
    unit: 'MB JPEG',
    of: 'story image',
    logins: ['instagram', 'facebook'],
    evidence: igUserMediaPage,
  },
  storyVideoDuration: {
    value: '3 to 60',
    unit: 'seconds',
    of: 'story video',
    logins: ['instagram', 'facebook'],
    evidence: igUserMediaPage,
  },
  storyVideoSize: {
    value: 100,
    unit: 'MB',
    of: 'story video',
    logins: ['instagram', 'facebook'],
    evidence: igUserMediaPage,
  },
  storyVideoRatio: {
    value: '0.1:1 to 10:1',
    unit: 'width:height',
    of: 'story video',
    logins: ['instagram', 'facebook'],
    evidence: igUserMediaPage,
  },
  storyLife: {
    value: 24,
    unit: 'hours',
    of: 'story visibility',
    logins: ['instagram', 'facebook'],
    evidence: storiesPage,
  },
  hashtag30: {
    value: 30,
    unit: 'distinct hashtags',
    window: 'rolling 7 days',
    of: 'ig_hashtag_search per IG user',
    logins: ['facebook'],
    evidence: igHashtagSearchPage,
  },
  hashtagPage: {
    value: 50,
    unit: 'items',
    window: 'per page',
    of: 'hashtag media page',
    logins: ['facebook'],
    evidence: igHashtagRecentMediaPage,
  },
  comments50: {
    value: 50,
    unit: 'comments',
    window: 'per query',
    of: 'comments page',
    logins: ['instagram', 'facebook'],
    evidence: igMediaCommentsPage,
  },
  commentText: {
    value: 300,
    unit: 'characters',
    of: 'comment, reply or answer to a mention',
    logins: ['instagram', 'facebook'],
    evidence: unsure,
  },
  commentReplyPrivate: {
    value: 1,
    unit: 'message per comment',
    window: '7 days (live: during broadcast)',
    of: 'private reply',
    logins: ['instagram', 'facebook'],
    evidence: privateRepliesPage,
  },
  privateReply: {
    value: 750,
    unit: 'calls per hour',
    window: 'per IG account; live comments 100 per second',
    of: 'private replies',
    logins: ['instagram', 'facebook'],
    evidence: rateLimitsPage,
  },
  conv2s: {
    value: 2,
    unit: 'calls per second',
    window: 'per IG account',
    of: 'conversations API',
    logins: ['instagram', 'facebook'],
    evidence: rateLimitsPage,
  },
  conv20: {
    value: 20,
    unit: 'newest messages per thread',
    of: 'readable messages',
    logins: ['instagram', 'facebook'],
    evidence: ilConversationsPage,
  },
  sendText: {
    value: 100,
    unit: 'calls per second',
    window: 'per IG account',
    of: 'send API text/links/reactions/stickers',
    logins: ['instagram', 'facebook'],
    evidence: rateLimitsPage,
  },
  sendMedia: {
    value: 10,
    unit: 'calls per second',
    window: 'per IG account',
    of: 'send API audio/video',
    logins: ['instagram', 'facebook'],
    evidence: rateLimitsPage,
  },
  msgWindow: {
    value: 24,
    unit: 'hours',
    window: 'since last message of the person; 7 days with HUMAN_AGENT',
    of: 'standard messaging window',
    logins: ['instagram', 'facebook'],
    evidence: ilMessagingApiPage,
  },
  msgHumanAgent: {
    value: 7,
    unit: 'days',
    window: 'since last message of the person',
    of: 'messaging window with HUMAN_AGENT',
    logins: ['instagram', 'facebook'],
    evidence: ilMessagingApiPage,
  },
  ...messageLimits,
  msgProfile: {
    value: 10,
    unit: 'calls',
    window: '10 minutes',
    of: 'messenger profile',
    logins: ['instagram', 'facebook'],
    evidence: rateLimitsPage,
  },
  threadExtend: {
    value: 7,
    unit: 'days',
    of: 'extend_thread_control',
    logins: ['facebook'],
    evidence: conversationControlPage,
  },
  threadIdle: {
    value: 24,
    unit: 'hours',
    window: 'since the last message of the thread',
    of: 'thread control',
    logins: ['facebook'],
    evidence: reported,
  },
  iceBreakers: {
    value: 4,
    unit: 'questions per locale',
    of: 'ice breakers',
    logins: ['instagram', 'facebook'],
    evidence: iceBreakersPage,
  },
  collabGetDay: {
    value: 300,
    unit: 'calls per user',
    window: 'day',
    of: 'collaboration_invites GET',
    logins: ['facebook'],
    evidence: collaborationPage,
  },
  collabPostDay: {
    value: 50,
    unit: 'calls per user',
    window: 'day',
    of: 'collaboration_invites POST',
    logins: ['facebook'],
    evidence: collaborationPage,
  },
  likesBurst: {
    value: 50,
    unit: 'requests',
    window: '5 seconds, else locked 1 hour',
    of: 'likes edge',
    logins: ['facebook'],
    evidence: userLikesPage,
  },
  creatorMarketplace: {
    value: 1000,
    unit: 'calls',
    window: 'hour',
    of: 'creator marketplace',
    logins: ['facebook'],
    evidence: rateLimitsPage,
  },
  oembedApp: {
    value: 5000000,
    unit: 'requests',
    window: '24 h',
    of: 'oEmbed with app token',
    logins: ['facebook'],
    evidence: oembedPage,
  },
  oembedTokenless: {
    value: 1000,
    unit: 'requests',
    window: 'hour',
    of: 'oEmbed without token',
    logins: ['facebook'],
    evidence: oembedPage,
  },
  buc: {
    value: '4800 x impressions of the account in last 24 h',
    each: 4800,
    hours: 24,
    unit: 'calls',
    window: '24 h',
    of: 'business-use-case limit per app-user pair',
    logins: ['instagram', 'facebook'],
    evidence: rateLimitsPage,
  },
  platformRate: {
    value: '200 x users of the app',
    each: 200,
    hours: 1,
    unit: 'calls',
    window: '1 h',
    of: 'platform limit (BD, business_discovery, hashtags)',
    logins: ['basic-display', 'facebook'],
    evidence: rateLimitsPage,
  },
  insRange: {
    value: 30,
    unit: 'days',
    of: 'user insights range',
    logins: ['instagram', 'facebook'],
    evidence: igUserInsightsPage,
  },
  insDelay: {
    value: 48,
    unit: 'hours',
    of: 'insight delay',
    logins: ['instagram', 'facebook'],
    evidence: insightsGuidePage,
  },
  insStoreUser2y: {
    value: 2,
    unit: 'years',
    of: 'user metric storage',
    logins: ['instagram', 'facebook'],
    evidence: reported,
  },
  insFollowerCount30d: {
    value: 30,
    unit: 'days',
    window: 'without the current day',
    of: 'follower_count',
    logins: ['instagram', 'facebook'],
    evidence: reported,
  },
  insStore2y: {
    value: 2,
    unit: 'years',
    of: 'media metric storage',
    logins: ['instagram', 'facebook'],
    evidence: igMediaInsightsPage,
  },
  insStoryViewers: {
    value: 5,
    unit: 'viewers',
    window: 'at least',
    of: 'story metrics',
    logins: ['instagram', 'facebook'],
    evidence: igMediaInsightsPage,
  },
  insStory24h: {
    value: 24,
    unit: 'hours',
    of: 'story metrics',
    logins: ['instagram', 'facebook'],
    evidence: igMediaInsightsPage,
  },
  insTop45: {
    value: 45,
    unit: 'rows',
    of: 'demographic rows',
    logins: ['instagram', 'facebook'],
    evidence: igUserInsightsPage,
  },
  insMinFollowers: {
    value: 100,
    unit: 'followers minimum',
    of: 'follower metrics',
    logins: ['instagram', 'facebook'],
    evidence: igUserInsightsPage,
  },
  batch: {
    value: 50,
    unit: 'requests',
    window: 'per call',
    of: 'batch',
    logins: ['facebook'],
    evidence: graphBatchPage,
  },
  ids: {
    value: 50,
    unit: 'ids',
    window: 'per call',
    of: 'ids multi-get',
    logins: ['basic-display', 'instagram', 'facebook'],
    evidence: unsure,
  },
  pageSize: {
    value: '25 / 100',
    unit: 'items',
    window: 'per page',
    of: 'cursor edges default/max limit',
    logins: ['basic-display', 'instagram', 'facebook'],
    evidence: unsure,
  },
  webhookBatch: {
    value: 1000,
    unit: 'changes per POST',
    window: 'retried up to 36 h',
    of: 'webhook deliveries',
    logins: ['instagram', 'facebook'],
    evidence: webhooksPage,
  },
} as const satisfies Readonly<Record<string, Limit>>

/** The name of a limit. */
export type LimitName = keyof typeof limits
