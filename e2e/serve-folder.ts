import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, join } from 'node:path'

/** A server of the files of a folder that heeds `Range`, by which videos are fetched. */
export interface FolderServer extends AsyncDisposable {
  readonly url: string
}

const types: Readonly<Record<string, string>> = { jpg: 'image/jpeg', mp4: 'video/mp4' }

export async function serveFolder(folder: string): Promise<FolderServer> {
  const server = createServer((request, response) => {
    const name = basename(request.url ?? '')
    const file = readFileSync(join(folder, name))
    const [, from = '0', to = ''] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? []
    const end = Math.min(file.length - 1, to === '' ? file.length - 1 : Number(to))
    const part = file.subarray(Number(from), end + 1)
    const headers = {
      'content-type': types[name.split('.').at(-1) ?? ''] ?? 'text/plain',
      'content-length': part.length,
    }
    if (request.headers.range === undefined) response.writeHead(200, headers).end(file)
    else response.writeHead(206, { ...headers, 'content-range': `bytes ${from}-${end}/${file.length}` }).end(part)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
