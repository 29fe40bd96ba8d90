import type { Field } from './field.ts'

/** The Page node, as far as the way to an Instagram account needs it. */
export const page = {
  name: {
    type: 'string',
    default: true,
    scope: 'pages_show_list',
    evidence: { documented: '/docs/graph-api/reference/page' },
  },
  id: {
    type: 'string',
    default: true,
    scope: 'pages_show_list',
    evidence: { documented: '/docs/graph-api/reference/page' },
  },
  username: {
    type: 'string',
    default: false,
    scope: 'pages_show_list',
    absent: 'it has none',
    evidence: { documented: '/docs/graph-api/reference/page' },
  },
  category: {
    type: 'string',
    default: false,
    scope: 'pages_show_list',
    evidence: { documented: '/docs/graph-api/reference/page' },
  },
  category_list: {
    type: 'list',
    default: false,
    scope: 'pages_show_list',
    evidence: { documented: '/docs/graph-api/reference/page' },
  },
  access_token: {
    type: 'string',
    default: false,
    scope: 'pages_show_list',
    evidence: { documented: '/docs/graph-api/reference/page' },
  },
  tasks: {
    type: 'list',
    default: false,
    scope: 'pages_show_list',
    evidence: { documented: '/docs/instagram-platform/instagram-api-with-facebook-login/get-started' },
  },
  followers_count: {
    type: 'integer',
    default: false,
    scope: 'pages_read_engagement',
    evidence: { documented: '/docs/graph-api/reference/page' },
  },
  instagram_business_account: {
    type: 'node',
    node: 'user',
    default: false,
    scope: 'instagram_basic',
    absent: 'no account is linked, or it was not chosen',
    evidence: { documented: '/docs/graph-api/reference/page' },
  },
  connected_instagram_account: {
    type: 'node',
    node: 'user',
    default: false,
    scope: 'instagram_basic',
    absent: 'no account is linked, or it was not chosen',
    evidence: { documented: '/docs/graph-api/reference/page' },
  },
} as const

page satisfies Readonly<Record<string, Field>>

/** A field of {@link page}. */
export type PageField = keyof typeof page
