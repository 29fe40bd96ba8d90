import type { Evidence } from '../evidence.ts'
import { byFacebook, byInstagram } from './needs.ts'
import type { OperationTable } from './operation.ts'

const igMediaInsightsPage: Evidence = {
  documented: '/documentation/instagram-platform/reference/instagram-media/insights',
}
const igUserInsightsPage: Evidence = {
  documented: '/documentation/instagram-platform/api-reference/instagram-user/insights',
}

/** Insights. */
export const insightsOperations = {
  'GET IGUser/insights': {
    returns: { list: 'InsightsResult' },
    parameters: {
      metric: { type: { list: 'string' }, required: true, enum: 'accountMetrics', evidence: igUserInsightsPage },
      period: { type: 'string', required: true, enum: 'insightsPeriod', evidence: igUserInsightsPage },
      metric_type: {
        type: 'string',
        required: 'the metric or a breakdown needs a total',
        enum: 'insightsMetricType',
        evidence: igUserInsightsPage,
      },
      breakdown: { type: { list: 'string' }, enum: 'userInsightsBreakdown', evidence: igUserInsightsPage },
      timeframe: {
        type: 'string',
        required: 'the metric is about demographics',
        enum: 'insightsTimeframe',
        evidence: igUserInsightsPage,
      },
      since: { type: 'timestamp', evidence: igUserInsightsPage },
      until: { type: 'timestamp', evidence: igUserInsightsPage },
    },
    paging: { style: 'timeWindow' },
    logins: {
      instagram: byInstagram.insights,
      facebook: byFacebook.insights,
    },
    errors: [
      'insightsNeedsTotalValue',
      'insightsMetricEnum',
      'insightsRange30d',
      'insightsBadMetricValue',
      'insightsIncompatible',
      'parameterRequired',
      'insightsSince2y',
      'insightsFollowerCount30d',
      'insightsBreakdownEnum',
      'insightsBreakdownIncompatible',
    ],
    limits: ['insRange', 'insDelay', 'insStoreUser2y', 'insTop45', 'insMinFollowers', 'insFollowerCount30d'],
    evidence: igUserInsightsPage,
  },
  'GET IGMedia/insights': {
    returns: { list: 'InsightsResult' },
    parameters: {
      metric: { type: { list: 'string' }, required: true, enum: 'mediaMetrics', evidence: igMediaInsightsPage },
      period: { type: { list: 'string' }, enum: 'insightsPeriod', evidence: igMediaInsightsPage },
      breakdown: { type: { list: 'string' }, enum: 'mediaInsightsBreakdown', evidence: igMediaInsightsPage },
    },
    logins: {
      instagram: byInstagram.insights,
      facebook: byFacebook.insights,
    },
    errors: [
      'insightsMediaUnsupported',
      'insightsBeforeBusiness',
      'insightsFewViewers',
      'insightsImpressionsGone',
      'insightsMetricEnum',
      'parameterRequired',
      'insightsBreakdownEnum',
      'insightsBreakdownIncompatible',
      'insightsFatal',
      'insightsBeforeBusinessIl',
    ],
    limits: ['insDelay', 'insStore2y', 'insStory24h', 'insStoryViewers'],
    evidence: igMediaInsightsPage,
  },
} as const satisfies OperationTable
