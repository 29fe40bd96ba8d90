import type { Evidence } from '../../evidence.ts'
import { insights } from '../needs.ts'
import type { Node } from '../node.ts'

const igUserInsightsPage: Evidence = {
  documented: '/documentation/instagram-platform/api-reference/instagram-user/insights',
}

/** One metric with its values. */
export const insightsResult = {
  logins: ['instagram', 'facebook'],
  defaults: ['name', 'period', 'values', 'title', 'description', 'total_value', 'id'],
  fields: {
    name: { type: 'string', in: insights, evidence: igUserInsightsPage },
    period: { type: 'string', in: insights, enum: 'insightsPeriod', evidence: igUserInsightsPage },
    values: {
      type: { list: { record: { value: 'any', 'end_time?': 'timestamp' } } },
      in: insights,
      omitted: 'a total was asked for',
      evidence: igUserInsightsPage,
    },
    total_value: {
      type: {
        record: {
          'value?': 'number',
          'breakdowns?': {
            list: {
              record: {
                dimension_keys: { list: 'string' },
                results: { list: { record: { dimension_values: { list: 'string' }, value: 'number' } } },
              },
            },
          },
        },
      },
      in: insights,
      omitted: 'a series was asked for, or there is no data',
      evidence: igUserInsightsPage,
    },
    title: { type: 'string', in: insights, evidence: igUserInsightsPage },
    description: { type: 'string', in: insights, evidence: igUserInsightsPage },
    id: { type: 'string', in: insights, evidence: igUserInsightsPage },
  },
} as const satisfies Node
