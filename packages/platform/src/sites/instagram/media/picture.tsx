import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { drawPicture } from '../../../drawing/draw-picture.ts'
import type { Media } from '../../../world/records/media/media.ts'

/** A picture, drawn. Its caption is what a screen reader says. */
export function Picture({
  media,
}: {
  readonly media: Pick<Media, 'id' | 'hue' | 'caption'> & Partial<Pick<Media, 'altText' | 'width' | 'height'>>
}): Child {
  const { altText = '', caption } = media
  return raw(drawPicture(media, altText || caption || 'A picture without a caption'))
}
