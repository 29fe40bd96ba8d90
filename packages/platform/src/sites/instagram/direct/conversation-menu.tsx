import type { Child } from 'hono/jsx'
import { Form } from '../../../site-kit/parts.tsx'
import { formToken, type SiteContext } from '../../../site-kit/site.ts'
import { isBlocked } from '../../../world/records/messages/blocks.ts'
import { instagramLink } from '../frame.tsx'
import type { BegunConversation } from './find-conversation.ts'
import { conversationPath } from './paths.ts'

interface Props {
  readonly c: SiteContext
  readonly conversation: BegunConversation
}

/** What can be done with a whole conversation, folded away. */
export function ConversationMenu({ c, conversation }: Props): Child {
  const { viewer, other, side } = conversation
  const blocked = isBlocked(c.env.call.context.world, viewer.id, other.id)
  return (
    <details class="fold drop">
      <summary aria-label={`More about the conversation with ${other.username}`}>More</summary>
      <div class="row">
        {side.folder === 'inbox' ? (
          <Do c={c} conversation={conversation} action="hide">
            Move to Hidden
          </Do>
        ) : null}
        <Do c={c} conversation={conversation} action="block" on={blocked ? '0' : '1'}>
          {blocked ? 'Unblock' : 'Block'} {other.username}
        </Do>
      </div>
    </details>
  )
}

/** What is done with a request: it is answered only when it was accepted. */
export function RequestForms({ c, conversation }: Props): Child {
  const { other, side } = conversation
  return (
    <div class="in gap">
      <p class="soft">
        {side.folder === 'requests'
          ? `${other.username} asks to write to you. They are not told that you read this before you accept.`
          : 'This conversation is hidden.'}
      </p>
      <div class="row">
        <Do c={c} conversation={conversation} action="accept" primary>
          Accept
        </Do>
        {side.folder === 'requests' ? (
          <Do c={c} conversation={conversation} action="hide">
            Hide
          </Do>
        ) : null}
      </div>
    </div>
  )
}

function Do(
  props: Props & {
    readonly action: 'accept' | 'hide' | 'block'
    readonly on?: string
    readonly primary?: boolean
    readonly children?: Child
  },
): Child {
  const { c, conversation, action, on = '1', primary = false, children } = props
  return (
    <Form action={instagramLink(c, `${conversationPath(conversation)}${action}/`)} token={formToken(c)}>
      <button type="submit" class={primary ? 'button primary' : 'button'} name="on" value={on}>
        {children}
      </button>
    </Form>
  )
}
