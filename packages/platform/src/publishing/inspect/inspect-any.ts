import { inspectPicture } from './inspect-picture.ts'
import type { Readable } from './media-info.ts'
import { kindOfFile } from './sniff.ts'
import { readVideo } from './video-facts.ts'

/** What a file turned out to be. */
export type Inspected =
  | { readonly kind: 'video'; readonly ending: 'mp4' | 'mov'; readonly size: FrameSize; readonly duration: number }
  /** `bytes` are what is stored: a JPEG of a width that Instagram has. */
  | { readonly kind: 'picture'; readonly ending: 'jpg'; readonly size: FrameSize; readonly bytes: Uint8Array }

interface FrameSize {
  readonly width: number
  readonly height: number
}

/**
 * Looks at a picture or a video of a person's, who may post more than an app may publish: any shape, any length (milliseconds).
 *
 * @returns What it is, or why it can be neither, in a sentence.
 * @throws NotImplemented without the library that looks at it
 */
export async function inspectAny(file: Readable): Promise<Inspected | { readonly why: string }> {
  if (kindOfFile(await file.slice(0, 512)) === 'mp4') return inspectVideo(file)
  const picture = await inspectPicture(await file.slice(0, file.size), { feed: false, png: true })
  if ('fault' in picture) return { why: picture.why }
  const { bytes, width, height } = picture
  return { kind: 'picture', ending: 'jpg', size: { width, height }, bytes }
}

async function inspectVideo(file: Readable): Promise<Inspected | { readonly why: string }> {
  const { video, brand, isTruncated } = await readVideo(file)
  if (isTruncated) return { why: 'The video is cut off.' }
  if (video === undefined || video.width === 0) return { why: 'The video cannot be read.' }
  const { width, height } = video
  const ending = brand === 'qt' ? 'mov' : 'mp4'
  return { kind: 'video', ending, size: { width, height }, duration: Math.round(video.duration * 1000) }
}
