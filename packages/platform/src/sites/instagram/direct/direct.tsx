import type { Hono } from 'hono'
import { onMessages } from '../../../interactions/messages/message-changes.ts'
import { sendPage } from '../../../site-kit/page.tsx'
import type { SiteEnv } from '../../../site-kit/site.ts'
import type { Folder } from '../../../world/store/schema.ts'
import { instagramLink } from '../frame.tsx'
import { liveScript } from '../live/live-script.ts'
import { sendChanges } from '../live/send-changes.ts'
import { asVisitor } from '../sign-in/as-visitor.ts'
import { withConversation, withOther } from './find-conversation.ts'
import { InboxPage } from './inbox-page.tsx'
import { conversationPath } from './paths.ts'
import { sendConversation } from './send-conversation.tsx'

/** `/direct/…`: what an account was written, a conversation, and the beginning of one. */
export function directRoutes(site: Hono<SiteEnv>): void {
  const inbox = (path: string, folder: Folder): void => {
    site.get(path, (c) =>
      asVisitor(c, undefined, (viewer) =>
        sendPage(c, <InboxPage c={c} viewer={viewer} folder={folder} />, { script: liveScript.source }),
      ),
    )
  }
  site.get('/direct', (c) => c.redirect(instagramLink(c, '/direct/inbox/'), 302))
  inbox('/direct/inbox', 'inbox')
  inbox('/direct/requests', 'requests')
  inbox('/direct/requests/hidden', 'spam')
  site.get('/direct/events', (c) =>
    asVisitor(c, '/direct/inbox/', (viewer) =>
      sendChanges((tell) => onMessages(c.env.call.context.world, viewer.id, tell)),
    ),
  )
  site.get('/direct/t/:thread', (c) => withConversation(c, (conversation) => sendConversation(c, conversation)))
  site.get('/direct/new/:username', (c) =>
    withOther(c, (conversation) =>
      conversation.side === undefined
        ? sendConversation(c, conversation)
        : c.redirect(instagramLink(c, conversationPath(conversation)), 302),
    ),
  )
}
