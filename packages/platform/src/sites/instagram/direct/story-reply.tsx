import type { Child } from 'hono/jsx'
import { Icon } from '../../../site-kit/icons.tsx'
import { Form } from '../../../site-kit/parts.tsx'
import { formToken, type SiteContext } from '../../../site-kit/site.ts'
import type { Account } from '../../../world/records/accounts.ts'
import type { Media } from '../../../world/records/media/media.ts'
import { findConversationWith } from '../../../world/records/messages/conversations.ts'
import { back } from '../form-result.ts'
import { instagramLink, signedInAccount } from '../frame.tsx'
import { mediaPath } from '../media/addresses.ts'
import { backTo } from './back-to.ts'
import { typedText, whyTooLong } from './read-typed.ts'
import { mayNot, say } from './send-actions.ts'

/** Where a story is answered, by a message to whoever posted it. */
export function StoryReplyForm(props: {
  readonly c: SiteContext
  readonly account: Account
  readonly story: Media
}): Child {
  const { c, account, story } = props
  const viewer = signedInAccount(c)
  if (viewer === undefined || viewer.id === account.id) return null
  const label = `Reply to ${account.username}`
  return (
    <Form
      action={instagramLink(c, `${mediaPath(story, account.username)}reply/`)}
      token={formToken(c)}
      class="comment-form"
    >
      <input class="input" name="text" aria-label={label} placeholder={label} required autocomplete="off" />
      <button type="submit" class="button">
        <Icon name="post" />
        Send
      </button>
    </Form>
  )
}

/** Sends what the form says to whoever posted the story. */
export function replyToStory(c: SiteContext, viewer: Account, owner: Account, story: Media): Response {
  const text = typedText(c)
  const conversation = {
    viewer,
    other: owner,
    side: findConversationWith(c.env.call.context.world, viewer.id, owner.id),
  }
  const path = mediaPath(story, owner.username)
  if (text === '' || whyTooLong(text) !== undefined) return back(c, path, 'message-wrong')
  if (mayNot(c, conversation)) return back(c, path, 'message-blocked')
  say(c, conversation, text, { storyId: story.id })
  return backTo(c, conversation)
}
