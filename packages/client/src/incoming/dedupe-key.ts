import { fingerprint } from './fingerprint.ts'
import { type JsonRecord, recordOf } from './json-value.ts'
import type { WebhookEvent, WebhookKind } from './webhook-event.ts'

/** What an event has before its key is made. */
export type KeylessEvent = Omit<WebhookEvent, 'dedupeKey' | 'kind' | 'value'> & { kind: WebhookKind; value: unknown }

/**
 * A key that is the same for each delivery of one event. The time of sending is left out wherever the value has an id of its
 * own, since a repeated delivery may be dated anew.
 */
export function dedupeKey(event: KeylessEvent): string {
  const identity = identities[event.kind]?.(recordOf(event.value), event) ?? withoutId(event)
  return [event.kind, event.accountId, ...identity].map(token).join(':')
}

type Identity = (value: JsonRecord, event: KeylessEvent) => unknown[]

const ofComment: Identity = ({ id }) => [id]
// An unsent message comes under the id it was sent with.
const ofMessage: Identity = ({ mid, is_deleted }) => [mid, is_deleted === true ? 'deleted' : '']

/** By what the events of a kind are told apart; those of other kinds have no id, only a sender, a time and a value. */
const identities: { readonly [Kind in WebhookKind]?: Identity } = {
  comments: ofComment,
  live_comments: ofComment,
  mentions: ({ media_id, comment_id = '' }) => [media_id, comment_id],
  story_insights: (value) => [value['media_id'], fingerprint(value)],
  messages: ofMessage,
  message_echoes: ofMessage,
  message_edit: ({ mid, num_edit }, { occurredAt }) => [mid, num_edit ?? occurredAt.getTime()],
  messaging_seen: ({ mid }, { senderId = '' }) => [mid, senderId],
  message_reactions: ({ mid, action }, { senderId = '', occurredAt }) => [mid, senderId, action, occurredAt.getTime()],
}

function withoutId({ field, senderId = '', occurredAt, value }: KeylessEvent): unknown[] {
  return [field, senderId, occurredAt.getTime(), fingerprint(value)]
}

/** Keeps keys short and their parts apart, whatever a part holds. */
function token(part: unknown): string {
  const text = String(part)
  return /^[\w.=+/-]{0,512}$/.test(text) ? text : fingerprint(part)
}
