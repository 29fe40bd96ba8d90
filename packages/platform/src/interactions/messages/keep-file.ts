import { limits } from '@darkroom/contract'
import type { Context } from '../../call.ts'
import { loadSharp } from '../../files/sharp.ts'
import type { Draft } from '../../files/store.ts'
import { insertMessageFile, type MessageFile } from '../../world/records/messages/message-files.ts'

/** What a file is sent as. */
export type FileKind = MessageFile['kind']

const megabyte = 1024 * 1024

/** Bytes of a file at the most, by what it is sent as. */
export const largestFile: Readonly<Record<FileKind, number>> = {
  image: limits.msgImage.value * megabyte,
  audio: limits.msgAv.value * megabyte,
  video: limits.msgAv.value * megabyte,
  file: limits.msgAv.value * megabyte,
}

/** Endings of the files that can be sent, by what they are sent as. */
export const fileEndings: Readonly<Record<FileKind, readonly string[]>> = {
  image: ['jpg', 'png', 'gif', 'webp'],
  video: ['mp4', 'ogg', 'avi', 'webm'],
  audio: ['mp4', 'aac', 'wav'],
  file: ['pdf'],
}

/** The ending for a file's kind, by its first bytes; undefined: none that messages take. */
export function endingOf(bytes: Uint8Array): string | undefined {
  const text = Buffer.from(bytes.subarray(0, 512)).toString('latin1')
  if (text.startsWith('\xff\xd8\xff')) return 'jpg'
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (/^GIF8[79]a/.test(text)) return 'gif'
  if (/^RIFF[\s\S]{4}WEBP/.test(text)) return 'webp'
  if (/^RIFF[\s\S]{4}WAVE/.test(text)) return 'wav'
  if (/^RIFF[\s\S]{4}AVI /.test(text)) return 'avi'
  if (text.startsWith('OggS')) return 'ogg'
  if (text.startsWith('\x1aE\xdf\xa3')) return 'webm'
  if (text.startsWith('%PDF-')) return 'pdf'
  if (/^\xff[\xf0\xf1\xf8\xf9]/.test(text)) return 'aac'
  return text.slice(4, 8) === 'ftyp' ? 'mp4' : undefined
}

/** Keeps a file that an account sends, or uploads to send it later. */
export async function keepFile(
  { world }: Pick<Context, 'world'>,
  draft: Draft,
  about: Pick<MessageFile, 'accountId' | 'kind' | 'reusable'> & { readonly ending: string },
): Promise<MessageFile> {
  const { ending, ...rest } = about
  const { width, height } = about.kind === 'image' ? await sizeOf(draft) : { width: 0, height: 0 }
  const { size } = draft
  const fileId = await draft.keep(ending)
  const file = { ...rest, id: world.ids.media(), fileId, size, width, height, createdAt: world.clock.now() }
  insertMessageFile(world, file)
  return file
}

/** How large a picture is; 0 where the library for pictures is not installed, or cannot read it. */
async function sizeOf(draft: Draft): Promise<{ readonly width: number; readonly height: number }> {
  const open = await loadSharp()
  try {
    const { width = 0, height = 0 } = (await open?.(await draft.slice(0, draft.size)).metadata()) ?? {}
    return { width, height }
  } catch {
    return { width: 0, height: 0 }
  }
}
