import type { Child } from 'hono/jsx'
import { mediaUrl } from '../../../files/media-url.ts'
import type { SiteContext } from '../../../site-kit/site.ts'
import { listChildren, type Media } from '../../../world/records/media/media.ts'
import { describe } from './describe.ts'
import { Picture } from './picture.tsx'

/** A media as a small picture: of an album, its first part. A video is drawn until it is opened. */
export function PrintOf({
  c,
  media,
  square = false,
}: {
  readonly c: SiteContext
  readonly media: Media
  /** Drawn as a square, whatever its form: on a strip of film. */
  readonly square?: boolean
}): Child {
  const album = media.mediaType === 'CAROUSEL_ALBUM'
  const face = album ? (listChildren(c.env.call.context.world, media.id)[0] ?? media) : media
  const words = describe(face, describe(media))
  if (face.fileId === null || face.mediaType !== 'IMAGE') {
    const { id, hue } = face
    return <Picture media={square ? { id, hue, caption: words } : { ...face, caption: words }} />
  }
  return <img src={mediaUrl(c.env.call, face)} alt={words} loading="lazy" />
}
