import type { Field } from './field.ts'

/** The User node as Basic Display has it. `id` is in every answer, asked for or not; it is the app-scoped id since v11.0. */
export const basicDisplayUser = {
  id: {
    type: 'string',
    default: true,
    scope: 'user_profile',
    evidence: { documented: '/docs/instagram-basic-display-api/reference/user' },
  },
  username: {
    type: 'string',
    default: false,
    scope: 'user_profile',
    evidence: { documented: '/docs/instagram-basic-display-api/reference/user' },
  },
  account_type: {
    type: 'string',
    default: false,
    scope: 'user_profile',
    evidence: { documented: '/docs/instagram-basic-display-api/reference/user' },
  },
  media_count: {
    type: 'integer',
    default: false,
    scope: 'user_media',
    evidence: { documented: '/docs/instagram-basic-display-api/reference/user' },
  },
  // On no page. That it is tolerated and has no value, rather than one, is assumed: nobody recorded an answer.
  name: {
    type: 'string',
    default: false,
    scope: 'user_profile',
    absent: 'it has none',
    evidence: {
      observed: 'github.com/nextauthjs/next-auth: its provider asked for id,username,account_type,name (issue 6350)',
    },
  },
} as const

basicDisplayUser satisfies Readonly<Record<string, Field>>

/** A field of {@link basicDisplayUser}. */
export type BasicDisplayUserField = keyof typeof basicDisplayUser

/** The User node as Instagram Login has it: `id` is app-scoped, `user_id` the professional account (17841...). The two are never equal. */
export const instagramLoginUser = {
  id: {
    type: 'string',
    default: true,
    scope: 'instagram_business_basic',
    evidence: { documented: '/docs/instagram-platform/instagram-api-with-instagram-login/get-started' },
  },
  user_id: {
    type: 'string',
    default: false,
    scope: 'instagram_business_basic',
    evidence: { documented: '/docs/instagram-platform/instagram-api-with-instagram-login/get-started' },
  },
  username: {
    type: 'string',
    default: false,
    scope: 'instagram_business_basic',
    evidence: { documented: '/docs/instagram-platform/instagram-api-with-instagram-login/get-started' },
  },
  name: {
    type: 'string',
    default: false,
    scope: 'instagram_business_basic',
    absent: 'it has none',
    evidence: { documented: '/docs/instagram-platform/instagram-api-with-instagram-login/get-started' },
  },
  account_type: {
    type: 'string',
    default: false,
    scope: 'instagram_business_basic',
    evidence: { documented: '/docs/instagram-platform/instagram-api-with-instagram-login/get-started' },
  },
  profile_picture_url: {
    type: 'string',
    default: false,
    scope: 'instagram_business_basic',
    absent: 'it has none',
    evidence: { documented: '/docs/instagram-platform/instagram-api-with-instagram-login/get-started' },
  },
  followers_count: {
    type: 'integer',
    default: false,
    scope: 'instagram_business_basic',
    evidence: { documented: '/docs/instagram-platform/instagram-api-with-instagram-login/get-started' },
  },
  follows_count: {
    type: 'integer',
    default: false,
    scope: 'instagram_business_basic',
    evidence: { documented: '/docs/instagram-platform/instagram-api-with-instagram-login/get-started' },
  },
  media_count: {
    type: 'integer',
    default: false,
    scope: 'instagram_business_basic',
    evidence: { documented: '/docs/instagram-platform/instagram-api-with-instagram-login/get-started' },
  },
  biography: {
    type: 'string',
    default: false,
    scope: 'instagram_business_basic',
    absent: 'it has none',
    evidence: { observed: "Meta's business SDKs list it on this node" },
  },
  website: {
    type: 'string',
    default: false,
    scope: 'instagram_business_basic',
    absent: 'it has none',
    evidence: { observed: "Meta's business SDKs list it on this node" },
  },
} as const

instagramLoginUser satisfies Readonly<Record<string, Field>>

/** A field of {@link instagramLoginUser}. */
export type InstagramLoginUserField = keyof typeof instagramLoginUser

/** The Instagram User node as graph.facebook.com has it: `id` is the professional account (17841...); there is no `account_type`. */
export const facebookLoginUser = {
  id: {
    type: 'string',
    default: true,
    scope: 'instagram_basic',
    evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-user' },
  },
  ig_id: {
    type: 'integer',
    default: false,
    scope: 'instagram_basic',
    evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-user' },
  },
  legacy_instagram_user_id: {
    type: 'string',
    default: false,
    scope: 'instagram_basic',
    evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-user' },
  },
  username: {
    type: 'string',
    default: false,
    scope: 'instagram_basic',
    evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-user' },
  },
  name: {
    type: 'string',
    default: false,
    scope: 'instagram_basic',
    absent: 'it has none',
    evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-user' },
  },
  biography: {
    type: 'string',
    default: false,
    scope: 'instagram_basic',
    absent: 'it has none',
    evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-user' },
  },
  website: {
    type: 'string',
    default: false,
    scope: 'instagram_basic',
    absent: 'it has none',
    evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-user' },
  },
  profile_picture_url: {
    type: 'string',
    default: false,
    scope: 'instagram_basic',
    absent: 'it has none',
    evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-user' },
  },
  has_profile_pic: {
    type: 'boolean',
    default: false,
    scope: 'instagram_basic',
    evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-user' },
  },
  is_published: {
    type: 'boolean',
    default: false,
    scope: 'instagram_basic',
    evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-user' },
  },
  followers_count: {
    type: 'integer',
    default: false,
    scope: 'instagram_basic',
    evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-user' },
  },
  follows_count: {
    type: 'integer',
    default: false,
    scope: 'instagram_basic',
    evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-user' },
  },
  media_count: {
    type: 'integer',
    default: false,
    scope: 'instagram_basic',
    evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-user' },
  },
} as const

facebookLoginUser satisfies Readonly<Record<string, Field>>

/** A field of {@link facebookLoginUser}. */
export type FacebookLoginUserField = keyof typeof facebookLoginUser
