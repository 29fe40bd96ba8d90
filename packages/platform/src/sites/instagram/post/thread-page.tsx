import type { Child } from 'hono/jsx'
import type { SiteContext } from '../../../site-kit/site.ts'
import { Crumbs } from '../../../site-kit/tabs.tsx'
import { listShownReplies, type ShownComment } from '../../../world/records/media/comment-pages.ts'
import { findComment } from '../../../world/records/media/comments.ts'
import { InstagramFrame, instagramLink } from '../frame.tsx'
import { formPath, mediaPath, profileLink } from '../media/addresses.ts'
import { pageOf } from '../media/behind.ts'
import { kindOf } from '../media/describe.ts'
import { CommentItem } from './comment-item.tsx'
import type { SeenPost } from './find-post.ts'

/** Replies that a page shows. */
const shownReplies = 50

/** One comment with all its replies, a page of them. */
export function ThreadPage(props: {
  readonly c: SiteContext
  readonly post: SeenPost
  readonly comment: ShownComment
}): Child {
  const { c, post, comment } = props
  const { media, owner, viewer, owns } = post
  const marker = findComment(c.env.call.context.world, c.req.query('after') ?? '')
  const after = marker?.parentId === comment.id ? marker : undefined
  const part = { viewerId: viewer?.id ?? '', owns, after, count: shownReplies + 1 }
  const { shown, last } = pageOf(listShownReplies(c.env.call.context.world, comment.id, part), shownReplies)
  const here = instagramLink(c, formPath(media, `c/${comment.id}`))
  return (
    <InstagramFrame c={c} title={`Comment by ${comment.username}`} width="slim">
      <Crumbs
        above={[
          { href: profileLink(c, owner.username), name: owner.username },
          { href: instagramLink(c, mediaPath(media, owner.username)), name: `The ${kindOf(media)}` },
        ]}
        name={`Comment by ${comment.username}`}
      />
      <h1>Comment by {comment.username}</h1>
      <div class="panel in">
        <ul class="talk">
          <CommentItem c={c} post={post} comment={comment}>
            <ul class="talk">
              {shown.map((reply) => (
                <CommentItem c={c} post={post} comment={reply} />
              ))}
            </ul>
          </CommentItem>
        </ul>
        {last === undefined && after === undefined ? null : (
          <nav class="row" aria-label="More replies">
            {after === undefined ? null : <a href={here}>First replies</a>}
            {last === undefined ? null : <a href={`${here}?after=${last.id}`}>Later replies</a>}
          </nav>
        )}
      </div>
    </InstagramFrame>
  )
}
