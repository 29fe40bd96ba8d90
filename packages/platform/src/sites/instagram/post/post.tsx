import type { Hono } from 'hono'
import { seeMedia } from '../../../interactions/see.ts'
import { sendPage } from '../../../site-kit/page.tsx'
import type { SiteContext, SiteEnv } from '../../../site-kit/site.ts'
import { findShownComment } from '../../../world/records/media/comment-pages.ts'
import { findComment } from '../../../world/records/media/comments.ts'
import { instagramLink, sendInstagramProblem } from '../frame.tsx'
import { liveScript } from '../live/live-script.ts'
import { mediaPath } from '../media/addresses.ts'
import { type SeenPost, withPost } from './find-post.ts'
import { PostPage } from './post-page.tsx'
import { ThreadPage } from './thread-page.tsx'

/** `/p/{code}/`, `/reel/{code}/`, and `/p/{code}/c/{comment}/`: a post, and one comment with all its replies. */
export function postRoutes(site: Hono<SiteEnv>): void {
  site.get('/p/:code', (c) =>
    withPost(c, (post) => {
      const path = mediaPath(post.media, post.owner.username)
      return path.startsWith('/reel/') ? redirectTo(c, path) : sendPost(c, post)
    }),
  )
  site.get('/reel/:code', (c) =>
    withPost(c, (post) => {
      const path = mediaPath(post.media, post.owner.username)
      return path.startsWith('/p/') ? redirectTo(c, path) : sendPost(c, post)
    }),
  )
  site.get('/p/:code/c/:comment', (c) =>
    withPost(c, (post) => {
      const { world } = c.env.call.context
      const asked = findComment(world, c.req.param('comment'))
      const comment =
        asked &&
        findShownComment(world, asked.parentId ?? asked.id, { viewerId: post.viewer?.id ?? '', owns: post.owns })
      if (comment === undefined || comment.mediaId !== post.media.id)
        return sendInstagramProblem(
          c,
          404,
          'There is no such comment on this post. It may have been deleted or hidden.',
        )
      return sendPage(c, <ThreadPage c={c} post={post} comment={comment} />)
    }),
  )
}

/** Shows a post, and counts that it was seen. */
function sendPost(c: SiteContext, post: SeenPost): Response {
  seeMedia(c.env.call.context, post.media, post.viewer?.id)
  return sendPage(c, <PostPage c={c} post={post} />, { script: liveScript.source })
}

/** A reel's other address, and a post's. */
function redirectTo(c: SiteContext, path: string): Response {
  const { query } = c.env.call.destination
  return c.redirect(instagramLink(c, query === '' ? path : `${path}?${query}`), 302)
}
