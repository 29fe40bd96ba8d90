import type { Context } from '../../call.ts'
import { NotImplemented } from '../../explain/not-implemented.ts'
import type { PostedFile } from '../../interactions/post.ts'
import { inspectAny } from '../inspect/inspect-any.ts'
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
  const slice = async (from: number, length: number): Promise<Uint8Array> => bytes.subarray(from, from + length)
  const found = await inspectAny({ size: bytes.length, slice })
  if ('why' in found) return `One of the files cannot be posted. ${found.why}`
  const draft = newDraft(context)
  try {
    const isVideo = found.kind === 'video'
    await draft.append(isVideo ? bytes : found.bytes)
    const fileId = await draft.keep(found.ending)
    const mediaType = isVideo ? 'VIDEO' : 'IMAGE'
    return { mediaType, fileId, ...found.size, duration: isVideo ? found.duration : null }
  } finally {
    await draft.discard()
  }
}
