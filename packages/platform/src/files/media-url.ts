import type { Call } from '../call.ts'
import { listChildren, type Media } from '../world/records/media/media.ts'
import { fileAddress } from './address.ts'

/** A call, as far as an address depends on it: its world, and how it reached its host. */
type Reached = Pick<Call, 'context' | 'destination'>

/** The address of a media's file, absolute: of an album, its first part's; of a video without a file, its picture. */
export function mediaUrl(call: Reached, media: Media): string {
  const shown = media.mediaType === 'CAROUSEL_ALBUM' ? (listChildren(call.context.world, media.id)[0] ?? media) : media
  return addressOf(call, shown, 'file')
}

/** The address of the picture that stands for a media: a video's cover, an image itself, an album's first part's. */
export function pictureUrlOf(call: Reached, media: Media): string {
  const shown = media.mediaType === 'CAROUSEL_ALBUM' ? (listChildren(call.context.world, media.id)[0] ?? media) : media
  return addressOf(call, shown, 'cover')
}

function addressOf({ context, destination }: Reached, media: Media, wanted: 'file' | 'cover'): string {
  const isVideo = media.mediaType === 'VIDEO' && media.fileId !== null
  const part = isVideo ? wanted : 'file'
  return fileAddress({ world: context.world, destination }, { mediaId: media.id, part }, isVideo && part === 'file')
}
