import type { Call } from '../call.ts'
import { findMedia, type Media } from '../world/records/media/media.ts'
import { findMessageFile } from '../world/records/messages/message-files.ts'
import { readAddress } from './address.ts'
import { drawPicture } from './draw.ts'
import { readRange } from './range.ts'
import { contentTypeOf, type StoredFile } from './store.ts'

/** scontent.cdninstagram.com: files of media and of messages, at addresses that answers of this world had. */
export function answerFiles({ context, request, destination }: Call): Response | Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return plain(405, 'GET and HEAD only', { allow: 'GET, HEAD' })
  const named = readAddress(context.world, destination.path, destination.query)
  if (named === undefined) return plain(404, 'There is no such file.')
  if (typeof named === 'string') return plain(403, named)
  const media = findMedia(context.world, named.mediaId)
  if (media === undefined) {
    const sent = findMessageFile(context.world, named.mediaId)
    const file = sent && context.files.find(sent.fileId)
    return file === undefined ? plain(404, 'There is no such file.') : stored(request, file)
  }
  const id = named.part === 'cover' ? media.coverId : media.fileId
  const file = id === null ? undefined : context.files.find(id)
  return file === undefined ? drawn(request, media) : stored(request, file)
}

const common = {
  'cache-control': 'max-age=1209600, no-transform',
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'",
}

async function drawn(request: Request, media: Media): Promise<Response> {
  const { type, bytes } = await drawPicture(media)
  const slice = async (from: number, length: number): Promise<Uint8Array> => bytes.subarray(from, from + length)
  return send(request, type, bytes.length, slice)
}

function stored(request: Request, file: StoredFile): Response {
  return send(request, contentTypeOf(file.id), file.size, (from, length) => file.slice(from, length))
}

function send(request: Request, type: string, size: number, slice: StoredFile['slice']): Response {
  const range = readRange(request.headers.get('range'), size)
  if (range === 'unsatisfiable') return plain(416, 'Range Not Satisfiable', { 'content-range': `bytes */${size}` })
  const { from, length } = range ?? { from: 0, length: size }
  const headers = {
    ...common,
    'content-type': type,
    'content-length': String(length),
    'accept-ranges': 'bytes',
    ...(range === undefined ? {} : { 'content-range': `bytes ${from}-${from + length - 1}/${size}` }),
  }
  const body = request.method === 'HEAD' ? null : inPieces(slice, from, length)
  return new Response(body, { status: range === undefined ? 200 : 206, headers })
}

const piece = 256 * 1024

/** Bytes as they are asked for: a large file is never in memory whole. */
function inPieces(slice: StoredFile['slice'], from: number, length: number): ReadableStream<Uint8Array> {
  let at = from
  const end = from + length
  return new ReadableStream({
    async pull(controller) {
      const bytes = at < end ? await slice(at, Math.min(piece, end - at)) : new Uint8Array()
      at += bytes.length
      if (bytes.length > 0) controller.enqueue(bytes)
      if (bytes.length === 0 || at >= end) controller.close()
    },
  })
}

function plain(status: number, text: string, headers: Record<string, string> = {}): Response {
  return new Response(`${text}\n`, { status, headers: { ...common, 'cache-control': 'no-store', ...headers } })
}
