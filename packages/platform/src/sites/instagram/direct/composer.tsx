import { limits } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { Icon } from '../../../site-kit/icons.tsx'
import { Form } from '../../../site-kit/parts.tsx'
import { formToken, type SiteContext } from '../../../site-kit/site.ts'
import { instagramLink } from '../frame.tsx'
import type { SeenConversation } from './find-conversation.ts'
import { menuOf } from './message/tappable.ts'
import type { Typed } from './read-typed.ts'

/** Where a message is written. */
export function Composer(props: {
  readonly c: SiteContext
  readonly conversation: SeenConversation
  readonly typed: Typed | undefined
}): Child {
  const { c, conversation, typed } = props
  const { other } = conversation
  const label = `Message to ${other.username}`
  const isTapOnly = menuOf(c.env.call.context.world, other.id)?.composer_input_disabled === true
  return (
    <Form action={instagramLink(c, '/direct/send/')} token={formToken(c)} class="in gap" files>
      <input type="hidden" name="to" value={other.username} />
      {typed === undefined ? null : (
        <p class="problem" role="alert" id="text-about">
          {typed.problem}
        </p>
      )}
      {isTapOnly ? (
        <p class="soft">{other.username} takes answers from the menu only.</p>
      ) : (
        <div class="comment-form">
          <input
            class="input"
            name="text"
            aria-label={label}
            placeholder={label}
            value={typed?.text ?? ''}
            autocomplete="off"
            {...(typed === undefined ? {} : { 'aria-invalid': 'true' as const, 'aria-describedby': 'text-about' })}
          />
          <button type="submit" class="button primary">
            <Icon name="post" />
            Send
          </button>
          <button type="submit" class="button" name="heart" value="1" aria-label="Send a heart">
            ❤️
          </button>
        </div>
      )}
      {isTapOnly ? null : (
        <details class="fold">
          <summary>Attach a file</summary>
          <div>
            <label for="file">Picture, video, sound or PDF</label>
            <input id="file" class="input" type="file" name="files" accept="image/*,video/*,audio/*,application/pdf" />
            <p class="hint">
              A picture has at most {limits.msgImage.value} MB, anything else {limits.msgAv.value} MB.
            </p>
          </div>
        </details>
      )}
    </Form>
  )
}
