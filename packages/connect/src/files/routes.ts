import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { Hono } from 'hono'
import { parse } from 'range-parser'
import type { Context } from '../context.ts'
import type { FileRow } from '../store/schema.ts'
import { filePath } from './file-path.ts'
import { readFileName } from './file-url.ts'

/** Where Instagram fetches files: by a URL that was made for one post, until it ends or expires. */
export function fileRoutes(context: Context): Hono {
  const app = new Hono()
  app.get('/files/:name', async (c) => {
    const file = await grantedFile(context, c.req.param('name'))
    if (file === undefined) return c.text('There is no such file, or its URL has expired.\n', 404)
    return sendFile(context, file, c.req.raw)
  })
  return app
}

async function grantedFile(context: Context, name: string): Promise<FileRow | undefined> {
  const { store, now } = context
  const grant = await readFileName(context, name)
  if (grant === undefined || grant.expiresAt <= now()) return undefined
  return store.run((db) =>
    db
      .selectFrom('file')
      .innerJoin('postFile', 'postFile.fileId', 'file.id')
      .innerJoin('post', 'post.id', 'postFile.postId')
      .selectAll('file')
      .where('file.id', '=', grant.fileId)
      .where('post.id', '=', grant.postId)
      .where('post.endedAt', 'is', null)
      .executeTakeFirst(),
  )
}

async function sendFile(context: Context, { hash, type, size }: FileRow, request: Request): Promise<Response> {
  const headers = new Headers({
    'content-type': type,
    'content-disposition': 'attachment',
    'content-security-policy': "default-src 'none'; sandbox",
    'accept-ranges': 'bytes',
    etag: `"${hash}"`,
  })
  const asked = request.headers.get('range')
  const ranges = asked === null ? undefined : parse(size, asked)
  if (ranges?.code === 2 && ranges.ranges.length === 0) {
    headers.set('content-range', `bytes */${size}`)
    return new Response(null, { status: 416, headers })
  }
  // Several parts at once, and other units than bytes, get the whole file, as RFC 9110 allows.
  const [range] = ranges?.type === 'bytes' && ranges.ranges.length === 1 ? ranges.ranges : []
  const { start, end } = range ?? { start: 0, end: size - 1 }
  headers.set('content-length', String(end - start + 1))
  if (range) headers.set('content-range', `bytes ${start}-${end}/${size}`)
  const status = range ? 206 : 200
  if (request.method === 'HEAD') return new Response(null, { status, headers })
  const handle = await open(filePath(context.posts.files ?? '', hash)).catch(() => undefined)
  if (handle === undefined) {
    context.logger.error({ hash }, 'A file that is needed is not in the folder of files.')
    return new Response('There is no such file.\n', { status: 404 })
  }
  const body = Readable.toWeb(handle.createReadStream({ start, end })) as ReadableStream<Uint8Array>
  return new Response(body as unknown as BodyInit, { status, headers })
}
