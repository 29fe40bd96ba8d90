import type { Child } from 'hono/jsx'
import type { SiteContext } from '../../../../site-kit/site.ts'
import { findApp } from '../../../../world/records/apps/apps.ts'
import { findMessage, type Message } from '../../../../world/records/messages/messages.ts'
import { listReactions } from '../../../../world/records/messages/reactions.ts'
import { RichText } from '../../media/rich-text.tsx'
import { When } from '../../media/when.tsx'
import type { SeenConversation } from '../find-conversation.ts'
import { summaryOf } from '../summary.ts'
import { AnsweredStory } from './answered-story.tsx'
import { Attached } from './attached.tsx'
import { MessageMenu } from './message-menu.tsx'
import { QuickReplies } from './taps.tsx'

/** A message, with what the visitor can do about it. @param state Whether the other one read it, where that is told. */
export function MessageItem(props: {
  readonly c: SiteContext
  readonly conversation: SeenConversation
  readonly message: Message
  readonly isLatest: boolean
  readonly state: string | undefined
}): Child {
  const { c, conversation, message, isLatest, state } = props
  const { world } = c.env.call.context
  const { viewer, other } = conversation
  const { content, text, id } = message
  const isOwn = message.senderId === viewer.id
  const attachments = content.attachments ?? []
  const app = message.appId === null ? undefined : findApp(world, message.appId)
  const reactions = listReactions(world, id)
  return (
    <li id={`m-${id}`} class={isOwn ? 'own' : 'theirs'}>
      <span class="unseen">{isOwn ? 'You' : other.username}:</span>
      {message.replyToId === null ? null : <Quote message={findMessage(world, message.replyToId)} />}
      {content.storyId === undefined ? null : <AnsweredStory c={c} storyId={content.storyId} viewer={viewer} />}
      {attachments.map((attachment, at) => (
        <Attached c={c} conversation={conversation} message={message} attachment={attachment} at={at} />
      ))}
      {text === '' ? null : (
        <p class="bubble keep-lines" dir="auto">
          <RichText c={c} text={text} />
        </p>
      )}
      {text === '' && attachments.length === 0 ? <p class="bubble soft">A message that cannot be shown.</p> : null}
      {reactions.length === 0 ? null : (
        <p class="given">
          {reactions.map(({ emoji, accountId }) => (
            <span title={accountId === viewer.id ? 'Yours' : `By ${other.username}`}>{emoji}</span>
          ))}
        </p>
      )}
      <div class="row about">
        <small>
          <When at={message.createdAt} now={world.clock.now()} />
          {message.edits === 0 ? '' : ' · edited'}
          {app === undefined ? '' : ` · by ${app.name}`}
          {state === undefined ? '' : ` · ${state}`}
        </small>
        <MessageMenu c={c} conversation={conversation} message={message} />
      </div>
      {isLatest && !isOwn ? <QuickReplies c={c} conversation={conversation} message={message} /> : null}
    </li>
  )
}

/** The message that another answers. */
function Quote({ message }: { readonly message: Message | undefined }): Child {
  const isThere = message !== undefined && message.deletedAt === null
  return (
    <p class="quote" dir="auto">
      {isThere ? summaryOf(message) : 'A message that was unsent'}
    </p>
  )
}
