import type { Context } from '../../call.ts'
import { NotImplemented } from '../../explain/not-implemented.ts'
import type { PostedFile } from '../../interactions/post.ts'
import { inspectPicture } from '../inspect/inspect-picture.ts'
import { kindOfFile } from '../inspect/sniff.ts'
import { readVideo } from '../inspect/video-facts.ts'
import { newDraft } from './picture.ts'

/** A file as a browser sent it. */
export interface SentFile {
  readonly bytes: Uint8Array
}

/** Stores what a person posts by hand: any picture or video that can be read. @returns What is wrong, in a sentence, if anything is */
export async function storePosted(context: Context, files: readonly SentFile[]): Promise<PostedFile[] | string> {
  const stored: PostedFile[] = []
  for (const { bytes } of files) {
    const one = await storeOne(context, bytes).catch((error: unknown) => {
      if (error instanceof NotImplemented) return error.message
      throw error
    })
    if (typeof one === 'string') return one
    stored.push(one)
  }
  return stored
}

async function storeOne(context: Context, bytes: Uint8Array): Promise<PostedFile | string> {
  const kind = kindOfFile(bytes.subarray(0, 512))
  const draft = newDraft(context)
  try {
    if (kind === 'mp4') {
      await draft.append(bytes)
      const { video, brand } = await readVideo(draft)
      if (video === undefined || video.width === 0) return 'One of the videos cannot be read.'
      const { width, height } = video
      const duration = Math.round(video.duration * 1000)
      return { mediaType: 'VIDEO', fileId: await draft.keep(brand === 'qt' ? 'mov' : 'mp4'), width, height, duration }
    }
    const picture = await inspectPicture(bytes, { feed: false, png: true })
    if ('fault' in picture) return `One of the files cannot be posted. ${picture.why}`
    await draft.append(picture.bytes)
    const { width, height } = picture
    return { mediaType: 'IMAGE', fileId: await draft.keep('jpg'), width, height, duration: null }
  } finally {
    await draft.discard()
  }
}
