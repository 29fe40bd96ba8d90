/** The permission that most fields of an area need, login by login. */

/** An account itself. */
export const everywhere = {
  'basic-display': 'user_profile',
  instagram: 'instagram_business_basic',
  facebook: 'instagram_basic',
} as const

/** Media, on all three logins. */
export const mediaEverywhere = {
  'basic-display': 'user_media',
  instagram: 'instagram_business_basic',
  facebook: 'instagram_basic',
} as const

/** What professional accounts have. */
export const professional = { instagram: 'instagram_business_basic', facebook: 'instagram_basic' } as const

/** What Instagram Login alone has. */
export const instagramOnly = { instagram: 'instagram_business_basic' } as const

/** What Facebook Login alone has. */
export const facebookOnly = { facebook: 'instagram_basic' } as const

/** Comments. */
export const comments = {
  instagram: 'instagram_business_manage_comments',
  facebook: 'instagram_manage_comments',
} as const

/** Messages. */
export const messages = {
  instagram: 'instagram_business_manage_messages',
  facebook: 'instagram_manage_messages',
} as const

/** Insights. */
export const insights = {
  instagram: 'instagram_business_manage_insights',
  facebook: 'instagram_manage_insights',
} as const

/** Publishing. */
export const publishing = {
  instagram: 'instagram_business_content_publish',
  facebook: 'instagram_content_publish',
} as const

/** What everybody who signs in with Facebook shows. */
export const publicProfile = { facebook: 'public_profile' } as const

/** The Pages that somebody chose. */
export const pagesList = { facebook: 'pages_show_list' } as const

/** Product tags. */
export const shopping = { facebook: 'instagram_shopping_tag_products' } as const
