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

/** The kinds of event, named like the webhook fields one subscribes to, and the value of each. */
export interface WebhookValues {
  readonly comments: CommentValue
  readonly live_comments: CommentValue
  readonly mentions: MentionValue
  readonly story_insights: StoryInsightsValue
  readonly messages: MessageValue
  /** The account's own messages: a kind of its own, so that a program that answers messages never answers itself. */
  readonly message_echoes: MessageValue
  readonly message_reactions: ReactionValue
  readonly messaging_postbacks: PostbackValue
  readonly messaging_seen: SeenValue
  /** An edit, or with `num_edit` 0 a new message, told beside its own event or alone: see {@link MessageEditValue}. */
  readonly message_edit: MessageEditValue
  readonly messaging_referral: ReferralValue
  /** The whole messaging item: its shape is not recorded. */
  readonly messaging_optins: JsonRecord
  /** The whole messaging item, with `pass_thread_control`, `take_thread_control` or `request_thread_control`. */
  readonly messaging_handover: JsonRecord
  /** The whole messaging item: a conversation that another app holds, which is not for this one to answer. */
  readonly standby: JsonRecord
  readonly permissions: PermissionValue
  /** A field this version does not know, a value that is not what its field has, or an `entry` without an account or a time; as it was sent. */
  readonly unknown: unknown
}

/** The kind of an event. */
export type WebhookKind = keyof WebhookValues

/**
 * One event, whichever shape it was delivered in. `kind` narrows `value`.
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
  /** The webhook field as Instagram named it; for `permissions` the permission; for what is unnamed, the key it came under. */
  readonly field: string
  /** `entry.id`: the professional account it is about (with `permissions`, the person). The dashboard's tests send "0"; "" where none is named. */
  readonly accountId: string
  /** When it happened, as near as the delivery says: messages tell their own time, all else the time of sending; 1970 where none is told. */
  readonly occurredAt: Date
  /** Who did it, where it says so: edits and receipts often do not. It is `accountId` when the account itself commented. */
  readonly senderId: string | undefined
  /** Whom a message went to. */
  readonly recipientId: string | undefined
  readonly value: WebhookValues[Kind]
  /** What stood beside the value and is told nowhere else, as it was sent: `is_self` beside a postback. */
  readonly beside: JsonRecord
  /** The same for each delivery of one event, in whatever shape: Instagram repeats deliveries and gives them no id. */
  readonly dedupeKey: string
}
