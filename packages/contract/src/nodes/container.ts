import type { Field } from './field.ts'

/** The Container node, what is being published, as Instagram Login has it. It lives for a day. */
export const instagramLoginContainer = {
  id: {
    type: 'string',
    default: true,
    scope: 'instagram_business_content_publish',
    evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-container' },
  },
  status_code: {
    type: 'string',
    default: false,
    scope: 'instagram_business_content_publish',
    evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-container' },
  },
  status: {
    type: 'string',
    default: false,
    scope: 'instagram_business_content_publish',
    evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-container' },
  },
  copyright_check_status: {
    type: 'record',
    parts: { matches_found: 'boolean', status: 'string' },
    default: false,
    scope: 'instagram_business_content_publish',
    absent: 'it is no video',
    evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-container' },
  },
} as const

instagramLoginContainer satisfies Readonly<Record<string, Field>>

/** The Container node as graph.facebook.com has it; `video_status` says how far an upload has got. */
export const facebookLoginContainer = {
  id: {
    type: 'string',
    default: true,
    scope: 'instagram_content_publish',
    evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-container' },
  },
  status_code: {
    type: 'string',
    default: false,
    scope: 'instagram_content_publish',
    evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-container' },
  },
  status: {
    type: 'string',
    default: false,
    scope: 'instagram_content_publish',
    evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-container' },
  },
  copyright_check_status: {
    type: 'record',
    parts: { matches_found: 'boolean', status: 'string' },
    default: false,
    scope: 'instagram_content_publish',
    absent: 'it is no video',
    evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-container' },
  },
  video_status: {
    type: 'record',
    default: false,
    scope: 'instagram_content_publish',
    absent: 'it is no resumable upload',
    evidence: { documented: '/docs/instagram-platform/content-publishing/resumable-uploads' },
  },
} as const

facebookLoginContainer satisfies Readonly<Record<string, Field>>
