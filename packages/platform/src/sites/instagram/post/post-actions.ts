import type { Hono } from 'hono'
import { setLike } from '../../../interactions/like.ts'
import { changeMediaSettings, removeMedia } from '../../../interactions/media-settings.ts'
import { addUserTag, takeUserTag } from '../../../interactions/user-tag.ts'
import { ownPath } from '../../../site-kit/own-path.ts'
import type { SiteContext, SiteEnv } from '../../../site-kit/site.ts'
import { type Account, findAccountByUsername } from '../../../world/records/accounts.ts'
import { back, isOn } from '../form-result.ts'
import { sendInstagramProblem } from '../frame.tsx'
import { mediaPath } from '../media/addresses.ts'
import { asVisitor } from '../sign-in/as-visitor.ts'
import { type SeenPost, withPost } from './find-post.ts'

/** A post, and who does something with it. */
export interface ActedOn extends SeenPost {
  readonly viewer: Account
  /** The post's own path. */
  readonly path: string
}

/** Finds the post that a form is about, for somebody who is signed in. */
export function actOnPost(c: SiteContext, act: (post: ActedOn) => Response): Response {
  return withPost(c, (post) => {
    const path = mediaPath(post.media, post.owner.username)
    return asVisitor(c, path, (viewer) => act({ ...post, viewer, path }))
  })
}

/** Likes, and what an owner does with a post: hide its likes, turn its comments off, tag, delete. */
export function postActionRoutes(site: Hono<SiteEnv>): void {
  site.post('/p/:code/like', (c) =>
    actOnPost(c, ({ media, viewer, path }) => {
      setLike(c.env.call.context, media.id, viewer.id, isOn(c))
      return back(c, ownPath(c.get('form').get('next') ?? path))
    }),
  )
  site.post('/p/:code/likes-hidden', (c) =>
    asOwner(c, ({ media, path }) => {
      changeMediaSettings(c.env.call.context, { ...media, likesHidden: isOn(c) ? 1 : 0 })
      return back(c, path, 'media-changed')
    }),
  )
  site.post('/p/:code/comments-off', (c) =>
    asOwner(c, ({ media, path }) => {
      changeMediaSettings(c.env.call.context, { ...media, commentsEnabled: isOn(c) ? 0 : 1 })
      return back(c, path, 'media-changed')
    }),
  )
  site.post('/p/:code/tag', (c) =>
    asOwner(c, ({ media, path }) => {
      const username = (c.get('form').get('username') ?? '').trim().replace(/^@/, '')
      const account = findAccountByUsername(c.env.call.context.world, username)
      if (account === undefined) return back(c, path, 'nobody-to-tag')
      addUserTag(c.env.call.context, media.id, account.id)
      return back(c, path, 'media-changed')
    }),
  )
  site.post('/p/:code/untag', (c) =>
    actOnPost(c, ({ media, viewer, owns, path }) => {
      const account = findAccountByUsername(c.env.call.context.world, c.get('form').get('username') ?? '')
      if (account === undefined || (!owns && account.id !== viewer.id)) return refused(c)
      takeUserTag(c.env.call.context, media.id, account.id)
      return back(c, path, 'tag-removed')
    }),
  )
  site.post('/p/:code/delete', (c) =>
    asOwner(c, ({ media, owner }) => {
      removeMedia(c.env.call.context, media.id)
      return back(c, `/${owner.username}/`, 'media-deleted')
    }),
  )
}

function asOwner(c: SiteContext, act: (post: ActedOn) => Response): Response {
  return actOnPost(c, (post) => (post.owns ? act(post) : refused(c)))
}

function refused(c: SiteContext): Response {
  return sendInstagramProblem(c, 403, 'Only the account that posted this can do that.')
}
