import type { Evidence } from '../evidence.ts'
import type { OperationTable } from './operation.ts'

const graphBatchPage: Evidence = { documented: '/docs/graph-api/batch-requests' }
const graphOverviewPage: Evidence = { documented: '/docs/graph-api/overview' }

/** Several objects or requests at once. */
export const severalOperations = {
  'GET /': {
    returns: 'any',
    parameters: {
      ids: { type: { list: 'string' }, required: true, most: 50, evidence: graphOverviewPage },
    },
    logins: {
      'basic-display': {},
      instagram: {},
      facebook: {},
    },
    errors: ['objectNotFound', 'unknownAlias'],
    evidence: graphOverviewPage,
  },
  'POST /': {
    returns: { list: 'any' },
    parameters: {
      batch: {
        type: {
          list: {
            record: {
              method: 'string',
              relative_url: 'string',
              'body?': 'string',
              'name?': 'string',
              'depends_on?': 'string',
              'omit_response_on_success?': 'string',
              'attached_files?': 'string',
              'headers?': 'any',
              'access_token?': 'string',
            },
          },
        },
        required: true,
        most: 50,
        evidence: graphBatchPage,
      },
      include_headers: { type: 'boolean', default: 'true', evidence: graphBatchPage },
    },
    logins: {
      facebook: {},
    },
    errors: ['batchTooMany'],
    evidence: graphBatchPage,
  },
} as const satisfies OperationTable
