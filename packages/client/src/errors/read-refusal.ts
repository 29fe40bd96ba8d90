import { isRecord, type JsonRecord, recordOf } from '../incoming/json-value.ts'
import type { PlatformFacts } from './api-error.ts'
import { scrub } from './scrub.ts'

/**
 * What a JSON reply says went wrong, whichever of the platform's shapes it has; `undefined` where it is no refusal.
 *
 * - Graph: `{"error": {"message", "type", "code", ...}}`
 * - api.instagram.com: `{"error_type", "code", "error_message"}`
 * - the Instagram API before 2020: `{"meta": {"error_type", "code", "error_message"}}`
 * - uploads: `{"debug_info": {"retriable", "type", "message"}}`
 * - OAuth as standardised: `{"error": "...", "error_description": "..."}`
 */
export function readRefusal(reply: unknown, secrets: readonly string[]): PlatformFacts | undefined {
  const value = Array.isArray(reply) && reply.length === 1 ? reply[0] : reply
  if (!isRecord(value)) return undefined
  const text = (text: unknown): string | undefined =>
    typeof text === 'string' && text !== '' ? scrub(text, secrets) : undefined
  const { error } = value
  if (isRecord(error)) return graphFacts(error, text)
  if (typeof error === 'string') return { type: text(error), message: text(value['error_description']) ?? text(error) }
  const old = isRecord(value['meta']) ? value['meta'] : value
  if (old['error_message'] !== undefined || old['error_type'] !== undefined) {
    return { code: number(old['code']), type: text(old['error_type']), message: text(old['error_message']) }
  }
  if (!isRecord(value['debug_info'])) return undefined
  const { retriable, type, message } = value['debug_info']
  return { type: text(type), message: text(message), transient: retriable === true }
}

function graphFacts(error: JsonRecord, text: (text: unknown) => string | undefined): PlatformFacts {
  return {
    code: number(error['code']),
    subcode: number(error['error_subcode']),
    type: text(error['type']),
    message: text(error['message']),
    userTitle: text(error['error_user_title']),
    userMessage: text(error['error_user_msg']),
    traceId: text(error['fbtrace_id'] ?? recordOf(error['error_data'])['fbtrace_id']),
    transient: typeof error['is_transient'] === 'boolean' ? error['is_transient'] : undefined,
  }
}

function number(value: unknown): number | undefined {
  const found = typeof value === 'string' && value !== '' ? Number(value) : value
  return typeof found === 'number' && Number.isSafeInteger(found) ? found : undefined
}
