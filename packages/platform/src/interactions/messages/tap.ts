import type { Context } from '../../call.ts'
import { tellOfReferral } from '../../deliveries/webhooks/message-events.ts'
import type { Button, QuickReply } from '../../world/records/messages/content.ts'
import { findConversationWith } from '../../world/records/messages/conversations.ts'
import type { Message } from '../../world/records/messages/messages.ts'
import { sendMessage } from './send-message.ts'

type With = Pick<Context, 'world' | 'origin'>

/** Somebody, and the account that they write to. */
interface Between {
  readonly fromId: string
  readonly toId: string
}

/** Taps a question that an account asks before anybody wrote: it is sent, and told as a postback. */
export function tapIceBreaker(
  context: With,
  { fromId, toId }: Between,
  { question, payload }: { readonly question: string; readonly payload: string },
): Message {
  const content = { postback: payload, iceBreaker: true } as const
  return sendMessage(context, { fromId, toId, text: question, content, appId: null })
}

/** Taps a button of a card or an entry of a menu. @returns undefined for one that opens an address, of which nobody is told. */
export function tapButton(context: With, { fromId, toId }: Between, button: Button): Message | undefined {
  if (button.type === 'web_url') return undefined
  const content = { postback: button.payload ?? '' }
  return sendMessage(context, { fromId, toId, text: button.title, content, appId: null })
}

/** Taps a quick reply: its title is sent as a message, with its payload. */
export function tapQuickReply(context: With, { fromId, toId }: Between, reply: QuickReply): Message {
  const content = { quickReply: reply.payload ?? '' }
  return sendMessage(context, { fromId, toId, text: reply.title ?? '', content, appId: null })
}

/** Opens a conversation by a link `ig.me/m/{username}?ref={ref}`. Only where there is a conversation already somebody is told at once. */
export function openByLink(context: With, { fromId, toId }: Between, ref: string): void {
  const side = findConversationWith(context.world, toId, fromId)
  if (side !== undefined) tellOfReferral(context, side, { ref, source: 'IGME-SOURCE-LINK', type: 'OPEN_THREAD' })
}
