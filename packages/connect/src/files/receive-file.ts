import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { link, mkdir, open, rm, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { fileTypeFromBuffer } from 'file-type'
import { newId } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import type { Context } from '../context.ts'
import type { FileRow } from '../store/schema.ts'
import { filePath } from './file-path.ts'
import { fileTypes, folderOf } from './files.ts'

/**
 * Takes a file while it comes, and keeps it under its hash. What it is tell its own bytes, not its sender.
 *
 * @throws Problem 413 for one that is too large, 415 for one that Instagram does not take, 507 where there is no more room.
 */
export async function receiveFile(context: Context, tenantId: string, request: Request): Promise<FileRow> {
  const { posts, random } = context
  const folder = folderOf(context)
  const declared = Number(request.headers.get('content-length') ?? 0)
  checkSize(context, declared)
  await checkRoom(context, declared)
  if (request.body === null) throw empty()
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const part = join(folder, newId(random, 'part'))
  try {
    const hash = createHash('sha256')
    let size = 0
    const body = Readable.fromWeb(request.body as ReadableStream<Uint8Array>)
    await pipeline(
      body,
      async function* (chunks) {
        for await (const chunk of chunks as AsyncIterable<Uint8Array>) {
          size += chunk.byteLength
          if (size > posts.largestFile) throw tooLarge(context)
          hash.update(chunk)
          yield chunk
        }
      },
      createWriteStream(part, { mode: 0o600, flush: true }),
    )
    if (size === 0) throw empty()
    await checkRoom(context, size)
    const type = await typeOf(part)
    return await keep(context, { tenantId, hash: hash.digest('hex'), type, size }, part)
  } finally {
    await rm(part, { force: true })
  }
}

async function typeOf(path: string): Promise<string> {
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4100), 0, 4100, 0)
    const found = await fileTypeFromBuffer(buffer.subarray(0, bytesRead))
    // A video of some cameras: the same container by another brand.
    const mime = found?.mime === 'video/x-m4v' ? 'video/mp4' : found?.mime
    if (mime !== undefined && Object.hasOwn(fileTypes, mime)) return mime
    throw new Problem(
      415,
      'file_type_unsupported',
      `The file is ${mime ?? 'of no type that is known'}.`,
      'Instagram takes JPEG (and some PNG) images, MP4 and MOV videos.',
    )
  } finally {
    await handle.close()
  }
}

async function keep(
  { store, posts, now, random }: Context,
  file: Pick<FileRow, 'tenantId' | 'hash' | 'type' | 'size'>,
  part: string,
): Promise<FileRow> {
  const path = filePath(posts.files ?? '', file.hash)
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await link(part, path).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
    // A sweep leaves alone what is fresh.
    await utimes(path, new Date(), new Date())
  })
  const moment = now()
  const row: FileRow = { id: newId(random, 'fil'), ...file, createdAt: moment, usedAt: moment }
  return store.run((db) =>
    db
      .insertInto('file')
      .values(row)
      .onConflict((conflict) => conflict.columns(['tenantId', 'hash']).doUpdateSet({ usedAt: moment }))
      .returningAll()
      .executeTakeFirstOrThrow(),
  )
}

function checkSize(context: Context, size: number): void {
  if (size > context.posts.largestFile) throw tooLarge(context)
}

async function checkRoom({ store, posts }: Context, size: number): Promise<void> {
  const { held } = await store.run((db) =>
    db
      .selectFrom('file')
      .select((q) => q.fn.sum<number | string | null>('size').as('held'))
      .executeTakeFirstOrThrow(),
  )
  if (Number(held ?? 0) + size <= posts.allFiles) return
  throw new Problem(
    507,
    'files_full',
    `All files together may have ${posts.allFiles} bytes.`,
    'Wait until files of earlier posts are deleted, set posts.allFiles higher, or send the URL of the file.',
  )
}

function tooLarge({ posts }: Context): Problem {
  return new Problem(
    413,
    'file_too_large',
    `A file may have ${posts.largestFile} bytes.`,
    'Send a smaller one, or its URL.',
  )
}

function empty(): Problem {
  return new Problem(422, 'file_empty', 'The file is empty.', 'Send the bytes of the file as the body.')
}
