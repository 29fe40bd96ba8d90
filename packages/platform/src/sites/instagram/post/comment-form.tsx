import type { Child } from 'hono/jsx'
import { Icon } from '../../../site-kit/icons.tsx'
import { Avatar, Form } from '../../../site-kit/parts.tsx'
import { formToken, type SiteContext } from '../../../site-kit/site.ts'
import type { ShownComment } from '../../../world/records/media/comment-pages.ts'
import { longestCaption } from '../../../world/text-rules/caption.ts'
import { instagramLink } from '../frame.tsx'
import { formPath, mediaPath } from '../media/addresses.ts'
import type { SeenPost } from './find-post.ts'

/** Where a visitor comments on a post; or why they cannot. */
export function CommentForm({ c, post }: { readonly c: SiteContext; readonly post: SeenPost }): Child {
  const { media, viewer, owner } = post
  if (media.commentsEnabled === 0) return <p class="in soft">Comments on this post are turned off.</p>
  if (viewer === undefined) {
    const next = mediaPath(media, owner.username)
    return (
      <p class="in">
        <a href={instagramLink(c, `/accounts/login/?${new URLSearchParams({ next })}`)}>Sign in</a> to like and comment.
      </p>
    )
  }
  const label = `Comment as ${viewer.username}`
  return (
    <Form action={instagramLink(c, formPath(media, 'comment'))} token={formToken(c)} class="in comment-form">
      <Avatar name={viewer.username} hue={viewer.hue} size={28} />
      <input
        class="input"
        name="text"
        aria-label={label}
        placeholder={label}
        maxlength={longestCaption}
        required
        autocomplete="off"
      />
      <button type="submit" class="button">
        <Icon name="talk" />
        Send
      </button>
    </Form>
  )
}

/** The answer to a comment, folded away. */
export function ReplyForm(props: {
  readonly c: SiteContext
  readonly post: SeenPost
  readonly comment: ShownComment
}): Child {
  const { c, post, comment } = props
  if (post.media.commentsEnabled === 0) return null
  const label = `Reply to ${comment.username}`
  return (
    <details class="fold reply">
      <summary aria-label={label}>Reply</summary>
      <Form action={instagramLink(c, formPath(post.media, 'comment'))} token={formToken(c)} class="comment-form">
        <input type="hidden" name="to" value={comment.id} />
        <input
          class="input"
          name="text"
          aria-label={label}
          value={comment.parentId === null ? '' : `@${comment.username} `}
          maxlength={longestCaption}
          required
          autocomplete="off"
        />
        <button type="submit" class="button">
          Send
        </button>
      </Form>
    </details>
  )
}
