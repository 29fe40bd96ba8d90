import type { Child } from 'hono/jsx'
import { mediaUrl } from '../../../files/media-url.ts'
import { Icon } from '../../../site-kit/icons.tsx'
import type { SiteContext } from '../../../site-kit/site.ts'
import { listChildren, type Media } from '../../../world/records/media/media.ts'
import { describe, kindOf } from './describe.ts'
import { Picture } from './picture.tsx'

/** A media as large as its page: picture, video or album. What has no file is drawn. */
export function MediaView({ c, media }: { readonly c: SiteContext; readonly media: Media }): Child {
  if (media.mediaType === 'CAROUSEL_ALBUM') return <Album c={c} media={media} />
  return <One c={c} media={media} words={describe(media)} />
}

function One(props: { readonly c: SiteContext; readonly media: Media; readonly words: string }): Child {
  const { c, media, words } = props
  if (media.fileId === null) return <Drawn media={media} words={words} />
  const address = mediaUrl(c.env.call, media)
  if (media.mediaType === 'IMAGE')
    return <img class="shot" src={address} alt={words} width={media.width} height={media.height} />
  return (
    // biome-ignore lint/a11y/useMediaCaption: Instagram's API gives a video no captions, and a person's file has none
    <video class="shot" src={address} controls preload="metadata" playsinline aria-label={words}>
      <a href={address}>The video file</a>
    </video>
  )
}

/** A drawing; where it stands for a video, it says so. */
function Drawn({ media, words }: { readonly media: Media; readonly words: string }): Child {
  return (
    <div class="drawn">
      <Picture media={{ ...media, caption: words }} />
      {media.mediaType === 'VIDEO' ? (
        <p class="badge on-shot">
          <Icon name="film" />
          {kindOf(media) === 'reel' ? 'Reel' : 'Video'} without a file
        </p>
      ) : null}
    </div>
  )
}

/** The parts side by side: scrolled through, or reached by their numbers. */
function Album({ c, media }: { readonly c: SiteContext; readonly media: Media }): Child {
  const parts = listChildren(c.env.call.context.world, media.id)
  if (parts.length === 0) return <Drawn media={media} words={describe(media)} />
  return (
    <div class="album">
      <ul class="reel" tabindex={0} aria-label={`Album of ${parts.length}`}>
        {parts.map((part, at) => (
          <li id={`part-${at + 1}`}>
            <One c={c} media={part} words={part.altText || `${at + 1} of ${parts.length}: ${describe(media)}`} />
          </li>
        ))}
      </ul>
      <nav class="row" aria-label="Parts of the album">
        {parts.map((_, at) => (
          <a class="button tiny" href={`#part-${at + 1}`}>
            {at + 1}
          </a>
        ))}
      </nav>
    </div>
  )
}
