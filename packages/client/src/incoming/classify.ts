import { isRecord, isText, type JsonRecord, recordOf } from '../json-value.ts'
import type { WebhookKind } from './webhook-event.ts'

/** What an event turned out to be. */
export interface Classified {
  readonly kind: WebhookKind
  readonly value: unknown
}

/**
 * The key of a messaging item that says what it is, its kind, and the texts without which it is not what that promises. The first
 * key that is there counts.
 */
const messagingKinds: readonly (readonly [key: string, kind: WebhookKind, ...needed: string[]])[] = [
  ['message', 'messages', 'mid'],
  ['message_edit', 'message_edit', 'mid'],
  ['reaction', 'message_reactions', 'mid', 'action'],
  ['postback', 'messaging_postbacks'],
  ['read', 'messaging_seen', 'mid'],
  ['optin', 'messaging_optins'],
  ['referral', 'messaging_referral'],
  ['pass_thread_control', 'messaging_handover'],
  ['take_thread_control', 'messaging_handover'],
  ['request_thread_control', 'messaging_handover'],
]

/** The field of a change, which is its kind, and the text without which it is not what that promises. */
const changeKinds: readonly (readonly [kind: WebhookKind, needed: string])[] = [
  ['comments', 'id'],
  ['live_comments', 'id'],
  ['mentions', 'media_id'],
  ['story_insights', 'media_id'],
]

/** How a messaging item says what it is; `undefined` where the value is no such item. */
export function messagingKind(value: unknown): (typeof messagingKinds)[number] | undefined {
  if (!isRecord(value) || !isRecord(value['sender'])) return undefined
  return messagingKinds.find(([key]) => isRecord(value[key]))
}

/** The kind of a messaging item. */
export function classifyMessaging(item: JsonRecord, standby: boolean): Classified {
  const found = messagingKind(item)
  if (!found) return { kind: 'unknown', value: item }
  const [key, kind, ...needed] = found
  if (standby) return { kind: 'standby', value: item }
  if (kind === 'messaging_optins' || kind === 'messaging_handover') return { kind, value: item }
  const value = recordOf(item[key])
  if (!needed.every((name) => isText(value[name]))) return { kind: 'unknown', value: item }
  return { kind: kind === 'messages' && value['is_echo'] === true ? 'message_echoes' : kind, value }
}

/** The kind of a change, by its field. */
export function classifyChange(object: string, field: string, value: unknown): Classified {
  const [kind, needed = ''] =
    object === 'permissions' ? (['permissions', 'verb'] as const) : (changeKinds.find(([name]) => name === field) ?? [])
  // One page of the documentation names a comment's id `comment_id`; deliveries say `id`.
  const told: JsonRecord = { ...(needed === 'id' && { id: recordOf(value)['comment_id'] }), ...recordOf(value) }
  return kind && isText(told[needed]) ? { kind, value: told } : { kind: 'unknown', value }
}
