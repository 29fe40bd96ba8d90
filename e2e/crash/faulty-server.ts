import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Platform } from '@darkroom/platform'

/** A platform over HTTP whose answers to a request to publish are lost or wrong, and that tells of each request. */
export interface FaultyServer extends AsyncDisposable {
  readonly url: string
  /** The address of a picture. */
  readonly image: string
  /** Called before a request is handled and after, before it is answered. */
  watch: (path: string, when: 'before' | 'after') => void
}

/** Errors that were seen although the media was published. */
const errors: readonly (readonly [status: number, error: object])[] = [
  [403, { code: 4, error_subcode: 2_207_051, message: 'Application request limit reached', type: 'OAuthException' }],
  [
    500,
    { code: 2, message: 'An unexpected error has occurred. Please retry your request later.', type: 'OAuthException' },
  ],
  [400, { code: -1, error_subcode: 2_207_085, message: 'Fatal', type: 'OAuthException' }],
  [
    400,
    { code: 24, error_subcode: 2_207_006, message: 'The requested resource does not exist', type: 'OAuthException' },
  ],
]

/** What becomes of requests to publish, in turn: whether the work is done, and which error is answered; none: the connection is cut. */
const turns: readonly { readonly does: boolean; readonly answers: 'id' | 'nothing' | number }[] = [
  { does: true, answers: 'id' },
  { does: true, answers: 0 },
  { does: true, answers: 1 },
  { does: false, answers: 1 },
  { does: true, answers: 'nothing' },
  { does: true, answers: 2 },
  { does: false, answers: 'nothing' },
  { does: true, answers: 3 },
  { does: false, answers: 3 },
]

export async function startFaultyServer(platform: Platform): Promise<FaultyServer> {
  const picture = readFileSync(join(import.meta.dirname, '../../examples/publish/print.jpg'))
  let publishes = 0
  const server = createServer((incoming, outgoing) => {
    if (incoming.url === '/print.jpg') outgoing.writeHead(200, { 'content-type': 'image/jpeg' }).end(picture)
    else answer(incoming, outgoing).catch(() => outgoing.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://localhost:${(server.address() as AddressInfo).port}`
  const faulty: FaultyServer = {
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
    // The platform knows its hosts by prefix.
    const path = incoming.url ?? '/'
    const body = await text(incoming)
    faulty.watch(path, 'before')
    const turn = path.endsWith('/media_publish') ? turns[publishes++ % turns.length] : undefined
    const request = new Request(`http://localhost:4000${path}`, {
      method,
      headers: headers as Record<string, string>,
      ...(method === 'POST' && { body }),
    })
    const reply = turn?.does === false ? undefined : await platform.fetch(request)
    const replied = await reply?.text()
    faulty.watch(path, 'after')
    if (turn?.answers === 'nothing') outgoing.destroy()
    else if (typeof turn?.answers === 'number') {
      const [status, error] = errors[turn.answers] ?? [500, {}]
      outgoing.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ error }))
    } else {
      outgoing.writeHead(reply?.status ?? 500, { 'content-type': 'application/json' }).end(replied)
    }
  }

  return faulty
}
