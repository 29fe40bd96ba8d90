import { fingerprint } from './fingerprint.ts'
import { recordOf } from './json-value.ts'
import type { WebhookEvent, WebhookKind } from './webhook-event.ts'

/** What an event has before its key is made. */
export type KeylessEvent = Omit<WebhookEvent, 'dedupeKey' | 'kind' | 'value'> & { kind: WebhookKind; value: unknown }

/**
 * A key that is the same for each delivery of one event. The time of sending is left out wherever the value has an id of its
 * own, since a repeated delivery may be dated anew.
 */
export function dedupeKey(event: KeylessEvent): string {
  return [event.kind, event.accountId, ...identity(event)].map(token).join(':')
}

function identity(event: KeylessEvent): unknown[] {
  const value = recordOf(event.value)
  const time = event.occurredAt.getTime()
  switch (event.kind) {
    case 'comments':
    case 'live_comments':
      return [value['id']]
    case 'mentions':
      return [value['media_id'], value['comment_id'] ?? '']
    case 'story_insights':
      return [value['media_id'], fingerprint(value)]
    case 'messages':
    case 'message_echoes':
      // An unsent message comes under the id it was sent with.
      return [value['mid'], value['is_deleted'] === true ? 'deleted' : '']
    case 'message_edit':
      return [value['mid'], value['num_edit'] ?? time]
    case 'messaging_seen':
      return [value['mid'], event.senderId ?? '']
    case 'message_reactions':
      return [value['mid'], event.senderId ?? '', value['action'], time]
    case 'messaging_postbacks':
    case 'messaging_referral':
    case 'messaging_optins':
    case 'messaging_handover':
    case 'standby':
    case 'permissions':
    case 'unknown':
      return [event.field, event.senderId ?? '', time, fingerprint(event.value)]
  }
}

/** Keeps keys short and their parts apart, whatever a part holds. */
function token(part: unknown): string {
  const text = String(part)
  return /^[\w.=+/-]{0,512}$/.test(text) ? text : fingerprint(part)
}
