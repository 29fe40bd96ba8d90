import type { Field } from './field.ts'

/** A figure about an account or a media object, as Instagram Login has it. Which ones, `metric` says. */
export const instagramLoginInsight = {
  id: {
    type: 'string',
    default: true,
    scope: 'instagram_business_manage_insights',
    evidence: { documented: '/docs/instagram-platform/api-reference/instagram-user/insights' },
  },
  name: {
    type: 'string',
    default: true,
    scope: 'instagram_business_manage_insights',
    evidence: { documented: '/docs/instagram-platform/api-reference/instagram-user/insights' },
  },
  period: {
    type: 'string',
    default: true,
    scope: 'instagram_business_manage_insights',
    evidence: { documented: '/docs/instagram-platform/api-reference/instagram-user/insights' },
  },
  title: {
    type: 'string',
    default: true,
    scope: 'instagram_business_manage_insights',
    evidence: { documented: '/docs/instagram-platform/api-reference/instagram-user/insights' },
  },
  description: {
    type: 'string',
    default: true,
    scope: 'instagram_business_manage_insights',
    evidence: { documented: '/docs/instagram-platform/api-reference/instagram-user/insights' },
  },
  values: {
    type: 'list',
    default: true,
    scope: 'instagram_business_manage_insights',
    absent: 'it is a total',
    evidence: { documented: '/docs/instagram-platform/api-reference/instagram-user/insights' },
  },
  total_value: {
    type: 'record',
    default: true,
    scope: 'instagram_business_manage_insights',
    absent: 'it is a series, without a breakdown',
    evidence: { documented: '/docs/instagram-platform/api-reference/instagram-user/insights' },
  },
} as const

instagramLoginInsight satisfies Readonly<Record<string, Field>>

/** A figure about an account or a media object, as graph.facebook.com has it. */
export const facebookLoginInsight = {
  id: {
    type: 'string',
    default: true,
    scope: 'instagram_manage_insights',
    evidence: { documented: '/docs/instagram-platform/api-reference/instagram-user/insights' },
  },
  name: {
    type: 'string',
    default: true,
    scope: 'instagram_manage_insights',
    evidence: { documented: '/docs/instagram-platform/api-reference/instagram-user/insights' },
  },
  period: {
    type: 'string',
    default: true,
    scope: 'instagram_manage_insights',
    evidence: { documented: '/docs/instagram-platform/api-reference/instagram-user/insights' },
  },
  title: {
    type: 'string',
    default: true,
    scope: 'instagram_manage_insights',
    evidence: { documented: '/docs/instagram-platform/api-reference/instagram-user/insights' },
  },
  description: {
    type: 'string',
    default: true,
    scope: 'instagram_manage_insights',
    evidence: { documented: '/docs/instagram-platform/api-reference/instagram-user/insights' },
  },
  values: {
    type: 'list',
    default: true,
    scope: 'instagram_manage_insights',
    absent: 'it is a total',
    evidence: { documented: '/docs/instagram-platform/api-reference/instagram-user/insights' },
  },
  total_value: {
    type: 'record',
    default: true,
    scope: 'instagram_manage_insights',
    absent: 'it is a series, without a breakdown',
    evidence: { documented: '/docs/instagram-platform/api-reference/instagram-user/insights' },
  },
} as const

facebookLoginInsight satisfies Readonly<Record<string, Field>>
