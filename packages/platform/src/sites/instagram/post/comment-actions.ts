import type { Hono } from 'hono'
import { addComment, hideComment, removeComment } from '../../../interactions/comment.ts'
import { setCommentLike } from '../../../interactions/like.ts'
import { ownPath } from '../../../site-kit/own-path.ts'
import type { SiteContext, SiteEnv } from '../../../site-kit/site.ts'
import { findShownComment, type ShownComment } from '../../../world/records/media/comment-pages.ts'
import { longestCaption } from '../../../world/text-rules/caption.ts'
import { back, isOn } from '../form-result.ts'
import { sendInstagramProblem } from '../frame.tsx'
import { type ActedOn, actOnPost } from './post-actions.ts'

/** Commenting, replying, and what is done with a comment: like, hide, delete. */
export function commentActionRoutes(site: Hono<SiteEnv>): void {
  site.post('/p/:code/comment', (c) => actOnPost(c, (post) => say(c, post)))
  site.post('/p/:code/c/:comment/like', (c) =>
    actOnComment(c, ({ viewer, path }, comment) => {
      setCommentLike(c.env.call.context, comment.id, viewer.id, isOn(c))
      return back(c, ownPath(c.get('form').get('next') ?? path))
    }),
  )
  site.post('/p/:code/c/:comment/hide', (c) =>
    actOnComment(c, ({ owns, path }, comment) => {
      if (!owns) return sendInstagramProblem(c, 403, 'Only the account that posted this can hide comments on it.')
      hideComment(c.env.call.context, comment.id, isOn(c))
      return back(c, ownPath(c.get('form').get('next') ?? path))
    }),
  )
  site.post('/p/:code/c/:comment/delete', (c) =>
    actOnComment(c, ({ owns, viewer, path }, comment) => {
      if (!owns && comment.accountId !== viewer.id)
        return sendInstagramProblem(c, 403, 'Only whoever wrote a comment, or owns the post, can delete it.')
      removeComment(c.env.call.context, comment.id)
      return back(c, path, 'comment-deleted')
    }),
  )
}

function say(c: SiteContext, post: ActedOn): Response {
  const { media, viewer, owns, path } = post
  const { context } = c.env.call
  const text = (c.get('form').get('text') ?? '').trim()
  const to = c.get('form').get('to')
  const parent = to === undefined ? undefined : findShownComment(context.world, to, { viewerId: viewer.id, owns })
  if (media.commentsEnabled === 0) return back(c, path, 'comments-off')
  if (text === '') return back(c, path, 'comment-empty')
  if ([...text].length > longestCaption) return back(c, path, 'comment-too-long')
  if (to !== undefined && parent?.mediaId !== media.id) return back(c, path, 'comment-gone')
  const said = { mediaId: media.id, accountId: viewer.id, text, parentId: parent?.id ?? null, appId: null }
  return back(c, `${path}#c-${addComment(context, said).id}`)
}

function actOnComment(c: SiteContext, act: (post: ActedOn, comment: ShownComment) => Response): Response {
  return actOnPost(c, (post) => {
    const seen = { viewerId: post.viewer.id, owns: post.owns }
    const comment = findShownComment(c.env.call.context.world, c.req.param('comment') ?? '', seen)
    return comment?.mediaId === post.media.id ? act(post, comment) : back(c, post.path, 'comment-gone')
  })
}
