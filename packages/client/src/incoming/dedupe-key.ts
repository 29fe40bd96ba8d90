import { isText, recordOf } from '../json-value.ts'
import { fingerprint } from './fingerprint.ts'
import type { WebhookEvent, WebhookKind } from './webhook-event.ts'

/** What an event has before its key is made. */
export type KeylessEvent = Omit<WebhookEvent, 'dedupeKey' | 'kind' | 'value'> & { kind: WebhookKind; value: unknown }

/**
 * A key that is the same for each delivery of one event. The time of sending is left out wherever the value has an id of its
 * own, since a repeated delivery may be dated anew.
 */
export function dedupeKey({ kind, field, accountId, senderId = '', occurredAt, value }: KeylessEvent): string {
  const at = occurredAt.getTime()
  const { id, media_id, comment_id = '', mid, action, num_edit, is_deleted } = recordOf(value)
  const ofComment = [id]
  // An unsent message comes under the id it was sent with.
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
  // The others have no id, only a sender, a time and a value; insights are of a media, and come again with other numbers.
  const other = kind === 'story_insights' ? [media_id] : [field, senderId, at]
  const identity = identities[kind] ?? [...other, fingerprint(value)]
  return [kind, accountId, ...identity].map(token).join(':')
}

/** Keeps keys short and their parts apart, whatever a part holds. */
function token(part: unknown): string {
  return typeof part !== 'object' && /^[\w.=+/-]{0,512}$/.test(String(part)) ? String(part) : fingerprint(part)
}
