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
 * Sends a call once, and tells the logger how it ended.
 *
 * @throws ApiError for everything but an answer in JSON that is no refusal.
 */
export async function send(context: Context, call: Call, signal: AbortSignal): Promise<unknown> {
  const { logger } = context
  if (!logger?.debug) return sendOnce(context, call, signal)
  try {
    const value = await sendOnce(context, call, signal)
    tell(() => logger.debug?.(`${requestOf(call)} was answered.`))
    return value
  } catch (error) {
    // Anything else was found before the call was sent.
    if (error instanceof ApiError) {
      tell(() => logger.debug?.(error.message, { code: error.code, status: error.status }))
    }
    throw error
  }
}

async function sendOnce(context: Context, call: Call, signal: AbortSignal): Promise<unknown> {
  const { method, host, path, query, form, accessToken, before } = call
  const clean = (text: string): string => scrub(text, secretsOf(call, context.appSecret))
  // The network's own words may quote a URL, and a parser's the text it read.
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
  // As a test's stand-in for an answer has none.
  if (!headers?.get) return lost('no Response')
  // Without a status it is a redirect as browsers hand it out.
  if (response.redirected || (!ok && status < 400)) throw callFailed(call, 'redirected', { status })
  const text = await readText(response, context.maximumReplyBytes).catch(lost)
  if (text === undefined) throw callFailed(call, 'reply_too_large', { status })
  let value: unknown
  try {
    value = parseExactJson(text)
  } catch {
    // Told below: the parser's own words quote the text.
  }
  const platform = readRefusal(value, clean)
  context.pacer?.note(call, headers)
  const isJson = value !== undefined
  if (platform || status === 429 || status >= 500 || (isJson && !ok)) {
    throw refusal(context, call, status, platform, headers)
  }
  if (isJson) return value
  // A success that says nothing is a fault on the way, and worth another try.
  throw callFailed(call, text.trim() ? 'reply_not_json' : 'reply_empty', { status, retryable: ok })
}

/** Where a host is reached. */
export function baseUrl({ hosts }: Context, host: HostName): string {
  const base = isText(hosts) ? `${hosts}/${host}` : hosts ? hosts[host] : `https://${host}`
  // A name that is misspelt must not lead to the real platform.
  if (!base) throw invalidOption('hosts', `an object with a base URL for ${host}`, hosts)
  return base
}
