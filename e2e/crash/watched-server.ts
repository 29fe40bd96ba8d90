import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Platform } from '@darkroom/platform'

/** A platform over HTTP that tells of each request, with a picture beside it. */
export interface WatchedServer extends AsyncDisposable {
  readonly url: string
  /** The address of a picture. */
  readonly image: string
  /** Called before a request is handled and after, before it is answered. */
  watch: (when: 'before' | 'after') => void
}

export async function startWatchedServer(platform: Platform): Promise<WatchedServer> {
  const picture = readFileSync(join(import.meta.dirname, '../../examples/publish/print.jpg'))
  const server = createServer((incoming, outgoing) => {
    if (incoming.url === '/print.jpg') outgoing.writeHead(200, { 'content-type': 'image/jpeg' }).end(picture)
    else answer(incoming, outgoing).catch(() => outgoing.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://localhost:${(server.address() as AddressInfo).port}`
  const watched: WatchedServer = {
    url,
    image: `${url}/print.jpg`,
    watch: () => undefined,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { method = 'GET', headers } = incoming
    const body = await text(incoming)
    watched.watch('before')
    // The platform knows its hosts by prefix.
    const request = new Request(`http://localhost:4000${incoming.url ?? '/'}`, {
      method,
      headers: headers as Record<string, string>,
      ...(method === 'POST' && { body }),
    })
    try {
      const reply = await platform.fetch(request)
      const replied = await reply.text()
      watched.watch('after')
      outgoing.writeHead(reply.status, { 'content-type': 'application/json' }).end(replied)
    } catch (cut) {
      watched.watch('after')
      throw cut
    }
  }

  return watched
}
