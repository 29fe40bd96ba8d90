import type { Child } from 'hono/jsx'
import { whyNoMessages } from '../../../interactions/messages/may-message.ts'
import { AddressedNotice } from '../../../site-kit/notices.tsx'
import { Avatar } from '../../../site-kit/parts.tsx'
import type { SiteContext } from '../../../site-kit/site.ts'
import { Crumbs } from '../../../site-kit/tabs.tsx'
import { isBlocked } from '../../../world/records/messages/blocks.ts'
import { InstagramFrame, instagramLink } from '../frame.tsx'
import { profileLink } from '../media/addresses.ts'
import { notices } from '../notices.ts'
import { Composer } from './composer.tsx'
import { ConversationList } from './conversation-list.tsx'
import { ConversationMenu, RequestForms } from './conversation-menu.tsx'
import type { SeenConversation } from './find-conversation.ts'
import { LiveMessages } from './inbox-page.tsx'
import { MessageList } from './message/message-list.tsx'
import { MenuOfAccount, Questions } from './message/taps.tsx'
import type { Typed } from './read-typed.ts'

/** A conversation beside the others; on a phone, alone. */
export function ConversationPage(props: {
  readonly c: SiteContext
  readonly conversation: SeenConversation
  readonly typed: Typed | undefined
}): Child {
  const { c, conversation, typed } = props
  const { viewer, other, side } = conversation
  return (
    <InstagramFrame c={c} title={`Messages with ${other.username}`}>
      <AddressedNotice c={c} notices={notices} />
      <Crumbs above={[{ href: instagramLink(c, '/direct/inbox/'), name: 'Messages' }]} name={other.username} />
      <div class="inbox panel">
        <section class="others" aria-label="Conversations" data-live="conversations">
          <ConversationList c={c} viewer={viewer} folder={side?.folder ?? 'inbox'} threadId={side?.threadId ?? ''} />
        </section>
        <section class="open" aria-label={`Conversation with ${other.username}`}>
          <header class="in row apart">
            <div class="who">
              <Avatar name={other.username} hue={other.hue} size={28} />
              <h1>
                <a class="plain" href={profileLink(c, other.username)}>
                  {other.username}
                </a>
              </h1>
            </div>
            {side === undefined ? null : <ConversationMenu c={c} conversation={{ ...conversation, side }} />}
          </header>
          <MessageList c={c} conversation={conversation} />
          <Answer c={c} conversation={conversation} typed={typed} />
        </section>
      </div>
      <LiveMessages c={c} />
    </InstagramFrame>
  )
}

/** Where the visitor answers; or what comes before they can. */
function Answer(props: {
  readonly c: SiteContext
  readonly conversation: SeenConversation
  readonly typed: Typed | undefined
}): Child {
  const { c, conversation, typed } = props
  const { viewer, other, side } = conversation
  const { world } = c.env.call.context
  if (side !== undefined && side.folder !== 'inbox')
    return <RequestForms c={c} conversation={{ ...conversation, side }} />
  if (isBlocked(world, viewer.id, other.id))
    return <p class="in soft">You blocked {other.username}. To write to them, unblock them in the menu above.</p>
  if (whyNoMessages(world, viewer.id, other.id) !== undefined)
    return <p class="in soft">{other.username} does not take messages from this account.</p>
  return (
    <>
      <Questions c={c} conversation={conversation} />
      <MenuOfAccount c={c} conversation={conversation} />
      <Composer c={c} conversation={conversation} typed={typed} />
    </>
  )
}
