import { limits, type ResourceErrorName } from '@darkroom/contract'
import { shown } from '../../../base/shown.ts'
import { loadSharp } from '../../../files/sharp.ts'
import type { Draft } from '../../../files/store.ts'
import { newDraft } from '../../../publishing/containers/picture.ts'
import { DownloadError, type DownloadFailure, download } from '../../../publishing/download/download.ts'
import { insertMessageFile, type MessageFile } from '../../../world/records/messages/message-files.ts'
import type { Reader } from '../../host.ts'
import type { FileKind } from './body/read-body.ts'
import { refuseMessage } from './refuse.ts'

const rule = 'graph/operations/messages/store-file'

const megabyte = 1024 * 1024
/** Bytes of a file at the most, by what it is sent as. */
const most: Readonly<Record<FileKind, number>> = {
  image: limits.msgImage.value * megabyte,
  audio: limits.msgAv.value * megabyte,
  video: limits.msgAv.value * megabyte,
  file: limits.msgAv.value * megabyte,
}

/** Endings of the files that can be sent, by what they are sent as. */
const taken: Readonly<Record<FileKind, readonly string[]>> = {
  image: ['jpg', 'png', 'gif', 'webp'],
  audio: ['mp4', 'aac', 'wav'],
  video: ['mp4', 'ogg', 'avi', 'webm'],
  file: ['pdf'],
}

/** Milliseconds that a file's server has: after 75 seconds a video is refused (contract: messageAttachSlow). */
const time = 75_000

const refusals: Readonly<Record<DownloadFailure, ResourceErrorName>> = {
  unreachable: 'messageAttachFetch',
  server: 'messageAttachFetch',
  'range-ignored': 'messageAttachFetch',
  'too-large': 'messageAttachSize',
  'too-slow': 'messageAttachSlow',
}

/** Fetches a file and stores it for an account. @throws Refusal */
export async function storeFile(
  reader: Reader,
  accountId: string,
  { kind, url, reusable }: { readonly kind: FileKind; readonly url: string; readonly reusable: boolean },
): Promise<MessageFile> {
  const { context } = reader.call
  const { world } = context
  const draft = newDraft(context)
  try {
    await download(context.publishing, { url, into: draft, limit: most[kind], redirects: 2, time, byRange: false })
    const ending = endingOf(await draft.slice(0, 512))
    if (ending === undefined || !taken[kind].includes(ending)) throw wrongKind(reader, kind, url)
    const { width, height } = kind === 'image' ? await sizeOf(draft) : { width: 0, height: 0 }
    const { size } = draft
    const fileId = await draft.keep(ending)
    const id = world.ids.media()
    const createdAt = world.clock.now()
    const file = { id, accountId, kind, fileId, size, width, height, reusable: reusable ? 1 : 0, createdAt } as const
    insertMessageFile(world, file)
    return file
  } catch (error) {
    if (!(error instanceof DownloadError)) throw error
    throw refuseMessage(reader, refusals[error.failure], {
      rule,
      parameter: 'message[attachment][payload][url]',
      received: shown(url),
      expected: `a file of at most ${most[kind] / megabyte} MB that can be fetched`,
      fix: `${error.message} Files are fetched from this machine, unless the platform's option says otherwise (files_from).`,
    })
  } finally {
    await draft.discard()
  }
}

function wrongKind(reader: Reader, kind: FileKind, url: string): Error {
  return refuseMessage(reader, 'messageAttachUpload', {
    rule,
    parameter: 'message[attachment][type]',
    received: shown(url),
    expected: `${kind}: a file of the kinds ${taken[kind].join(', ')}, by its first bytes`,
    fix: 'Name the type that the file has, and send a kind of file that is taken.',
  })
}

/** The ending for a file's kind, by its first bytes; undefined: none that messages take. */
export function endingOf(bytes: Uint8Array): string | undefined {
  const text = Buffer.from(bytes).toString('latin1')
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
