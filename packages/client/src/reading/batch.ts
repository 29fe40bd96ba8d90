import { attempt } from '../attempt.ts'
import type { Context } from '../context.ts'
import { type ApiError, callFailed, malformedReply } from '../errors/api-error.ts'
import { callNames, checkNames } from '../errors/check-names.ts'
import { invalidOption } from '../errors/option-error.ts'
import { readRefusal } from '../errors/read-refusal.ts'
import { refusal } from '../errors/refusal.ts'
import { scrub } from '../errors/scrub.ts'
import { parseExactJson } from '../exact-json.ts'
import { mostCalls } from '../from-contract/facts.ts'
import { encodeParameters, type Parameters, secretsOf } from '../http/call.ts'
import { paced } from '../http/pacer.ts'
import { integerOf, isRecord, matches, recordOf, textOf } from '../json-value.ts'
import type { CallOptions } from '../options.ts'
import type { TokenSource } from '../tokens/token-source.ts'
import { isRepeatable } from './repeatable.ts'
import { callResource, checkedPath, checkParameters } from './resource.ts'

/** One call of a batch. */
export interface BatchCall {
  readonly method?: 'GET' | 'POST' | 'DELETE' | undefined
  /** Begins with a slash; below the version. */
  readonly path: string
  readonly parameters?: Parameters | undefined
}

/** The result of one call of a batch. */
export type BatchResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: ApiError }

/** Sends up to fifty calls in one request and returns the result of each. Each counts against the limits. */
export async function sendBatch(
  context: Context,
  source: TokenSource,
  given: readonly BatchCall[],
  options?: CallOptions,
): Promise<BatchResult[]> {
  if (!Array.isArray(given) || given.length === 0 || given.length > mostCalls) {
    throw invalidOption('calls', `a list of 1 to ${mostCalls} calls`, given)
  }
  checkNames('The options of batch', options, callNames)
  // A copy, because the caller may change its list meanwhile.
  const calls: BatchCall[] = [...given]
  const batch = JSON.stringify(calls.map(partOf))
  const repeatable = calls.every(({ method = 'GET', path }) => isRepeatable(method, path))
  const parameters = { batch, include_headers: false }
  const asked = { ...options, method: 'POST', path: '/', parameters, repeatable } as const
  return callResource(context, source, asked, async (reply, call, token) => {
    if (!Array.isArray(reply) || reply.length !== calls.length) throw malformedReply(call, 'its results')
    const results = reply.map((part: unknown, index) => {
      const asked = calls[index] ?? { path: '/' }
      const secrets = secretsOf({ ...call, query: asked.parameters }, context.appSecret)
      return resultOf(context, asked, part, secrets)
    })
    for (const result of results) {
      if (!result.ok && result.error.reconnect) {
        await source.refused?.(token, result.error)
        break
      }
    }
    return results
  })
}

function partOf(part: BatchCall): object {
  checkNames('The parts of a call', part, ['method', 'path', 'parameters'])
  const { method = 'GET', path, parameters = {} } = recordOf(part) as Partial<BatchCall>
  if (!matches(method, /^(GET|POST|DELETE)$/)) throw invalidOption('method', 'GET, POST or DELETE', method)
  checkParameters(parameters)
  const query = encodeParameters(parameters)
  const relative = checkedPath(path).slice(1)
  if (method === 'POST') return { method, relative_url: relative, body: query }
  return { method, relative_url: query === '' ? relative : `${relative}?${query}` }
}

function resultOf(
  context: Context,
  { method = 'GET', path }: BatchCall,
  part: unknown,
  secrets: string[],
): BatchResult {
  const call = { method, host: context.graph, path: `/${context.version}${path}` }
  if (!isRecord(part)) {
    return { ok: false, error: callFailed(call, 'timed_out', { retryable: true }) }
  }
  const value = attempt(textOf(part['body']) ?? '', parseExactJson)
  const status = integerOf(part['code']) ?? 0
  const platform = readRefusal(value, (text) => scrub(text, secrets))
  if (platform !== undefined || status >= 400) {
    return { ok: false, error: refusal(paced(context), call, status, platform) }
  }
  if (value !== undefined) return { ok: true, value }
  return { ok: false, error: callFailed(call, 'reply_not_json', { status }) }
}
