import type { Hono } from 'hono'
import { addPost } from '../../../interactions/post.ts'
import { storePosted } from '../../../publishing/containers/store-posted.ts'
import { withNotice } from '../../../site-kit/notices.tsx'
import { sendPage } from '../../../site-kit/page.tsx'
import type { SiteEnv, Uploads } from '../../../site-kit/site.ts'
import { findMedia } from '../../../world/records/media/media.ts'
import { instagramLink } from '../frame.tsx'
import { mediaPath } from '../media/addresses.ts'
import { asVisitor } from '../sign-in/as-visitor.ts'
import { NewPostPage } from './new-post-page.tsx'
import { type PostProblems, type ReadPost, readPost } from './read-post.ts'

/** The form's path, and the most bytes that it takes: Darkroom's own bound, for all files together. */
export const uploads: Uploads = { '/create': 100 * 1024 * 1024 }

const emptyPost: ReadPost = { kind: 'post', caption: '', altText: '', hue: 0, files: [] }

/** `/create/`: somebody posts a picture, a video, an album or a story; or, without a file, a drawing. */
export function newPostRoutes(site: Hono<SiteEnv>): void {
  site.get('/create', (c) =>
    asVisitor(c, undefined, (account) =>
      sendPage(c, <NewPostPage c={c} account={account} post={emptyPost} problems={{}} />),
    ),
  )
  site.post('/create', (c) =>
    asVisitor(c, '/create/', async (account) => {
      const { post, problems } = readPost(c)
      const refuse = (found: PostProblems): Response =>
        sendPage(c, <NewPostPage c={c} account={account} post={post} problems={found} />, { status: 422 })
      if (Object.keys(problems).length > 0) return refuse(problems)
      const { context } = c.env.call
      const files = await storePosted(context, post.files)
      if (typeof files === 'string') return refuse({ files })
      const media = findMedia(context.world, addPost(context, { ...post, files, accountId: account.id }))
      const path = media === undefined ? `/${account.username}/` : mediaPath(media, account.username)
      return c.redirect(instagramLink(c, withNotice(path, 'posted')), 303)
    }),
  )
}
