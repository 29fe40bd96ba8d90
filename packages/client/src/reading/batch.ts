import type { Context } from '../context.ts'
import { ApiError } from '../errors/api-error.ts'
import { invalidOption } from '../errors/option-error.ts'
import { readRefusal } from '../errors/read-refusal.ts'
import { refusal } from '../errors/refusal.ts'
import { parseExactJson } from '../exact-json.ts'
import { encodeParameters, nameOf, type Parameters } from '../http/call.ts'
import { isRecord } from '../incoming/json-value.ts'
import type { CallOptions } from '../options.ts'
import type { TokenSource } from '../tokens/token-source.ts'
import { callResource } from './resource.ts'

/** One call of a batch. */
export interface BatchCall {
  readonly method?: 'GET' | 'POST' | 'DELETE' | undefined
  /** Begins with a slash; below the version. */
  readonly path: string
  readonly parameters?: Parameters | undefined
}

/** What became of one call of a batch. */
export type BatchResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: ApiError }

/** Sends up to fifty calls in one, and says of each what became of it. Each counts against the limits. */
export async function sendBatch(
  context: Context,
  source: TokenSource,
  calls: readonly BatchCall[],
  options: CallOptions,
): Promise<BatchResult[]> {
  if (!Array.isArray(calls) || calls.length === 0 || calls.length > 50) {
    throw invalidOption('calls', 'a list of one to fifty calls')
  }
  const batch = JSON.stringify(calls.map(partOf))
  const repeatable = calls.every(({ method = 'GET' }) => method === 'GET')
  const parameters = { batch, include_headers: false }
  const answer = await callResource(context, source, { ...options, method: 'POST', path: '/', parameters, repeatable })
  if (!Array.isArray(answer) || answer.length !== calls.length) {
    throw new ApiError('reply_malformed', 'A batch was answered with something else than a list of its results.', {
      request: `POST ${context.graph}/`,
    })
  }
  return answer.map((part: unknown, index) => resultOf(context, calls[index] ?? { path: '/' }, part))
}

function partOf({ method = 'GET', path, parameters = {} }: BatchCall): object {
  if (typeof path !== 'string' || !/^\/[\w./~-]+$/.test(path)) throw invalidOption('path', 'like /17841405793187218')
  const query = encodeParameters(parameters)
  const relative = path.slice(1)
  if (method === 'POST') return { method, relative_url: relative, body: query }
  return { method, relative_url: query === '' ? relative : `${relative}?${query}` }
}

function resultOf(context: Context, { method = 'GET', path }: BatchCall, part: unknown): BatchResult {
  const call = { method, host: context.graph, path }
  const request = nameOf(call)
  const failed = (error: ApiError): BatchResult => ({ ok: false, error })
  if (!isRecord(part)) {
    return failed(
      new ApiError('timed_out', `${request} was not answered within the batch.`, { request, retryable: true }),
    )
  }
  const value = parse(part['body'])
  const status = Number(part['code'])
  const facts = readRefusal(value, [context.options.appSecret])
  if (facts !== undefined || status >= 400) {
    return failed(refusal(context, call, { status, headers: new Headers(), usage: undefined, facts: facts ?? {} }))
  }
  if (value === undefined) {
    return failed(new ApiError('reply_not_json', `${request} was answered with no JSON.`, { request, status }))
  }
  return { ok: true, value }
}

function parse(body: unknown): unknown {
  try {
    return parseExactJson(String(body))
  } catch {
    return undefined
  }
}
