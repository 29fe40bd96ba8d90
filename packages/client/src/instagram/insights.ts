/**
 * Insights with Instagram Login: figures of media and of the account, one bad metric apart. Web APIs only.
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
 * import { createInstagram } from '@darkroom/client/instagram'
 * import { insights } from '@darkroom/client/instagram/insights'
 * const data = [{ name: 'views', period: 'lifetime', values: [{ value: 53 }] }]
 * const fetch = async () => Response.json({ data })
 * const instagram = createInstagram({ appId: '990602627938098', appSecret: 'app secret', redirectUri: 'https://app.example/auth', scopes: ['instagram_business_basic'], fetch })
 * const { metrics, refused } = await insights(instagram.as('IGAAexample')).media('17900000000000011', ['views'])
 * metrics.views?.values?.[0]?.value // => 53
 * refused.length // => 0
 */
export function insights(reader: Reader<'instagram'>): InsightsReader<'instagram'> {
  return createInsights('instagram', reader)
}
