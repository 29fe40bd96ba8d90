import { readMessages } from '../../../interactions/messages/read-messages.ts'
import { sendPage } from '../../../site-kit/page.tsx'
import type { SiteContext } from '../../../site-kit/site.ts'
import { findConversation } from '../../../world/records/messages/conversations.ts'
import { liveScript } from '../live/live-script.ts'
import { ConversationPage } from './conversation-page.tsx'
import type { SeenConversation } from './find-conversation.ts'
import type { Typed } from './read-typed.ts'

/** Shows a conversation, and reads it: a request is not read before it is accepted. @param typed What could not be sent, and why. */
export function sendConversation(c: SiteContext, conversation: SeenConversation, typed?: Typed): Response {
  const { context } = c.env.call
  const { side, viewer } = conversation
  if (side?.folder === 'inbox') readMessages(context, side)
  const now = side && findConversation(context.world, viewer.id, side.threadId)
  const page = <ConversationPage c={c} conversation={{ ...conversation, side: now }} typed={typed} />
  return sendPage(c, page, { script: liveScript.source, ...(typed === undefined ? {} : { status: 422 }) })
}
