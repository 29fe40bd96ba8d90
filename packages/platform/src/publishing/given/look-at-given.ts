import { NotImplemented } from '../../explain/not-implemented.ts'
import type { GivenFile } from '../../world-file/files/given-file.ts'
import type { FileFault } from '../../world-file/files/look-at-files.ts'
import type { NamedFile } from '../../world-file/files/named-files.ts'
import { largestVideo } from '../inspect/check-video.ts'
import { inspectAny } from '../inspect/inspect-any.ts'
import type { Readable } from '../inspect/media-info.ts'

/** Bytes of a picture: more than any camera's JPEG has. */
const largestPicture = 64 * 1024 * 1024

/** What a media's file has to be, in words. */
const wanted = { picture: 'a JPEG or PNG picture', video: 'an MP4 or MOV video' } as const

/**
 * Looks at a file that a world file names.
 *
 * @param video What is stored of a video: the file as it is.
 */
export async function lookAtGiven(
  file: Readable,
  { path, wants }: NamedFile,
  video: GivenFile['content'],
): Promise<GivenFile | FileFault> {
  const expected = wanted[wants]
  const called = JSON.stringify(path)
  const most = wants === 'picture' ? largestPicture : largestVideo('reel')
  if (file.size > most) {
    const [has, may] = [file.size, most].map((bytes) => `${Math.ceil(bytes / 1024 ** 2)} MiB`)
    return { found: `${called}, which has ${has}`, expected: `${expected} of at most ${may}`, fix: 'Make it smaller.' }
  }
  const found = await inspectAny(file).catch((error: unknown) => {
    if (error instanceof NotImplemented) return { why: `${error.message}.` }
    throw error
  })
  if ('why' in found) {
    const fix = 'Name another file, or leave the line out: a picture is then drawn.'
    return { found: `${called}, which cannot be used: ${found.why}`, expected, fix }
  }
  if (found.kind !== wants) {
    const fix = wants === 'picture' ? 'Write video: true or kind: reel, or name a picture.' : 'Name a video.'
    return { found: `${called}, which is a ${found.kind}`, expected, fix }
  }
  const { ending, size } = found
  return found.kind === 'video'
    ? { ending, ...size, duration: found.duration, content: video }
    : { ending, ...size, content: found.bytes }
}

/** Said of a file that is not there. */
export function notThere({ path, wants }: NamedFile, where: string): FileFault {
  return {
    found: `${JSON.stringify(path)}, which is not ${where}`,
    expected: wanted[wants],
    fix: 'Correct the path, or leave the line out: a picture is then drawn.',
  }
}
