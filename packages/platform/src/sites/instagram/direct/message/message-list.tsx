import type { Child } from 'hono/jsx'
import type { SiteContext } from '../../../../site-kit/site.ts'
import { findConversation } from '../../../../world/records/messages/conversations.ts'
import { listMessages } from '../../../../world/records/messages/messages.ts'
import { instagramLink } from '../../frame.tsx'
import { pageOf } from '../../media/behind.ts'
import { messageOf, type SeenConversation } from '../find-conversation.ts'
import { conversationPath } from '../paths.ts'
import { MessageItem } from './message-item.tsx'

/** Messages that a page shows. */
const shownMessages = 50

/** What was said, the oldest first, a page of it; it opens at its end. */
export function MessageList({
  c,
  conversation,
}: {
  readonly c: SiteContext
  readonly conversation: SeenConversation
}): Child {
  const { side, viewer, other } = conversation
  const { world } = c.env.call.context
  const before = messageOf(c, conversation, c.req.query('before') ?? '')
  const listed =
    side === undefined ? [] : listMessages(world, side.threadId, { after: before, count: shownMessages + 1 })
  const { shown, last } = pageOf(listed, shownMessages)
  const theirs = side && findConversation(world, other.id, side.threadId)
  const latestOwn = shown.find(({ senderId }) => senderId === viewer.id)
  const path = instagramLink(c, conversationPath(conversation))
  return (
    <section class="scroll" tabindex={0} aria-label="Messages">
      <div data-live="messages">
        {last === undefined && before === undefined ? null : (
          <nav class="row apart" aria-label="More messages">
            {last === undefined ? <span /> : <a href={`${path}?before=${last.id}`}>Older messages</a>}
            {before === undefined ? null : <a href={path}>Newest messages</a>}
          </nav>
        )}
        {shown.length === 0 ? <p class="soft">Nobody wrote yet.</p> : null}
        <ol class="bubbles">
          {shown.toReversed().map((message) => (
            <MessageItem
              c={c}
              conversation={conversation}
              message={message}
              isLatest={before === undefined && message === shown[0]}
              state={message !== latestOwn || before !== undefined ? undefined : stateOf(message.seq, theirs?.readSeq)}
            />
          ))}
        </ol>
      </div>
    </section>
  )
}

function stateOf(seq: number, readSeq = 0): string {
  return readSeq >= seq ? 'Seen' : 'Sent'
}
