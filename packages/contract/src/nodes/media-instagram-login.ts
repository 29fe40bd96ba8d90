import type { Field } from './field.ts'

/** The Media node as Instagram Login has it. A reel is a `VIDEO` whose `media_product_type` is `REELS`. */
export const instagramLoginMedia = {
  id: {
    type: 'string',
    default: true,
    scope: 'instagram_business_basic',
    evidence: { documented: '/docs/instagram-platform/reference/instagram-media' },
  },
  caption: {
    type: 'string',
    default: false,
    scope: 'instagram_business_basic',
    absent: 'it has none; it is an item of an album',
    evidence: { observed: "Meta's business SDKs list it on this node" },
  },
  media_type: {
    type: 'string',
    default: false,
    scope: 'instagram_business_basic',
    evidence: { documented: '/docs/instagram-platform/reference/instagram-media' },
  },
  media_product_type: {
    type: 'string',
    default: false,
    scope: 'instagram_business_basic',
    evidence: { observed: "Meta's business SDKs list it on this node" },
  },
  media_url: {
    type: 'string',
    default: false,
    scope: 'instagram_business_basic',
    absent: 'it may be copyrighted',
    evidence: { documented: '/docs/instagram-platform/reference/instagram-media' },
  },
  permalink: {
    type: 'string',
    default: false,
    scope: 'instagram_business_basic',
    evidence: { documented: '/docs/instagram-platform/reference/instagram-media' },
  },
  thumbnail_url: {
    type: 'string',
    default: false,
    scope: 'instagram_business_basic',
    absent: 'it is no video',
    evidence: { documented: '/docs/instagram-platform/reference/instagram-media' },
  },
  timestamp: {
    type: 'timestamp',
    default: false,
    scope: 'instagram_business_basic',
    evidence: { documented: '/docs/instagram-platform/reference/instagram-media' },
  },
  username: {
    type: 'string',
    default: false,
    scope: 'instagram_business_basic',
    evidence: { documented: '/docs/instagram-platform/reference/instagram-media' },
  },
  is_shared_to_feed: {
    type: 'boolean',
    default: false,
    scope: 'instagram_business_basic',
    absent: 'it is no reel',
    evidence: { documented: '/docs/instagram-platform/reference/instagram-media' },
  },
  comments_count: {
    type: 'integer',
    default: false,
    scope: 'instagram_business_basic',
    evidence: { documented: '/docs/instagram-platform/reference/instagram-media' },
  },
  like_count: {
    type: 'integer',
    default: false,
    scope: 'instagram_business_basic',
    absent: 'its owner hides likes, and it is reached through another object',
    evidence: { documented: '/docs/instagram-platform/reference/instagram-media' },
  },
  is_comment_enabled: {
    type: 'boolean',
    default: false,
    scope: 'instagram_business_basic',
    absent: 'it is an item of an album',
    evidence: { documented: '/docs/instagram-platform/reference/instagram-media' },
  },
  alt_text: {
    type: 'string',
    default: false,
    since: '2025-03-24',
    scope: 'instagram_business_basic',
    absent: 'it has none',
    evidence: { documented: '/docs/instagram-platform/reference/instagram-media' },
  },
  shortcode: {
    type: 'string',
    default: false,
    scope: 'instagram_business_basic',
    evidence: { documented: '/docs/instagram-platform/reference/instagram-media' },
  },
  owner: {
    type: 'node',
    node: 'user',
    default: false,
    scope: 'instagram_business_basic',
    absent: "it is somebody else's",
    evidence: { documented: '/docs/instagram-platform/reference/instagram-media' },
  },
  current_live_viewer_count: {
    type: 'integer',
    default: false,
    scope: 'instagram_business_basic',
    absent: 'it is not live',
    evidence: { observed: "Meta's business SDKs list it on this node" },
  },
  is_ai_generated: {
    type: 'boolean',
    default: false,
    since: '2026-06-22',
    scope: 'instagram_business_basic',
    evidence: { documented: '/docs/instagram-platform/reference/instagram-media' },
  },
} as const

instagramLoginMedia satisfies Readonly<Record<string, Field>>
