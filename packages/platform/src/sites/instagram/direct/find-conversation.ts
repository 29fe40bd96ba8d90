import type { SiteContext } from '../../../site-kit/site.ts'
import { type Account, findAccount, findAccountByUsername } from '../../../world/records/accounts.ts'
import {
  type Conversation,
  findConversation,
  findConversationWith,
} from '../../../world/records/messages/conversations.ts'
import { findMessage, type Message } from '../../../world/records/messages/messages.ts'
import { sendInstagramProblem } from '../frame.tsx'
import { asVisitor } from '../sign-in/as-visitor.ts'

/** A conversation that somebody looks at. */
export interface SeenConversation {
  readonly viewer: Account
  readonly other: Account
  /** Absent: nobody wrote yet. */
  readonly side: Conversation | undefined
}

/** The same, when it was begun. */
export interface BegunConversation extends SeenConversation {
  readonly side: Conversation
}

/** Finds the visitor's own conversation that the address names (`/direct/t/{thread}/`) and hands it on. */
export function withConversation<Answer extends Response | Promise<Response>>(
  c: SiteContext,
  answer: (conversation: BegunConversation) => Answer,
): Answer | Response {
  const { world } = c.env.call.context
  const thread = c.req.param('thread') ?? ''
  return asVisitor(c, `/direct/t/${encodeURIComponent(thread)}/`, (viewer): Answer | Response => {
    const side = findConversation(world, viewer.id, thread)
    const other = side && findAccount(world, side.otherId)
    if (side === undefined || other === undefined)
      return sendInstagramProblem(c, 404, `There is no such conversation among those of ${viewer.username}.`)
    return answer({ viewer, other, side })
  })
}

/** Finds whom the address (`/direct/new/{username}/`) or the form (`to`) names, and the conversation with them, if there is one. */
export function withOther<Answer extends Response | Promise<Response>>(
  c: SiteContext,
  answer: (conversation: SeenConversation) => Answer,
): Answer | Response {
  const { world } = c.env.call.context
  const asked = c.req.param('username') ?? c.get('form').get('to') ?? ''
  return asVisitor(c, '/direct/inbox/', (viewer): Answer | Response => {
    const other = findAccountByUsername(world, asked.trim().replace(/^@/, ''))
    if (other === undefined) return sendInstagramProblem(c, 404, 'Nobody in this world has that username.')
    return answer({ viewer, other, side: findConversationWith(world, viewer.id, other.id) })
  })
}

/** Finds the message of the conversation that the address names (`/direct/t/{thread}/m/{message}/`). */
export function withMessage(
  c: SiteContext,
  answer: (conversation: BegunConversation, message: Message) => Response,
): Response {
  return withConversation(c, (conversation) => {
    const message = messageOf(c, conversation, c.req.param('message') ?? '')
    if (message === undefined)
      return sendInstagramProblem(c, 404, 'There is no such message in this conversation. It may have been unsent.')
    return answer(conversation, message)
  })
}

/** A message of a conversation that was not unsent, by its number. */
export function messageOf(c: SiteContext, { side }: SeenConversation, id: string): Message | undefined {
  const message = findMessage(c.env.call.context.world, id)
  return message?.threadId === side?.threadId && message?.deletedAt === null ? message : undefined
}
