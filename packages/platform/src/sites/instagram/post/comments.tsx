import type { Child } from 'hono/jsx'
import type { SiteContext } from '../../../site-kit/site.ts'
import { listShownReplies, listThreads, type ShownComment } from '../../../world/records/media/comment-pages.ts'
import { findComment } from '../../../world/records/media/comments.ts'
import { instagramLink } from '../frame.tsx'
import { mediaPath } from '../media/addresses.ts'
import { pageOf } from '../media/behind.ts'
import { counted } from '../media/counted.ts'
import { CommentItem } from './comment-item.tsx'
import type { SeenPost } from './find-post.ts'

/** Comments that a page shows, and replies under each. */
const shownComments = 20
const shownReplies = 3

/** The comments on a post, newest first, a page of them. */
export function Comments({ c, post }: { readonly c: SiteContext; readonly post: SeenPost }): Child {
  const { media, owner, viewer, owns } = post
  const { world } = c.env.call.context
  const viewerId = viewer?.id ?? ''
  const marker = findComment(world, c.req.query('after') ?? '')
  const after = marker?.mediaId === media.id ? marker : undefined
  const { shown, last } = pageOf(
    listThreads(world, media.id, { viewerId, owns, after, count: shownComments + 1 }),
    shownComments,
  )
  const path = instagramLink(c, mediaPath(media, owner.username))
  return (
    <section aria-label="Comments" id="comments" class="gap">
      {shown.length > 0 ? null : (
        <p class="soft">{media.commentsEnabled === 1 ? 'No comments yet.' : 'No comments.'}</p>
      )}
      <ul class="talk">
        {shown.map((comment) => (
          <CommentItem c={c} post={post} comment={comment}>
            <Replies c={c} post={post} comment={comment} />
          </CommentItem>
        ))}
      </ul>
      {last === undefined && after === undefined ? null : (
        <nav class="row" aria-label="More comments">
          {after === undefined ? null : <a href={`${path}#comments`}>Newest comments</a>}
          {last === undefined ? null : <a href={`${path}?after=${last.id}#comments`}>Older comments</a>}
        </nav>
      )}
    </section>
  )
}

function Replies(props: { readonly c: SiteContext; readonly post: SeenPost; readonly comment: ShownComment }): Child {
  const { c, post, comment } = props
  if (comment.replyCount === 0) return null
  const { owner, viewer, owns, media } = post
  const { world } = c.env.call.context
  const part = { viewerId: viewer?.id ?? '', owns, count: shownReplies }
  const rest = comment.replyCount - shownReplies
  const code = mediaPath(media, owner.username).split('/')[2]
  return (
    <ul class="talk">
      {listShownReplies(world, comment.id, part).map((reply) => (
        <CommentItem c={c} post={post} comment={reply} />
      ))}
      {rest > 0 ? (
        <li class="more">
          <a href={instagramLink(c, `/p/${code}/c/${comment.id}/`)}>{counted(rest, 'more reply', 'more replies')}</a>
        </li>
      ) : null}
    </ul>
  )
}
