import type { Hono } from 'hono'
import { editMessage, unsendMessage, whyNoEdit } from '../../../../interactions/messages/change-message.ts'
import { blockPerson, moveToSpam } from '../../../../interactions/messages/moderate.ts'
import { setReaction } from '../../../../interactions/messages/react.ts'
import { acceptRequest } from '../../../../interactions/messages/read-messages.ts'
import { tapButton, tapQuickReply } from '../../../../interactions/messages/tap.ts'
import type { SiteContext, SiteEnv } from '../../../../site-kit/site.ts'
import type { Message } from '../../../../world/records/messages/messages.ts'
import { namedReactions } from '../../../../world/records/messages/reactions.ts'
import { isOn } from '../../form-result.ts'
import { instagramLink, sendInstagramProblem } from '../../frame.tsx'
import { backTo } from '../back-to.ts'
import { type BegunConversation, withConversation, withMessage } from '../find-conversation.ts'
import { typedText, whyTooLong } from '../read-typed.ts'
import { mayNot } from '../send-actions.ts'
import { buttonAt, replyAt } from './tappable.ts'

/** What is done with a conversation, and with a message in it. */
export function messageActionRoutes(site: Hono<SiteEnv>): void {
  site.post('/direct/t/:thread/accept', (c) =>
    withConversation(c, (conversation) => {
      acceptRequest(c.env.call.context, conversation.side)
      return backTo(c, conversation)
    }),
  )
  site.post('/direct/t/:thread/hide', (c) =>
    withConversation(c, ({ viewer, other }) => {
      moveToSpam(c.env.call.context, viewer.id, other.id)
      return c.redirect(instagramLink(c, '/direct/inbox/?notice=conversation-hidden'), 303)
    }),
  )
  site.post('/direct/t/:thread/block', (c) =>
    withConversation(c, (conversation) => {
      blockPerson(c.env.call.context, conversation.viewer.id, conversation.other.id, isOn(c))
      return backTo(c, conversation)
    }),
  )
  site.post('/direct/t/:thread/m/:message/react', (c) => withMessage(c, (...asked) => react(c, ...asked)))
  site.post('/direct/t/:thread/m/:message/tap', (c) => withMessage(c, (...asked) => tap(c, ...asked)))
  site.post('/direct/t/:thread/m/:message/edit', (c) => withMessage(c, (...asked) => edit(c, ...asked)))
  site.post('/direct/t/:thread/m/:message/unsend', (c) =>
    withMessage(c, (conversation, message) => {
      if (message.senderId !== conversation.viewer.id) return notOwn(c)
      unsendMessage(c.env.call.context, message)
      return backTo(c, conversation, 'message-unsent')
    }),
  )
}

function react(c: SiteContext, conversation: BegunConversation, message: Message): Response {
  const name = c.get('form').get('reaction') ?? ''
  const emoji = Object.hasOwn(namedReactions, name) ? namedReactions[name] : undefined
  if (mayNot(c, conversation)) return backTo(c, conversation, 'message-blocked')
  if (name === '' || emoji !== undefined) setReaction(c.env.call.context, message, conversation.viewer.id, emoji)
  return backTo(c, conversation)
}

function edit(c: SiteContext, conversation: BegunConversation, message: Message): Response {
  const text = typedText(c)
  if (message.senderId !== conversation.viewer.id) return notOwn(c)
  if (text === '' || whyTooLong(text) !== undefined) return backTo(c, conversation, 'edit-wrong')
  if (whyNoEdit(c.env.call.context, message) !== undefined) return backTo(c, conversation, 'edit-late')
  if (text !== message.text) editMessage(c.env.call.context, message, text)
  return backTo(c, conversation)
}

/** Taps a button of a message's cards, or one of the answers that it offers. */
function tap(c: SiteContext, conversation: BegunConversation, message: Message): Response {
  const { context } = c.env.call
  const form = c.get('form')
  const people = { fromId: conversation.viewer.id, toId: conversation.other.id }
  if (message.senderId === people.fromId) return backTo(c, conversation, 'tap-gone')
  if (mayNot(c, conversation)) return backTo(c, conversation, 'message-blocked')
  const button = buttonAt(message.content, form.get('button') ?? '')
  const reply = replyAt(message.content, form.get('reply') ?? '-')
  const text = typedText(c)
  if (button !== undefined) tapButton(context, people, button)
  else if (reply?.content_type === 'text') tapQuickReply(context, people, reply)
  else if (reply === undefined) return backTo(c, conversation, 'tap-gone')
  else if (text === '' || whyTooLong(text) !== undefined) return backTo(c, conversation, 'edit-wrong')
  else tapQuickReply(context, people, { ...reply, title: text, payload: text })
  return backTo(c, conversation)
}

function notOwn(c: SiteContext): Response {
  return sendInstagramProblem(c, 403, 'Only the sender of a message can do that.')
}
