import type { Child } from 'hono/jsx'
import { whyNoEdit } from '../../../../interactions/messages/change-message.ts'
import { Confirm } from '../../../../site-kit/confirm.tsx'
import { Form } from '../../../../site-kit/parts.tsx'
import { formToken, type SiteContext } from '../../../../site-kit/site.ts'
import type { Message } from '../../../../world/records/messages/messages.ts'
import { listReactions, namedReactions } from '../../../../world/records/messages/reactions.ts'
import { instagramLink } from '../../frame.tsx'
import type { SeenConversation } from '../find-conversation.ts'
import { conversationPath } from '../paths.ts'
import { summaryOf } from '../summary.ts'

/** What can be done about a message, in a box that opens over the page: react, reply; with one's own: edit, unsend. */
export function MessageMenu(props: {
  readonly c: SiteContext
  readonly conversation: SeenConversation
  readonly message: Message
}): Child {
  const { c, conversation, message } = props
  const { viewer, other } = conversation
  const of = `“${summaryOf(message)}”`
  const token = formToken(c)
  const action = (name: string): string => instagramLink(c, `${conversationPath(conversation)}m/${message.id}/${name}/`)
  const name = `more-${message.id}`
  const isOwn = message.senderId === viewer.id
  return (
    <>
      <button type="button" class="link" popovertarget={name} aria-label={`More about ${of}`}>
        More
      </button>
      <dialog class="popup gap" id={name} popover aria-label={`About ${of}`}>
        <p class="quote" dir="auto">
          {summaryOf(message)}
        </p>
        <Reactions c={c} message={message} viewerId={viewer.id} action={action('react')} of={of} />
        <Form action={instagramLink(c, '/direct/send/')} token={token} class="comment-form">
          <input type="hidden" name="to" value={other.username} />
          <input type="hidden" name="reply_to" value={message.id} />
          <input
            class="input"
            name="text"
            aria-label={`Reply to ${of}`}
            placeholder="Reply"
            required
            autocomplete="off"
          />
          <button type="submit" class="button">
            Reply
          </button>
        </Form>
        {isOwn && whyNoEdit(c.env.call.context, message) === undefined ? (
          <Form action={action('edit')} token={token} class="comment-form">
            <input
              class="input"
              name="text"
              aria-label={`Edit ${of}`}
              value={message.text}
              required
              autocomplete="off"
            />
            <button type="submit" class="button">
              Edit
            </button>
          </Form>
        ) : null}
        {isOwn ? (
          <Confirm
            action={action('unsend')}
            token={token}
            button="Unsend"
            label={`Unsend ${of}`}
            loses="The message is gone for both of you."
          />
        ) : null}
      </dialog>
    </>
  )
}

function Reactions(props: {
  readonly c: SiteContext
  readonly message: Message
  readonly viewerId: string
  readonly action: string
  readonly of: string
}): Child {
  const { c, message, viewerId, action, of } = props
  const given = listReactions(c.env.call.context.world, message.id).find(({ accountId }) => accountId === viewerId)
  return (
    <Form action={action} token={formToken(c)} class="row">
      {Object.entries(namedReactions).map(([name, emoji]) => {
        const isGiven = given?.reaction === name
        return (
          <button
            type="submit"
            class={isGiven ? 'button tiny liked' : 'button tiny'}
            name="reaction"
            value={isGiven ? '' : name}
            aria-label={`${isGiven ? 'Take back' : 'React with'} ${name}: ${of}`}
          >
            {emoji}
          </button>
        )
      })}
    </Form>
  )
}
