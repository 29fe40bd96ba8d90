import type { HostName } from '@darkroom/contract'
import type { Context } from '../context.ts'
import { ApiError, type ApiErrorCode, type ApiErrorDetails } from '../errors/api-error.ts'
import { readRefusal } from '../errors/read-refusal.ts'
import { refusal } from '../errors/refusal.ts'
import { scrub } from '../errors/scrub.ts'
import { parseExactJson } from '../exact-json.ts'
import { type Call, encodeParameters, nameOf, secretsOf } from './call.ts'
import { readText } from './read-text.ts'

/** An answer that is no refusal. */
export interface Reply {
  readonly value: unknown
  readonly status: number
}

/**
 * Sends a call once.
 *
 * @throws ApiError for everything but an answer in JSON that is no refusal.
 */
export async function send(context: Context, call: Call, signal: AbortSignal): Promise<Reply> {
  const request = nameOf(call)
  const secrets = secretsOf(call, context.options.appSecret)
  const failed = (code: ApiErrorCode, what: string, details: Partial<ApiErrorDetails> = {}): ApiError =>
    new ApiError(code, `${request} ${what}.`, { request, ...details })
  // The network's own words may quote a URL, and a parser's the text it read.
  const lost = (thrown: unknown): never => {
    throw failed('network_failed', `got no answer: ${scrub(thrown instanceof Error ? thrown.message : '', secrets)}`, {
      retryable: true,
    })
  }
  const response = await context.fetch(...requestOf(context, call, signal)).catch(lost)
  const { status, headers } = response
  if (response.type === 'opaqueredirect' || response.redirected || (status >= 300 && status < 400)) {
    throw failed('redirected', 'was answered with a redirect, which no secret follows', { status })
  }
  const maximum = context.options.maximumReplyBytes ?? 8 * 1024 * 1024
  const text = await readText(response, maximum).catch(lost)
  if (text === undefined) throw failed('reply_too_large', `was answered with more than ${maximum} bytes`, { status })
  const value = parse(text)
  const facts = readRefusal(value, secrets)
  const usage = context.pacing?.note(call, headers)
  if (facts !== undefined || status === 429 || status >= 500 || (value !== undefined && status >= 400)) {
    throw refusal(context, call, { status, headers, usage, facts: facts ?? {} })
  }
  if (value !== undefined) return { value, status }
  // A success that says nothing is a fault on the way, and worth another try.
  const details = { status, retryable: status < 400 }
  if (text.trim() === '') throw failed('reply_empty', 'was answered with nothing', details)
  const looks = /^\s*</.test(text) ? 'a page' : 'something broken'
  throw failed('reply_not_json', `was answered with ${looks} in place of JSON`, details)
}

function parse(text: string): unknown {
  try {
    return parseExactJson(text)
  } catch {
    return undefined
  }
}

function requestOf(context: Context, call: Call, signal: AbortSignal): [url: string, init: RequestInit] {
  const { method, host, path, form, accessToken } = call
  const query = encodeParameters(call.query)
  return [
    `${baseUrl(context, host)}${path}${query === '' ? '' : `?${query}`}`,
    {
      method,
      headers: accessToken === undefined ? {} : { authorization: `Bearer ${accessToken}` },
      redirect: 'manual',
      signal,
      ...(form === undefined ? {} : { body: new URLSearchParams(encodeParameters(form)) }),
    },
  ]
}

/** Where a host is reached. */
export function baseUrl(context: Context, host: HostName): string {
  const { hosts } = context.options
  const base = typeof hosts === 'string' ? `${hosts.replace(/\/+$/, '')}/${host}` : hosts?.[host]
  return base?.replace(/\/+$/, '') ?? `https://${host}`
}
