import type { WebhookFieldName } from '@darkroom/contract'
import type { Context } from '../../call.ts'
import { type Conversation, listSides } from '../../world/records/messages/conversations.ts'
import type { Message } from '../../world/records/messages/messages.ts'
import { ownerOf } from '../../world/records/messages/thread-owner.ts'
import { idAsKnownBy, messageValue, midFor } from './message-value.ts'
import { queueEvent } from './queue-event.ts'

type Told = Pick<Context, 'world' | 'origin'>

/** Who does something to whom in a thread. */
interface Doing {
  readonly fromId: string
  readonly threadId: string
  /** Unix milliseconds. */
  readonly at: number
}

/** Tells both accounts of a message: who got it, and who sent it of the echo. */
export function tellOfMessage(context: Told, message: Message): void {
  const { senderId: fromId, threadId, createdAt: at, content, text } = message
  for (const side of listSides(context.world, threadId)) {
    const isEcho = side.accountId === fromId
    if (content.postback !== undefined && !isEcho) {
      // One from an ice breaker is printed without `mid`.
      const mid = content.iceBreaker === true ? {} : { mid: midFor(side.accountId, message) }
      const referral = content.referral === undefined ? {} : { referral: content.referral }
      const postback = { ...mid, title: text, payload: content.postback, ...referral }
      tell(context, side, { fromId, threadId, at }, 'messaging_postbacks', { postback })
      continue
    }
    const isSelf = side.otherId === side.accountId ? { is_self: true } : {}
    const echo = isEcho ? { ...isSelf, is_echo: true } : {}
    const value = { message: { ...messageValue(context, side.accountId, message), ...echo } }
    tell(context, side, { fromId, threadId, at }, 'messages', value)
  }
}

/** Tells the account that did not send a message that it was taken back. */
export function tellOfUnsent(context: Told, message: Message): void {
  const { senderId: fromId, threadId } = message
  const doing = { fromId, threadId, at: context.world.clock.now() }
  for (const side of others(context, doing))
    tell(context, side, doing, 'messages', { message: { mid: midFor(side.accountId, message), is_deleted: true } })
}

/** Tells the account that did not send a message that its text was changed. */
export function tellOfEdit(context: Told, message: Message): void {
  const { senderId: fromId, threadId, edits, text } = message
  const doing = { fromId, threadId, at: context.world.clock.now() }
  for (const side of others(context, doing)) {
    const edit = { mid: midFor(side.accountId, message), num_edit: edits, text }
    tell(context, side, doing, 'message_edit', { message_edit: edit })
  }
}

/** Tells the other account of a reaction. @param given Absent: it was taken back. */
export function tellOfReaction(
  context: Told,
  message: Message,
  fromId: string,
  given: { readonly reaction: string; readonly emoji: string } | undefined,
): void {
  const doing = { fromId, threadId: message.threadId, at: context.world.clock.now() }
  for (const side of others(context, doing)) {
    const mid = midFor(side.accountId, message)
    const reaction = given === undefined ? { mid, action: 'unreact' } : { mid, action: 'react', ...given }
    tell(context, side, doing, 'message_reactions', { reaction })
  }
}

/** Tells the other account that its messages were read up to one. */
export function tellOfRead(context: Told, message: Message, fromId: string): void {
  const doing = { fromId, threadId: message.threadId, at: context.world.clock.now() }
  for (const side of others(context, doing))
    tell(context, side, doing, 'messaging_seen', { read: { mid: midFor(side.accountId, message) } })
}

/** Tells an account that somebody came into their conversation by a link. */
export function tellOfReferral(context: Told, side: Conversation, referral: object): void {
  const { otherId: fromId, threadId } = side
  tell(context, side, { fromId, threadId, at: context.world.clock.now() }, 'messaging_referral', { referral })
}

/** Tells one app who answers a conversation now, or that another asks for it. */
export function tellOfControl(
  { world }: Pick<Context, 'world'>,
  side: Conversation,
  appId: string,
  value: Readonly<Record<string, object>>,
): void {
  const people = peopleOf({ world }, side, side.otherId)
  const event = { ...people, timestamp: world.clock.now(), ...value }
  queueEvent(world, { field: 'messaging_handover', accountId: side.accountId, value: event }, (id) => id === appId)
}

function others({ world }: Told, { fromId, threadId }: Doing): Conversation[] {
  return listSides(world, threadId).filter(({ accountId }) => accountId !== fromId)
}

/**
 * Where another app owns the conversation, an app gets the same on standby, without what a button says (/documentation/business-messaging,
 * Conversation Control APIs).
 */
function tell(context: Told, side: Conversation, doing: Doing, field: WebhookFieldName, value: object): void {
  const { world } = context
  const { accountId } = side
  const event = { ...peopleOf(context, side, doing.fromId), timestamp: doing.at, ...value }
  const owner = ownerOf(world, side)
  queueEvent(world, { field, accountId, value: event }, (appId) => owner === null || appId === owner)
  if (owner === null) return
  queueEvent(world, { field: 'standby', accountId, value: withoutPayload(event) }, (appId) => appId !== owner)
}

function peopleOf({ world }: Pick<Context, 'world'>, side: Conversation, fromId: string): object {
  const { accountId, otherId } = side
  const toId = fromId === accountId ? otherId : accountId
  return {
    sender: { id: idAsKnownBy(world, accountId, fromId) },
    recipient: { id: idAsKnownBy(world, accountId, toId) },
  }
}

function withoutPayload(event: object): object {
  if (!('postback' in event)) return event
  const { payload: _, ...postback } = event.postback as { readonly payload?: string }
  return { ...event, postback }
}
