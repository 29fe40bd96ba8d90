import type { Field } from './field.ts'

/** The Comment node as Instagram Login has it. */
export const instagramLoginComment = {
  id: {
    type: 'string',
    default: true,
    scope: 'instagram_business_manage_comments',
    evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-comment' },
  },
  text: {
    type: 'string',
    default: false,
    scope: 'instagram_business_manage_comments',
    evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-comment' },
  },
  timestamp: {
    type: 'timestamp',
    default: false,
    scope: 'instagram_business_manage_comments',
    evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-comment' },
  },
  from: {
    type: 'record',
    parts: { id: 'string', username: 'string' },
    default: false,
    scope: 'instagram_business_manage_comments',
    evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-comment' },
  },
  hidden: {
    type: 'boolean',
    default: false,
    scope: 'instagram_business_manage_comments',
    evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-comment' },
  },
  like_count: {
    type: 'integer',
    default: false,
    scope: 'instagram_business_manage_comments',
    evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-comment' },
  },
  media: {
    type: 'node',
    node: 'media',
    default: false,
    scope: 'instagram_business_manage_comments',
    evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-comment' },
  },
  parent_id: {
    type: 'string',
    default: false,
    scope: 'instagram_business_manage_comments',
    absent: 'it answers no comment',
    evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-comment' },
  },
  user: {
    type: 'node',
    node: 'user',
    default: false,
    scope: 'instagram_business_manage_comments',
    absent: 'somebody else wrote it',
    evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-comment' },
  },
  username: {
    type: 'string',
    default: false,
    scope: 'instagram_business_manage_comments',
    evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-comment' },
  },
} as const

instagramLoginComment satisfies Readonly<Record<string, Field>>

/** The Instagram Comment node as graph.facebook.com has it. */
export const facebookLoginComment = {
  id: {
    type: 'string',
    default: true,
    scope: 'instagram_manage_comments',
    evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-comment' },
  },
  text: {
    type: 'string',
    default: false,
    scope: 'instagram_manage_comments',
    evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-comment' },
  },
  timestamp: {
    type: 'timestamp',
    default: false,
    scope: 'instagram_manage_comments',
    evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-comment' },
  },
  from: {
    type: 'record',
    parts: { id: 'string', username: 'string' },
    default: false,
    scope: 'instagram_manage_comments',
    evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-comment' },
  },
  hidden: {
    type: 'boolean',
    default: false,
    scope: 'instagram_manage_comments',
    evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-comment' },
  },
  like_count: {
    type: 'integer',
    default: false,
    scope: 'instagram_manage_comments',
    evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-comment' },
  },
  media: {
    type: 'node',
    node: 'media',
    default: false,
    scope: 'instagram_manage_comments',
    evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-comment' },
  },
  parent_id: {
    type: 'string',
    default: false,
    scope: 'instagram_manage_comments',
    absent: 'it answers no comment',
    evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-comment' },
  },
  user: {
    type: 'node',
    node: 'user',
    default: false,
    scope: 'instagram_manage_comments',
    absent: 'somebody else wrote it',
    evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-comment' },
  },
  username: {
    type: 'string',
    default: false,
    scope: 'instagram_manage_comments',
    evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-comment' },
  },
  legacy_instagram_comment_id: {
    type: 'string',
    default: false,
    scope: 'instagram_manage_comments',
    evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-comment' },
  },
} as const

facebookLoginComment satisfies Readonly<Record<string, Field>>
