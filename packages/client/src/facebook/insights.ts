/**
 * Insights with Facebook Login: figures of media and of the account, one bad metric apart. Web APIs only.
 *
 * @module
 */
import { createInsights, type InsightsReader } from '../insights/create-insights.ts'
import type { Reader } from '../reading/reader.ts'

export type { Days, InsightsReader } from '../insights/create-insights.ts'
export type { Insight, Insights, RefusedMetric } from '../insights/insight.ts'

/**
 * Creates a reader of insights for the account of a reader. A metric that the platform refuses is reported in `refused`, and the
 * others are asked for again without it.
 *
 * @throws OptionError if the reader is none. Its functions throw ApiError, OptionError and TokenError.
 * @example
 * import { createInstagram, createToken } from '@darkroom/client/facebook'
 * import { insights } from '@darkroom/client/facebook/insights'
 * const data = [{ name: 'reach', period: 'day', values: [{ value: 30, end_time: '2026-11-01T07:00:00+0000' }] }]
 * const fetch = async () => Response.json({ data })
 * const instagram = createInstagram({ appId: '990602627938098', appSecret: 'app secret', redirectUri: 'https://app.example/auth', scopes: ['instagram_basic'], fetch })
 * const token = createToken({ login: 'facebook', kind: 'page', accessToken: 'EAAexample', userId: '17841472020051826', issuedAt: 0 })
 * const { metrics } = await insights(instagram.as(token)).series(['reach'], { period: 'day' })
 * metrics.reach?.values?.[0]?.value // => 30
 */
export function insights(reader: Reader<'facebook'>): InsightsReader<'facebook'> {
  return createInsights('facebook', reader)
}
