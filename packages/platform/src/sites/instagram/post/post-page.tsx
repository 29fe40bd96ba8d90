import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { AddressedNotice } from '../../../site-kit/notices.tsx'
import type { SiteContext } from '../../../site-kit/site.ts'
import { Crumbs } from '../../../site-kit/tabs.tsx'
import { countMedia } from '../../../world/records/media/media.ts'
import { InstagramFrame, instagramLink } from '../frame.tsx'
import { liveScript } from '../live/live-script.ts'
import { formPath, profileLink } from '../media/addresses.ts'
import { describe, kindOf } from '../media/describe.ts'
import { MediaView } from '../media/media-view.tsx'
import { notices } from '../notices.ts'
import { CommentForm } from './comment-form.tsx'
import { Comments } from './comments.tsx'
import type { SeenPost } from './find-post.ts'
import { PostHead } from './post-head.tsx'
import { PostMenu } from './post-menu.tsx'
import { Reactions } from './reactions.tsx'
import { ShareForm } from './share.tsx'

/** A post with everything that was said of it. */
export function PostPage({ c, post }: { readonly c: SiteContext; readonly post: SeenPost }): Child {
  const { media, owner } = post
  const name = `${describe(media)}, by ${owner.username}`
  return (
    <InstagramFrame c={c} title={name}>
      <AddressedNotice c={c} notices={notices} />
      <Crumbs above={[{ href: profileLink(c, owner.username), name: owner.username }]} name={capital(kindOf(media))} />
      <h1 class="unseen">{name}</h1>
      <article class="post panel">
        <div class="film shown">
          <div class="sprockets" aria-hidden="true" />
          <div class="print-big">
            <MediaView c={c} media={media} />
          </div>
          <p class="edge-print" aria-hidden="true">
            <span class="print">→ {countMedia(c.env.call.context.world, owner.id)}</span>
            <span class="print">Darkroom 400</span>
            <span class="print">{media.mediaType === 'IMAGE' ? 'Print' : 'Motion'}</span>
          </p>
          <div class="sprockets" aria-hidden="true" />
        </div>
        <div class="said">
          <PostHead c={c} post={post} />
          <div class="in" data-live="likes">
            <Reactions c={c} post={post} />
          </div>
          <div class="in grows" data-live="comments">
            <Comments c={c} post={post} />
          </div>
          <CommentForm c={c} post={post} />
          <ShareForm c={c} post={post} />
          <PostMenu c={c} post={post} />
        </div>
      </article>
      <script data-events={instagramLink(c, formPath(media, 'events'))}>{raw(liveScript.text)}</script>
    </InstagramFrame>
  )
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
