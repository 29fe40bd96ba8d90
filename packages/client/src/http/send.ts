import type { HostName } from '@darkroom/contract'
import type { Context } from '../context.ts'
import { ApiError, callFailed, requestOf } from '../errors/api-error.ts'
import { invalidOption } from '../errors/option-error.ts'
import { readRefusal } from '../errors/read-refusal.ts'
import { refusal } from '../errors/refusal.ts'
import { scrub } from '../errors/scrub.ts'
import { parseExactJson } from '../exact-json.ts'
import { isText } from '../json-value.ts'
import { type Call, encodeParameters, secretsOf } from './call.ts'
import { readText } from './read-text.ts'
import { tell } from './tell.ts'

/**
 * Sends a call once, and logs the result.
 *
 * @throws ApiError unless the answer is JSON and not a refusal.
 */
export async function send(context: Context, call: Call, signal: AbortSignal): Promise<unknown> {
  const { logger } = context
  if (!logger?.debug) return sendOnce(context, call, signal)
  try {
    const value = await sendOnce(context, call, signal)
    tell(() => logger.debug?.(`${requestOf(call)} was answered.`))
    return value
  } catch (error) {
    // Other errors happened before the call was sent.
    if (error instanceof ApiError) {
      tell(() => logger.debug?.(error.message, { code: error.code, status: error.status }))
    }
    throw error
  }
}

async function sendOnce(context: Context, call: Call, signal: AbortSignal): Promise<unknown> {
  const { method, host, path, query, form, accessToken, before } = call
  const clean = (text: string): string => scrub(text, secretsOf(call, context.appSecret))
  // The network's message may quote a URL, and a parser's message the text.
  const lost = (thrown: unknown): never => {
    throw callFailed(call, 'network_failed', { retryable: true }, `got no answer: ${clean(String(thrown))}`)
  }
  const asked = query ? encodeParameters(query) : ''
  const url = `${baseUrl(context, host)}${path}${asked && '?'}${asked}`
  if (before) await before()
  const response = await context
    .fetch(url, {
      method,
      headers: accessToken ? { authorization: `Bearer ${accessToken}` } : {},
      redirect: 'manual',
      signal,
      body: form ? new URLSearchParams(encodeParameters(form)) : null,
    })
    .catch(lost)
  const { status, headers, ok } = response ?? {}
  // A test's fake response may have no headers.
  if (!headers?.get) return lost('no Response')
  // Browsers show a redirect as a response without a status.
  if (response.redirected || (!ok && status < 400)) throw callFailed(call, 'redirected', { status })
  const text = await readText(response, context.maximumReplyBytes).catch(lost)
  if (text === undefined) throw callFailed(call, 'reply_too_large', { status })
  let value: unknown
  try {
    value = parseExactJson(text)
  } catch {
    // Reported below, because the parser's message quotes the text.
  }
  const platform = readRefusal(value, clean)
  context.pacer?.note(call, headers)
  const isJson = value !== undefined
  if (platform || status === 429 || status >= 500 || (isJson && !ok)) {
    throw refusal(context, call, status, platform, headers)
  }
  if (isJson) return value
  // A success without a readable body is a fault on the way, and worth a retry.
  throw callFailed(call, text.trim() ? 'reply_not_json' : 'reply_empty', { status, retryable: ok })
}

/** Where a host is reached. */
export function baseUrl({ hosts }: Context, host: HostName): string {
  const base = isText(hosts) ? `${hosts}/${host}` : hosts ? hosts[host] : `https://${host}`
  // A misspelt name must not lead to the real platform.
  if (!base) throw invalidOption('hosts', `an object with a base URL for ${host}`, hosts)
  return base
}
