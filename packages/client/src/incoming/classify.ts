import { idOf, isRecord, isText, type JsonRecord, recordOf, without } from '../json-value.ts'
import { checkedValue } from './value-shapes.ts'
import type { WebhookKind } from './webhook-event.ts'

/** The kind of an event, and its parts. */
export interface Classified {
  readonly kind: WebhookKind
  readonly value: unknown
  /** The properties beside the value. */
  readonly beside: JsonRecord
}

/** The keys that determine the kind of a messaging item. The first key that is present counts. */
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

/** Kinds whose value is the whole item. */
const wholeKinds: readonly WebhookKind[] = ['messaging_optins', 'messaging_handover']

/** The fields of changes. Each is also the name of its kind. */
const changeKinds: readonly WebhookKind[] = ['comments', 'live_comments', 'mentions', 'story_insights']

/** Whether the value of a change is a messaging item, as the dashboard's test button sends them. */
export function isMessaging(field: string, value: unknown): value is JsonRecord {
  if (!isRecord(value) || !kindOf(value)) return false
  return isRecord(value['sender']) || field === 'standby' || messagingKinds.some(([, kind]) => kind === field)
}

function kindOf(item: JsonRecord): (typeof messagingKinds)[number] | undefined {
  return messagingKinds.find(([key]) => isRecord(item[key]))
}

/** The kind of a messaging item. */
export function classifyMessaging(item: JsonRecord, standby: boolean): Classified {
  const whole = (kind: WebhookKind): Classified => ({ kind, value: item, beside: {} })
  const found = kindOf(item)
  if (!found || !['sender', 'recipient'].every((name) => isPerson(item[name]))) return whole('unknown')
  const [key, named] = found
  if (standby) return whole('standby')
  if (wholeKinds.includes(named)) return whole(named)
  const value = checkedValue(named, item[key])
  const beside = without(item, key, 'sender', 'recipient', 'timestamp')
  if (value === undefined) return whole('unknown')
  return { kind: named === 'messages' && recordOf(value)['is_echo'] === true ? 'message_echoes' : named, value, beside }
}

/** Edits and receipts have no people. A person always has an id. */
function isPerson(person: unknown): boolean {
  return person === undefined || (isRecord(person) && idOf(person['id']) !== undefined)
}

/** The kind of a change, by its field. */
export function classifyChange(object: string, field: string, value: unknown, beside: JsonRecord): Classified {
  const kind = object === 'permissions' ? 'permissions' : changeKinds.find((name) => name === field)
  // One page of the documentation calls a comment's id `comment_id`. Deliveries use `id`.
  const isComment = field.endsWith('comments') && isRecord(value) && !isText(value['id'])
  const checked = kind && checkedValue(kind, isComment ? { ...value, id: value['comment_id'] } : value)
  return checked === undefined
    ? { kind: 'unknown', value, beside }
    : { kind: kind as WebhookKind, value: checked, beside }
}
