import type { Call } from '../../call.ts'
import { NotImplemented } from '../../explain/not-implemented.ts'
import type { Draft } from '../../files/store.ts'
import { type Container, sizeAnnounced } from '../../world/records/containers.ts'
import { failInside, useVideo, videoRulesOf } from '../containers/video.ts'
import { DownloadError, download } from '../download/download.ts'
import { largestVideo } from '../inspect/check-video.ts'
import { UploadRefusal } from './refusal.ts'

const rule = 'publishing/upload/receive'

/** Milliseconds that the server of a `file_url` has (assumed). */
const timeForFile = 300_000

/** The name under which the bytes of a container's upload are kept until they are all here. */
export function draftOf({ id }: Pick<Container, 'id'>): string {
  return `upload-${id}`
}

/**
 * Takes the bytes of a request, from `offset` on. What came of a request that broke off stays, and the next one goes on behind it.
 *
 * @throws UploadRefusal
 */
export async function receiveBody(call: Call, container: Container): Promise<void> {
  const { files } = call.context
  const held = files.held(draftOf(container))
  const size = fileSize(call, container)
  const offset = wholeNumber(call, 'offset')
  if (offset !== held) throw wrongOffset(call, held)
  if (container.fileSize === null) sizeAnnounced(call.context.world, container.id, size)
  const draft = files.draft(draftOf(container))
  try {
    const isWhole = await append(call, draft, size)
    if (draft.size > size) {
      await draft.cutTo(held)
      throw partial(`more than ${size - held} bytes in the body`, `${size - held} bytes, as file_size says`)
    }
    if (!isWhole || draft.size < size)
      throw partial(`${draft.size - held} bytes in the body`, `${size - held} bytes, as file_size says`)
    await use(call, container, draft)
  } finally {
    await draft.close()
  }
}

/** Has the file fetched from the address in the header `file_url`. @throws UploadRefusal */
export async function receiveFromUrl(call: Call, container: Container, url: string): Promise<void> {
  const { context } = call
  const draft = context.files.draft(draftOf(container))
  try {
    await draft.cutTo(0)
    const limit = largestVideo(videoRulesOf(container))
    await download(context.publishing, { url, into: draft, limit, redirects: 3, time: timeForFile, byRange: false })
    await use(call, container, draft)
  } catch (error) {
    if (!(error instanceof DownloadError)) throw error
    await draft.discard()
    const why = {
      rule,
      parameter: 'file_url',
      received: error.message,
      fix: 'Make sure that the address answers GET with 200 and the file.',
    }
    throw new UploadRefusal('ruploadFileUrl', why, error.statusLine ?? '0')
  } finally {
    await draft.close()
  }
}

async function append({ request }: Call, draft: Draft, size: number): Promise<boolean> {
  const reader = request.body?.getReader()
  for (;;) {
    const read = reader === undefined ? { value: undefined } : await reader.read().catch(() => 'broken off' as const)
    if (read === 'broken off') return false
    if (read.value === undefined) return true
    await draft.append(read.value)
    if (draft.size > size) {
      void reader?.cancel().catch(() => {})
      return true
    }
  }
}

/** A file that is whole is looked at. One that cannot be used is not kept, and its container has failed. */
async function use({ context }: Call, container: Container, draft: Draft): Promise<void> {
  const fault = await useVideo(context, container, draft).catch((error: unknown) => {
    if (!(error instanceof NotImplemented)) throw error
    failInside(context, container, error)
    return { why: error.message }
  })
  if (fault === undefined) return
  await draft.discard()
  throw new UploadRefusal('ruploadFailed', {
    rule,
    parameter: '(body)',
    received: fault.why,
    expected: 'a video that can be published',
    fix: 'Convert the file to MP4 with H.264 and AAC, make another container, and upload it there.',
  })
}

function fileSize(call: Call, container: Container): number {
  const size = wholeNumber(call, 'file_size')
  const most = largestVideo(videoRulesOf(container))
  if (size === undefined || size === 0)
    throw partial('no file_size', 'the size of the whole file in bytes, in the header file_size')
  if (size > most)
    throw new UploadRefusal('ruploadFailed', {
      rule,
      parameter: 'file_size',
      received: String(size),
      expected: `at most ${most} bytes`,
      fix: 'Make the video smaller.',
    })
  if (container.fileSize !== null && container.fileSize !== size)
    throw partial(`file_size: ${size}`, `${container.fileSize}, as the first request said`)
  return size
}

function wholeNumber({ request }: Call, name: string): number | undefined {
  const text = request.headers.get(name) ?? ''
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined
}

function wrongOffset({ request }: Call, held: number): UploadRefusal {
  return new UploadRefusal('ruploadOffsetInvalid', {
    rule,
    parameter: 'offset',
    received: request.headers.get('offset')?.slice(0, 40) ?? 'none',
    expected: String(held),
    fix: 'Ask with GET how many bytes are here, and go on from there.',
  })
}

function partial(received: string, expected: string): UploadRefusal {
  const fix = 'Send the rest of the file, and in file_size the size of all of it.'
  return new UploadRefusal('ruploadPartial', { rule, parameter: 'file_size', received, expected, fix })
}
