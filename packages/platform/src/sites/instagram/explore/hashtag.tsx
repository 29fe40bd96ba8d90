import type { Hono } from 'hono'
import { sendPage } from '../../../site-kit/page.tsx'
import { Head } from '../../../site-kit/panel.tsx'
import type { SiteContext, SiteEnv } from '../../../site-kit/site.ts'
import { findHashtag } from '../../../world/records/media/hashtags.ts'
import { listNamed } from '../../../world/records/media/shown-media.ts'
import { namedIn } from '../../../world/text-rules/caption.ts'
import { InstagramFrame, sendInstagramProblem } from '../frame.tsx'
import { SheetPage } from '../profile/sheet-page.tsx'

/** `/explore/tags/{name}/`: the posts and reels whose captions name a hashtag. */
export function hashtagRoute(site: Hono<SiteEnv>): void {
  site.get('/explore/tags/:name', (c) => {
    const name = c.req.param('name').normalize('NFC').toLowerCase()
    return namedIn(`#${name}`).hashtags[0] === name
      ? sendHashtag(c, name)
      : sendInstagramProblem(c, 404, 'That is no hashtag: it has letters, digits and _ only.')
  })
}

function sendHashtag(c: SiteContext, name: string): Response {
  const { world } = c.env.call.context
  const hashtag = findHashtag(world, name)
  const page = (
    <InstagramFrame c={c} title={`#${name}`}>
      <Head title={`#${name}`} about="Posts with this hashtag, newest first." />
      <SheetPage
        c={c}
        label={`Posts with #${name}`}
        path={`/explore/tags/${encodeURIComponent(name)}/`}
        list={(part) => (hashtag === undefined ? [] : listNamed(world, hashtag.id, part))}
        ofMany
        empty={{ title: `No posts with #${name}`, text: 'Write it into a caption, and the post is shown here.' }}
      />
    </InstagramFrame>
  )
  return sendPage(c, page)
}
