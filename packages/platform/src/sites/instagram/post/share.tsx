import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { Form } from '../../../site-kit/parts.tsx'
import { formToken, type SiteContext, type SiteEnv } from '../../../site-kit/site.ts'
import { findAccountByUsername } from '../../../world/records/accounts.ts'
import { findConversationWith } from '../../../world/records/messages/conversations.ts'
import { backTo } from '../direct/back-to.ts'
import { mayNot, say } from '../direct/send-actions.ts'
import { back } from '../form-result.ts'
import { instagramLink } from '../frame.tsx'
import { formPath } from '../media/addresses.ts'
import type { SeenPost } from './find-post.ts'
import { actOnPost } from './post-actions.ts'

/** `/p/{code}/send/`: passes a post or reel on to somebody, as a message. */
export function shareRoute(site: Hono<SiteEnv>): void {
  site.post('/p/:code/send', (c) =>
    actOnPost(c, ({ media, viewer, path }) => {
      const { world } = c.env.call.context
      const username = (c.get('form').get('to') ?? '').trim().replace(/^@/, '')
      const other = findAccountByUsername(world, username)
      if (other === undefined) return back(c, path, 'nobody-to-write')
      const conversation = { viewer, other, side: findConversationWith(world, viewer.id, other.id) }
      if (mayNot(c, conversation)) return back(c, path, 'message-blocked')
      const kind = media.productType === 'REELS' ? 'reel' : 'post'
      say(c, conversation, '', { attachments: [{ kind, mediaId: media.id }] })
      return backTo(c, conversation)
    }),
  )
}

/** Where a post is passed on, folded away. */
export function ShareForm({ c, post }: { readonly c: SiteContext; readonly post: SeenPost }): Child {
  if (post.viewer === undefined) return null
  return (
    <details class="fold in">
      <summary>Share in a message</summary>
      <Form action={instagramLink(c, formPath(post.media, 'send'))} token={formToken(c)} class="comment-form">
        <input
          class="input"
          name="to"
          aria-label="Username to share this with"
          placeholder="Username"
          required
          autocomplete="off"
        />
        <button type="submit" class="button">
          Share
        </button>
      </Form>
    </details>
  )
}
