import type { Needs } from './operation.ts'

/** What the operations of an area need by Instagram Login. */
export const byInstagram = {
  basic: { all: ['instagram_business_basic'] },
  publishing: { all: ['instagram_business_basic', 'instagram_business_content_publish'] },
  comments: { all: ['instagram_business_basic', 'instagram_business_manage_comments'] },
  insights: { all: ['instagram_business_basic', 'instagram_business_manage_insights'] },
  messages: { all: ['instagram_business_basic', 'instagram_business_manage_messages'] },
} as const satisfies Readonly<Record<string, Needs>>

/** One of these too, when the person's role on the Page comes from a business portfolio. */
const viaBusiness = ['ads_management', 'ads_read'] as const

/** What the operations of an area need by Facebook Login. */
export const byFacebook = {
  basic: { all: ['instagram_basic', 'pages_read_engagement'], viaBusiness },
  publishing: { all: ['instagram_basic', 'instagram_content_publish', 'pages_read_engagement'], viaBusiness },
  comments: { all: ['instagram_basic', 'instagram_manage_comments', 'pages_read_engagement'], viaBusiness },
  insights: { all: ['instagram_basic', 'instagram_manage_insights', 'pages_read_engagement'], viaBusiness },
  messages: {
    all: ['instagram_basic', 'instagram_manage_messages', 'pages_manage_metadata'],
    viaBusiness,
    tasks: ['PROFILE_PLUS_MESSAGING', 'PROFILE_PLUS_FULL_CONTROL'],
  },
  shopping: { all: ['instagram_basic', 'catalog_management', 'instagram_shopping_tag_products'], viaBusiness },
  events: { all: ['instagram_basic', 'instagram_manage_upcoming_events'] },
  threads: { all: ['instagram_basic', 'threads_business_basic'] },
  publicContent: {
    all: ['instagram_basic'],
    viaBusiness: ['ads_management', 'business_management', 'pages_read_engagement'],
    features: ['Instagram Public Content Access'],
  },
} as const satisfies Readonly<Record<string, Needs>>

/** What reading media needs by Basic Display. */
export const byBasicDisplay = { media: { all: ['user_profile', 'user_media'] } } as const satisfies Readonly<
  Record<string, Needs>
>
