import { integerOf, isRecord, isText, onlyOf, recordOf } from '../json-value.ts'
import type { PlatformFacts } from './api-error.ts'

/**
 * What a JSON reply says went wrong, whichever of the platform's shapes it has; `undefined` where it is no refusal.
 *
 * - Graph: `{"error": {"message", "type", "code", ...}}`
 * - api.instagram.com: `{"error_type", "code", "error_message"}`
 * - the Instagram API before 2020: `{"meta": {"error_type", "code", "error_message"}}`
 * - uploads: `{"debug_info": {"retriable", "type", "message"}}`
 * - OAuth as standardised: `{"error": "...", "error_description": "..."}`
 *
 * @param clean Takes what is secret out of a text.
 */
export function readRefusal(reply: unknown, clean: (text: string) => string): PlatformFacts | undefined {
  const value = recordOf(onlyOf(reply) ?? reply)
  const { error, meta, debug_info } = value
  const old = isRecord(meta) ? meta : value
  const isOld = isText(error) || (old['error_message'] ?? old['error_type']) !== undefined
  const details = [error, isOld && old, debug_info].find(isRecord)
  if (!details) return undefined
  const text = (text: unknown): string | undefined => (isText(text) && text !== '' ? clean(text) : undefined)
  const transient = details['is_transient'] ?? details['retriable']
  return {
    code: integerOf(details['code']),
    subcode: integerOf(details['error_subcode']),
    type: text(details['type'] ?? details['error_type'] ?? error),
    message: text(details['message'] ?? details['error_message'] ?? details['error_description'] ?? error),
    userTitle: text(details['error_user_title']),
    userMessage: text(details['error_user_msg']),
    traceId: text(details['fbtrace_id']),
    transient: typeof transient === 'boolean' ? transient : undefined,
  }
}
