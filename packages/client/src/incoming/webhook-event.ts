import type { JsonRecord } from '../json-value.ts'
import type {
  CommentValue,
  MentionValue,
  MessageEditValue,
  MessageValue,
  PermissionValue,
  PostbackValue,
  ReactionValue,
  ReferralValue,
  SeenValue,
  StoryInsightsValue,
} from './webhook-values.ts'

/** The kinds of event and the value of each. They are named like the webhook fields that an app subscribes to. */
export interface WebhookValues {
  readonly comments: CommentValue
  readonly live_comments: CommentValue
  readonly mentions: MentionValue
  readonly story_insights: StoryInsightsValue
  readonly messages: MessageValue
  /** The account's own messages. They are a separate kind so that an app that answers messages does not answer itself. */
  readonly message_echoes: MessageValue
  readonly message_reactions: ReactionValue
  readonly messaging_postbacks: PostbackValue
  readonly messaging_seen: SeenValue
  /** An edit or, if `num_edit` is 0, a new message. See {@link MessageEditValue}. */
  readonly message_edit: MessageEditValue
  readonly messaging_referral: ReferralValue
  /** The whole messaging item, because its shape was never recorded. */
  readonly messaging_optins: JsonRecord
  /** The whole messaging item, with `pass_thread_control`, `take_thread_control` or `request_thread_control`. */
  readonly messaging_handover: JsonRecord
  /** The whole messaging item. Another app controls the conversation, so this app must not answer. */
  readonly standby: JsonRecord
  readonly permissions: PermissionValue
  /** As it was sent: an unknown field, a value that is not valid for its field, or an `entry` without an account or a time. */
  readonly unknown: unknown
}

/** The kind of an event. */
export type WebhookKind = keyof WebhookValues

/**
 * An event. Its form does not depend on the shape of the delivery. `kind` narrows `value`.
 *
 * @example
 * import { parseWebhook, type WebhookEvent } from '@darkroom/client/incoming'
 * const words = (event: WebhookEvent) => (event.kind === 'comments' ? event.value.text : undefined)
 * const change = { field: 'comments', value: { id: '17870000000000001', text: 'Lovely light' } }
 * const body = { object: 'instagram', entry: [{ id: '17841400000000001', time: 1772993045, changes: [change] }] }
 * parseWebhook(JSON.stringify(body)).map(words) // => ['Lovely light']
 */
export type WebhookEvent<Kind extends WebhookKind = WebhookKind> = { [K in Kind]: EventOf<K> }[Kind]

interface EventOf<Kind extends WebhookKind> {
  readonly kind: Kind
  /** The webhook field. For `permissions`, the permission. If there is no field, the key that the event was under. */
  readonly field: string
  /** `entry.id`: the professional account (for `permissions`, the person). "0" in the dashboard's tests, "" if there is none. */
  readonly accountId: string
  /** When it happened. Messages have their own time, all others the time of sending. 1970 if there is no time. */
  readonly occurredAt: Date
  /** Who did it, if known: edits and receipts often do not say. Equal to `accountId` if the account itself commented. */
  readonly senderId: string | undefined
  /** The recipient of a message. */
  readonly recipientId: string | undefined
  readonly value: WebhookValues[Kind]
  /** The other properties beside the value, as they were sent: `is_self` of a postback. */
  readonly beside: JsonRecord
  /** The same for each delivery of an event, in any shape. Instagram repeats deliveries, and they have no id. */
  readonly dedupeKey: string
}
