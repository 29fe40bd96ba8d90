import type { Hono } from 'hono'
import { whyNoMessages } from '../../../interactions/messages/may-message.ts'
import { sendMessage } from '../../../interactions/messages/send-message.ts'
import { tapButton, tapIceBreaker } from '../../../interactions/messages/tap.ts'
import type { SiteContext, SiteEnv } from '../../../site-kit/site.ts'
import type { MessageContent } from '../../../world/records/messages/content.ts'
import type { Message } from '../../../world/records/messages/messages.ts'
import { backTo } from './back-to.ts'
import { messageOf, type SeenConversation, withOther } from './find-conversation.ts'
import { menuOf, questionsOf } from './message/tappable.ts'
import { typedText, whyTooLong } from './read-typed.ts'
import { sendConversation } from './send-conversation.tsx'
import { storeTypedFile } from './store-file.ts'

/** `/direct/send/` and `/direct/tap/`: writes to whom the form names; or taps a question of theirs, or an entry of their menu. */
export function sendRoutes(site: Hono<SiteEnv>): void {
  site.post('/direct/send', (c) => withOther(c, (conversation) => send(c, conversation)))
  site.post('/direct/tap', (c) => withOther(c, (conversation) => tap(c, conversation)))
}

async function send(c: SiteContext, conversation: SeenConversation): Promise<Response> {
  const text = typedText(c)
  const form = c.get('form')
  const { context } = c.env.call
  const refuse = (problem: string): Response => sendConversation(c, conversation, { text, problem })
  const [file] = c.get('files').filter(({ field }) => field === 'files')
  const isHeart = form.get('heart') === '1'
  if (text === '' && file === undefined && !isHeart) return refuse('Nothing was sent: write something first.')
  const tooLong = whyTooLong(text)
  if (tooLong !== undefined) return refuse(tooLong)
  const answered = form.get('reply_to')
  const replyTo = answered === undefined ? undefined : messageOf(c, conversation, answered)
  if (answered !== undefined && replyTo === undefined) return backTo(c, conversation, 'message-gone')
  if (mayNot(c, conversation)) return backTo(c, conversation, 'message-blocked')
  const stored = file === undefined ? undefined : await storeTypedFile(context, conversation.viewer.id, file)
  if (typeof stored === 'string') return refuse(stored)
  // Text and a file are two messages, as they are to apps.
  if (stored !== undefined) say(c, conversation, '', { attachments: [{ kind: stored.kind, fileId: stored.id }] })
  if (isHeart) say(c, conversation, '', { attachments: [{ kind: 'like_heart' }] })
  if (text !== '') say(c, conversation, text, {}, replyTo?.id)
  return backTo(c, conversation)
}

function tap(c: SiteContext, conversation: SeenConversation): Response {
  const { context } = c.env.call
  const form = c.get('form')
  const people = { fromId: conversation.viewer.id, toId: conversation.other.id }
  if (mayNot(c, conversation)) return backTo(c, conversation, 'message-blocked')
  const question = questionsOf(context.world, people.toId)[Number(form.get('question') ?? '-')]
  const entry = menuOf(context.world, people.toId)?.call_to_actions[Number(form.get('menu') ?? '-')]
  if (question !== undefined) tapIceBreaker(context, people, question)
  else if (entry !== undefined) tapButton(context, people, entry)
  else return backTo(c, conversation, 'tap-gone')
  return backTo(c, conversation)
}

/** Whether the visitor cannot write to the other one. */
export function mayNot(c: SiteContext, { viewer, other }: SeenConversation): boolean {
  return whyNoMessages(c.env.call.context.world, viewer.id, other.id) !== undefined
}

/** Sends a message by hand. */
export function say(
  c: SiteContext,
  { viewer, other }: Pick<SeenConversation, 'viewer' | 'other'>,
  text: string,
  content: MessageContent,
  replyToId: string | null = null,
): Message {
  return sendMessage(c.env.call.context, { fromId: viewer.id, toId: other.id, text, content, replyToId, appId: null })
}
