import { withNotice } from '../../../site-kit/notices.tsx'
import type { SiteContext } from '../../../site-kit/site.ts'
import { findConversationWith } from '../../../world/records/messages/conversations.ts'
import { instagramLink } from '../frame.tsx'
import type { NoticeName } from '../notices.ts'
import type { SeenConversation } from './find-conversation.ts'
import { conversationPath } from './paths.ts'

/** Back to the conversation as it is now: it may just have been begun. @param notice What came of the form. */
export function backTo(c: SiteContext, conversation: SeenConversation, notice?: NoticeName): Response {
  const { viewer, other } = conversation
  const side = findConversationWith(c.env.call.context.world, viewer.id, other.id)
  const path = conversationPath({ side, other })
  return c.redirect(instagramLink(c, notice === undefined ? path : withNotice(path, notice)), 303)
}
