import type { Field } from './field.ts'

/** The Media node as Basic Display has it. */
export const basicDisplayMedia = {
  id: {
    type: 'string',
    default: true,
    scope: 'user_media',
    evidence: { documented: '/docs/instagram-basic-display-api/reference/media' },
  },
  caption: {
    type: 'string',
    default: false,
    scope: 'user_media',
    absent: 'it has none; it is an item of an album',
    evidence: { documented: '/docs/instagram-basic-display-api/reference/media' },
  },
  is_shared_to_feed: {
    type: 'boolean',
    default: false,
    scope: 'user_media',
    absent: 'it is no reel',
    evidence: { documented: '/docs/instagram-basic-display-api/reference/media' },
  },
  media_type: {
    type: 'string',
    default: false,
    scope: 'user_media',
    evidence: { documented: '/docs/instagram-basic-display-api/reference/media' },
  },
  media_url: {
    type: 'string',
    default: false,
    scope: 'user_media',
    absent: 'it may be copyrighted',
    evidence: { documented: '/docs/instagram-basic-display-api/reference/media' },
  },
  permalink: {
    type: 'string',
    default: false,
    scope: 'user_media',
    absent: 'it may be copyrighted',
    evidence: { documented: '/docs/instagram-basic-display-api/reference/media' },
  },
  thumbnail_url: {
    type: 'string',
    default: false,
    scope: 'user_media',
    absent: 'it is no video',
    evidence: { documented: '/docs/instagram-basic-display-api/reference/media' },
  },
  timestamp: {
    type: 'timestamp',
    default: false,
    scope: 'user_media',
    evidence: { documented: '/docs/instagram-basic-display-api/reference/media' },
  },
  username: {
    type: 'string',
    default: false,
    scope: 'user_media',
    evidence: { documented: '/docs/instagram-basic-display-api/reference/media' },
  },
} as const

basicDisplayMedia satisfies Readonly<Record<string, Field>>
