import type { SiteContext } from '../../../site-kit/site.ts'
import { findConversationWith } from '../../../world/records/messages/conversations.ts'
import { back } from '../form-result.ts'
import type { NoticeName } from '../notices.ts'
import type { SeenConversation } from './find-conversation.ts'
import { conversationPath } from './paths.ts'

/** Back to the conversation as it is now: it may just have been begun. @param notice What came of the form. */
export function backTo(c: SiteContext, conversation: SeenConversation, notice?: NoticeName): Response {
  const { viewer, other } = conversation
  const side = findConversationWith(c.env.call.context.world, viewer.id, other.id)
  return back(c, conversationPath({ side, other }), notice)
}
