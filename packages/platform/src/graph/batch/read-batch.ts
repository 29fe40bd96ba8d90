import { limits } from '@darkroom/contract'
import type { Parameters } from '../../base/request/parameters.ts'
import { facebookRefusal } from '../../explain/refusal.ts'

/** Requests in one batch at the most (/docs/graph-api/batch-requests). */
export const mostParts: number = limits.batch.value

/** One request of a batch, as it was sent; values that should be text but are not are left out. */
export interface Part {
  readonly method: string
  readonly relativeUrl: string | undefined
  readonly body: string
  readonly accessToken: string | undefined
  readonly name: string | undefined
  readonly dependsOn: string | undefined
  /** Whether its answer is included although another request depends on it. */
  readonly included: boolean
}

/** Reads `batch=[{method, relative_url, body?, name?, ...}]`. @throws Refusal */
export function readBatch(parameters: Parameters): Part[] {
  const text = parameters.get('batch') ?? ''
  const list = parseList(text)
  if (list === undefined || list.length === 0) throw invalid(`${text.length} characters`, 'a JSON array of requests')
  if (list.length > mostParts) {
    throw facebookRefusal('batchTooMany', {
      rule: 'graph/batch/read-batch',
      parameter: 'batch',
      received: `${list.length} requests`,
      expected: `at most ${mostParts}`,
      fix: 'Send several batches.',
    })
  }
  return list.map(readPart)
}

function parseList(text: string): unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

function readPart(value: unknown): Part {
  const record = new Map(typeof value === 'object' && value !== null ? Object.entries(value) : [])
  const text = (name: string): string | undefined => {
    const found: unknown = record.get(name)
    return typeof found === 'string' ? found : undefined
  }
  return {
    method: (text('method') ?? 'GET').toUpperCase(),
    relativeUrl: text('relative_url'),
    body: text('body') ?? '',
    accessToken: text('access_token'),
    name: text('name'),
    dependsOn: text('depends_on'),
    included: record.get('omit_response_on_success') === false,
  }
}

function invalid(received: string, expected: string): Error {
  return facebookRefusal(
    'invalidParameter',
    {
      rule: 'graph/batch/read-batch',
      parameter: 'batch',
      received,
      expected,
      fix: 'Send batch=[{"method":"GET","relative_url":"me?fields=id"}], the list as JSON.',
    },
    { name: 'batch', expected },
  )
}
