import { isText, recordOf } from '../json-value.ts'
import { fingerprint } from './fingerprint.ts'
import type { WebhookEvent, WebhookKind } from './webhook-event.ts'

/** An event without its key. */
export type KeylessEvent = Omit<WebhookEvent, 'dedupeKey' | 'kind' | 'value'> & { kind: WebhookKind; value: unknown }

/**
 * Returns a key that is the same for each delivery of an event. If the value has its own id, the key does not contain the time, because
 * a repeated delivery may have a different one.
 */
export function dedupeKey({ kind, field, accountId, senderId = '', occurredAt, value }: KeylessEvent): string {
  const at = occurredAt.getTime()
  const { id, media_id, comment_id = '', mid, action, num_edit, is_deleted } = recordOf(value)
  const ofComment = [id]
  // An unsent message keeps the id it was sent with.
  const ofMessage = [mid, is_deleted === true ? 'deleted' : '']
  const identities: { readonly [Kind in WebhookKind]?: readonly unknown[] | undefined } = {
    comments: ofComment,
    live_comments: ofComment,
    mentions: [media_id, comment_id],
    messages: ofMessage,
    message_echoes: ofMessage,
    message_edit: [mid, num_edit ?? at],
    messaging_postbacks: isText(mid) ? [mid] : undefined,
    messaging_seen: [mid, senderId],
    message_reactions: [mid, senderId, action, at],
  }
  // The other kinds have no id, only a sender, a time and a value. Insights of the same media can arrive again with different numbers.
  const other = kind === 'story_insights' ? [media_id] : [field, senderId, at]
  const identity = identities[kind] ?? [...other, fingerprint(value)]
  return [kind, accountId, ...identity].map(token).join(':')
}

/** Returns a part as it is, or its fingerprint if it is long or could contain the separator. */
function token(part: unknown): string {
  return typeof part !== 'object' && /^[\w.=+/-]{0,512}$/.test(String(part)) ? String(part) : fingerprint(part)
}
