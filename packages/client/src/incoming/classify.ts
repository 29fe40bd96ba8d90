import { isRecord, type JsonRecord } from './json-value.ts'
import type { WebhookKind } from './webhook-event.ts'

/** What an event turned out to be. */
export interface Classified {
  readonly kind: WebhookKind
  readonly value: unknown
}

/** The texts without which a value is not what its kind promises. */
const required: { readonly [Kind in WebhookKind]?: readonly string[] } = {
  comments: ['id'],
  live_comments: ['id'],
  mentions: ['media_id'],
  story_insights: ['media_id'],
  messages: ['mid'],
  message_echoes: ['mid'],
  message_reactions: ['mid', 'action'],
  messaging_postbacks: [],
  messaging_seen: ['mid'],
  message_edit: ['mid'],
  messaging_referral: [],
  permissions: ['verb'],
}

/** The key of a messaging item that says what it is, and its kind; the first that is there counts. */
const messagingKinds: readonly (readonly [key: string, kind: WebhookKind])[] = [
  ['message', 'messages'],
  ['message_edit', 'message_edit'],
  ['reaction', 'message_reactions'],
  ['postback', 'messaging_postbacks'],
  ['read', 'messaging_seen'],
  ['optin', 'messaging_optins'],
  ['referral', 'messaging_referral'],
  ['pass_thread_control', 'messaging_handover'],
  ['take_thread_control', 'messaging_handover'],
  ['request_thread_control', 'messaging_handover'],
]

/** The key under which a messaging item says what it is; `undefined` where the value is no such item. */
export function messagingKey(value: unknown): string | undefined {
  if (!isRecord(value) || !isRecord(value['sender'])) return undefined
  return messagingKinds.find(([key]) => isRecord(value[key]))?.[0]
}

/** The kind of a messaging item. */
export function classifyMessaging(item: JsonRecord, standby: boolean): Classified {
  const key = messagingKey(item)
  const kind = messagingKinds.find(([name]) => name === key)?.[1]
  if (kind === undefined || key === undefined) return { kind: 'unknown', value: item }
  if (standby) return { kind: 'standby', value: item }
  if (kind === 'messaging_optins' || kind === 'messaging_handover') return { kind, value: item }
  const value = item[key]
  const isEcho = kind === 'messages' && isRecord(value) && value['is_echo'] === true
  return classified(isEcho ? 'message_echoes' : kind, value, item)
}

/** The kind of a change, by its field. */
export function classifyChange(object: string, field: string, value: unknown): Classified {
  if (object === 'permissions') return classified('permissions', value, value)
  const isComment = field === 'comments' || field === 'live_comments'
  // One page of the documentation names a comment's id `comment_id`; deliveries say `id`.
  const same = isComment && isRecord(value) ? { id: value['comment_id'], ...value } : value
  if (isComment || field === 'mentions' || field === 'story_insights') return classified(field, same, value)
  return { kind: 'unknown', value }
}

function classified(kind: WebhookKind, value: unknown, asSent: unknown): Classified {
  const isComplete = isRecord(value) && required[kind]?.every((key) => typeof value[key] === 'string')
  return isComplete === true ? { kind, value } : { kind: 'unknown', value: asSent }
}
