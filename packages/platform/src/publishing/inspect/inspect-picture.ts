import { limits } from '@darkroom/contract'
import { NotImplemented } from '../../explain/not-implemented.ts'
import { loadSharp, type OpenPicture } from '../../files/sharp.ts'
import { fractionOf, rangeOf } from './ranges.ts'
import { type FileKind, kindOfFile } from './sniff.ts'

/** What is wrong with a picture: each has a refusal of its own. */
export type PictureFault =
  /** No picture comes out of the bytes: there are none, or they are a page. */
  | { readonly fault: 'no-picture'; readonly why: string }
  | { readonly fault: 'unprocessable'; readonly why: string }
  | { readonly fault: 'format'; readonly why: string; readonly format: string }
  /** Neither a photo nor a video. */
  | { readonly fault: 'not-taken'; readonly why: string }
  | { readonly fault: 'ratio'; readonly why: string; readonly ratio: string }

/** A picture that can be published, as it is stored: a JPEG, scaled to the widths that Instagram has. */
export interface GoodPicture {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

/** What a picture has to be. */
export interface PictureRules {
  /** Whether its proportions are those of a feed. Stories have any. */
  readonly feed: boolean
  /** Whether a PNG is taken: in practice it is, and the documentation says JPEG only. */
  readonly png: boolean
}

/** More pixels than any camera has: a file of a few kilobytes can claim as many as it likes. */
const mostPixels = 120_000_000

/** Looks at a picture, decodes it whole, and makes what is stored of it. @throws NotImplemented without the library for pictures */
export async function inspectPicture(bytes: Uint8Array, rules: PictureRules): Promise<GoodPicture | PictureFault> {
  const kind = kindOfFile(bytes)
  const refused = refuseKind(kind, rules)
  if (refused !== undefined) return refused
  const open = await loadSharp()
  if (open === undefined) throw pictureLibraryMissing()
  try {
    return await decode(open, bytes, rules)
  } catch (error) {
    return { fault: 'unprocessable', why: `The picture cannot be decoded: ${firstLine(error)}` }
  }
}

/** Said where `sharp` is not installed. */
export function pictureLibraryMissing(): NotImplemented {
  return new NotImplemented('looking at pictures without the package sharp (npm install sharp)')
}

function refuseKind(kind: FileKind, { png }: PictureRules): PictureFault | undefined {
  if (kind === 'empty') return { fault: 'no-picture', why: 'The file is empty.' }
  if (kind === 'html') return { fault: 'no-picture', why: 'It is a web page, not a picture.' }
  if (kind === 'jpeg' || (kind === 'png' && png)) return undefined
  if (kind === 'png') return { fault: 'format', why: 'The file is a PNG.', format: 'PNG' }
  return {
    fault: 'not-taken',
    why: kind === 'other' ? 'The file is no picture.' : `The file is ${kind.toUpperCase()}.`,
  }
}

async function decode(
  open: OpenPicture,
  bytes: Uint8Array,
  { feed }: PictureRules,
): Promise<GoodPicture | PictureFault> {
  const options = { failOn: 'truncated', limitInputPixels: mostPixels } as const
  const { autoOrient, isProgressive, format } = await open(bytes, options).metadata()
  const { width, height } = autoOrient
  if (format === 'jpeg' && isProgressive)
    return { fault: 'not-taken', why: 'The file is a progressive JPEG; a baseline JPEG is taken (reported once).' }
  const ratio = width / height
  const { least, most } = rangeOf(limits.imgRatio.value)
  if (feed && (ratio < least || ratio > most))
    return { fault: 'ratio', why: `The picture is ${width} by ${height} pixels.`, ratio: fractionOf(width, height) }
  const widths = rangeOf(limits.imgWidth.value)
  const { data, info } = await open(bytes, options)
    .autoOrient()
    .resize({ width: Math.min(Math.max(width, widths.least), widths.most) })
    .flatten({ background: '#fff' })
    .jpeg({ quality: 90 })
    .toBuffer({ resolveWithObject: true })
  return { bytes: data, width: info.width, height: info.height }
}

function firstLine(error: unknown): string {
  return (
    String(error instanceof Error ? error.message : error)
      .split('\n', 1)[0]
      ?.slice(0, 200) ?? ''
  )
}
