import type { Child } from 'hono/jsx'
import { Form } from '../../../../site-kit/parts.tsx'
import { formToken, type SiteContext } from '../../../../site-kit/site.ts'
import type { QuickReply } from '../../../../world/records/messages/content.ts'
import { countMessages, type Message } from '../../../../world/records/messages/messages.ts'
import { instagramLink } from '../../frame.tsx'
import type { SeenConversation } from '../find-conversation.ts'
import { conversationPath } from '../paths.ts'
import { Outward } from './cards.tsx'
import { menuOf, questionsOf } from './tappable.ts'

interface Props {
  readonly c: SiteContext
  readonly conversation: SeenConversation
}

/** The questions that an account asks before anybody wrote. */
export function Questions({ c, conversation }: Props): Child {
  const { world } = c.env.call.context
  const { side, other } = conversation
  const questions = questionsOf(world, other.id)
  if (questions.length === 0 || (side !== undefined && countMessages(world, side.threadId) > 0)) return null
  return (
    <Form action={instagramLink(c, '/direct/tap/')} token={formToken(c)} class="in row">
      <input type="hidden" name="to" value={other.username} />
      {questions.map(({ question }, at) => (
        <button type="submit" class="button" name="question" value={String(at)}>
          {question}
        </button>
      ))}
    </Form>
  )
}

/** The menu that an account keeps in sight. */
export function MenuOfAccount({ c, conversation: { other } }: Props): Child {
  const menu = menuOf(c.env.call.context.world, other.id)
  if (menu === undefined) return null
  return (
    <details class="fold in">
      <summary>Menu of {other.username}</summary>
      <Form action={instagramLink(c, '/direct/tap/')} token={formToken(c)} class="row">
        <input type="hidden" name="to" value={other.username} />
        {menu.call_to_actions.map((button, at) =>
          button.type === 'web_url' ? (
            <Outward address={button.url ?? ''} class="button">
              {button.title}
            </Outward>
          ) : (
            <button type="submit" class="button" name="menu" value={String(at)}>
              {button.title}
            </button>
          ),
        )}
      </Form>
    </details>
  )
}

/** The answers that the latest message offers. */
export function QuickReplies({ c, conversation, message }: Props & { readonly message: Message }): Child {
  const replies = message.content.quickReplies ?? []
  if (replies.length === 0) return null
  const action = instagramLink(c, `${conversationPath(conversation)}m/${message.id}/tap/`)
  return (
    <div class="row replies">
      {replies.map((reply, at) => (
        <Form action={action} token={formToken(c)} class="row">
          <Asked reply={reply} />
          <button type="submit" class="button" name="reply" value={String(at)}>
            {reply.content_type === 'text' ? (reply.title ?? 'Answer') : 'Send'}
          </button>
        </Form>
      ))}
    </div>
  )
}

/** Where an e-mail address or a telephone number is typed, which Instagram fills in from the person's own. */
function Asked({ reply: { content_type: type } }: { readonly reply: QuickReply }): Child {
  if (type === 'text') return null
  const isEmail = type === 'user_email'
  const label = isEmail ? 'Your e-mail address' : 'Your telephone number'
  return (
    <input
      class="input"
      type={isEmail ? 'email' : 'tel'}
      name="text"
      aria-label={label}
      placeholder={label}
      required
      autocomplete="off"
    />
  )
}
