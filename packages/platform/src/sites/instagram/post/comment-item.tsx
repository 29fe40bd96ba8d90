import type { Child } from 'hono/jsx'
import { Confirm } from '../../../site-kit/confirm.tsx'
import { Avatar, Form } from '../../../site-kit/parts.tsx'
import { formToken, type SiteContext } from '../../../site-kit/site.ts'
import type { ShownComment } from '../../../world/records/media/comment-pages.ts'
import { instagramLink } from '../frame.tsx'
import { formPath, profileLink } from '../media/addresses.ts'
import { counted } from '../media/counted.ts'
import { LikeButton } from '../media/like-button.tsx'
import { RichText } from '../media/rich-text.tsx'
import { When } from '../media/when.tsx'
import { ReplyForm } from './comment-form.tsx'
import type { SeenPost } from './find-post.ts'

/** A comment or a reply, with what this visitor can do about it. */
export function CommentItem(props: {
  readonly c: SiteContext
  readonly post: SeenPost
  readonly comment: ShownComment
  readonly children?: Child
}): Child {
  const { c, post, comment, children } = props
  const hidden = comment.hidden === 1
  return (
    <li id={`c-${comment.id}`}>
      <Avatar name={comment.username} hue={comment.hue} size={28} />
      <div>
        <p class="keep-lines">
          <a class="plain" href={profileLink(c, comment.username)}>
            <b>{comment.username}</b>
          </a>{' '}
          <RichText c={c} text={comment.text} />
        </p>
        <div class="row about">
          <small>
            <When at={comment.createdAt} now={c.env.call.context.world.clock.now()} />
            {comment.likeCount === 0 ? '' : ` · ${counted(comment.likeCount, 'like')}`}
            {comment.appName === null ? '' : ` · by ${comment.appName}`}
            {hidden ? ' · hidden' : ''}
          </small>
          {post.viewer === undefined ? null : <Actions c={c} post={post} comment={comment} />}
        </div>
      </div>
      {children}
    </li>
  )
}

function Actions(props: { readonly c: SiteContext; readonly post: SeenPost; readonly comment: ShownComment }): Child {
  const { c, post, comment } = props
  const { media, owns, viewer } = post
  const action = (name: string): string => instagramLink(c, formPath(media, name))
  const of = `the comment by ${comment.username}`
  const hide = comment.hidden === 1 ? 'Show' : 'Hide'
  return (
    <>
      <LikeButton
        c={c}
        action={action(`c/${comment.id}/like`)}
        next={herePath(c, comment)}
        liked={comment.liked === 1}
        of={of}
        small
      />
      {owns && comment.accountId !== viewer?.id ? (
        <Form action={action(`c/${comment.id}/hide`)} token={formToken(c)}>
          <input type="hidden" name="next" value={herePath(c, comment)} />
          <button
            class="link"
            type="submit"
            name="on"
            value={comment.hidden === 1 ? '0' : '1'}
            aria-label={`${hide} ${of}`}
          >
            {hide}
          </button>
        </Form>
      ) : null}
      <ReplyForm c={c} post={post} comment={comment} />
      {owns || comment.accountId === viewer?.id ? (
        <Confirm
          action={action(`c/${comment.id}/delete`)}
          token={formToken(c)}
          button="Delete"
          label={`Delete ${of}`}
          loses={
            comment.replyCount === 0
              ? 'The comment is gone for good.'
              : `The comment and ${counted(comment.replyCount, 'reply', 'replies')} are gone for good.`
          }
        />
      ) : null}
    </>
  )
}

/** Back to the comment, on the page of comments that it is shown on. */
function herePath(c: SiteContext, comment: ShownComment): string {
  const { path, query } = c.env.call.destination
  return `${path}${query === '' ? '' : `?${query}`}#c-${comment.id}`
}
