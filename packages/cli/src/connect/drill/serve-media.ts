import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the drill publishes, by its path. */
export type MediaFiles = Readonly<Record<string, Uint8Array<ArrayBuffer>>>

/** Reads them. */
export function readMedia(folder: string): MediaFiles {
  const read = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(join(folder, name)))
  return { '/print.jpg': read('print.jpg'), '/press.mp4': read('press.mp4') }
}

/** Answers with a file, or with the part of it that is asked for: Instagram takes no video from a server that cannot. Undefined: it is none. */
export function serveMedia(files: MediaFiles, request: Request): Response | undefined {
  const { pathname } = new URL(request.url)
  const file = files[pathname]
  if (file === undefined) return undefined
  const type = pathname.endsWith('.jpg') ? 'image/jpeg' : 'video/mp4'
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get('range') ?? '')
  if (range === null) return new Response(file, { headers: { 'content-type': type, 'accept-ranges': 'bytes' } })
  const [from, to] = [Number(range[1]), Math.min(Number(range[2] || file.length), file.length - 1)]
  const headers = { 'content-type': type, 'content-range': `bytes ${from}-${to}/${file.length}` }
  return new Response(file.slice(from, to + 1), { status: 206, headers })
}
