import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { startServer } from '../server/start-server.ts'
import { darkroom } from '../testing/command-line.ts'

/** An app's server: answers the handshake for its token, and keeps what it is sent. */
async function receiver(status = 200): Promise<AsyncDisposable & { readonly url: string; readonly bodies: string[] }> {
  const bodies: string[] = []
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://localhost')
    if (request.method === 'GET') {
      const isMine = searchParams.get('hub.verify_token') === 'darkroom'
      response.writeHead(isMine ? 200 : 403).end(searchParams.get('hub.challenge'))
      return
    }
    let body = ''
    request.setEncoding('utf8').on('data', (text: string) => {
      body += text
    })
    request.on('end', () => {
      bodies.push(body)
      response.writeHead(status).end()
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks`,
    bodies,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

test('A sample is sent to a server, listed, and sent again', async () => {
  await using app = await receiver()
  await using server = await startServer({ asOf: '2026-11-01' })
  const sent = await darkroom(['trigger', 'comments', '--to', app.url, '--url', server.url, '--json'])
  expect(sent.code).toBe(0)
  const delivery = JSON.parse(sent.terminal.out())
  expect(delivery).toMatchObject({ field: 'comments', state: 'delivered', accountId: '0', test: true })
  expect(app.bodies).toHaveLength(1)
  const listed = await darkroom(['deliveries', '--url', server.url])
  expect(listed.terminal.out()).toContain(delivery.id)
  const again = await darkroom(['resend', delivery.id, '--url', server.url])
  expect(again.terminal.out()).toContain('delivered')
  expect(app.bodies).toHaveLength(2)
  expect(app.bodies[1]).toBe(app.bodies[0])
})

test('What no server answers and what is no field is said in words', async () => {
  await using server = await startServer({ asOf: '2026-11-01' })
  const field = await darkroom(['trigger', 'coments', '--to', 'http://127.0.0.1:9/', '--url', server.url])
  expect(field.code).toBe(1)
  expect(field.terminal.err()).toContain('one of comments')
  const unknown = await darkroom(['resend', 'x', '--url', server.url])
  expect(unknown.code).toBe(1)
  expect(unknown.terminal.err()).toContain('No delivery that was sent has the id x.')
  const listen = await darkroom(['listen', '--forward-to', 'http://127.0.0.1:9/', '--url', server.url])
  expect(listen.code).toBe(1)
  expect(listen.terminal.err()).toContain('did not answer the handshake')
})

test('listen has every webhook sent to a server, and shows it', async () => {
  await using app = await receiver()
  await using server = await startServer({ asOf: '2026-11-01' })
  const listening = darkroom(['listen', '--forward-to', app.url, '--once', '--url', server.url])
  const { code } = await darkroom(['trigger', 'mentions', '--url', server.url])
  // The handshake may come after the first trigger, which then has no callback URL yet.
  if (code !== 0) await darkroom(['trigger', 'mentions', '--to', app.url, '--url', server.url])
  const { terminal } = await listening
  expect(terminal.out()).toContain('mentions')
  expect(terminal.err()).toContain('go to')
  expect(terminal.err()).toMatch(/Development Mode.*\n {2}http.*\/apps\/358205879134926\/dashboard\/\n/)
})

test('listen shows what a server failed to take, which is sent again later', async () => {
  await using app = await receiver(500)
  await using server = await startServer({ asOf: '2026-11-01' })
  const listening = darkroom(['listen', '--forward-to', app.url, '--once', '--url', server.url])
  const { terminal } = await darkroom(['trigger', 'mentions', '--to', app.url, '--url', server.url])
  expect(terminal.err()).toContain('was not delivered')
  expect((await listening).terminal.out()).toMatch(/mentions.*waiting\n.*status 500/)
})

test('An address that cannot be asked is refused with what to write', async () => {
  await using server = await startServer({ asOf: '2026-11-01' })
  const bare = await darkroom(['listen', '--forward-to', 'localhost:3000', '--url', server.url])
  expect(bare.code).toBe(2)
  expect(bare.terminal.err()).toContain('Write an address like http://localhost:3000/webhooks.')
  const elsewhere = await darkroom(['listen', '--forward-to', 'https://app.example/hook', '--url', server.url])
  expect(elsewhere.code).toBe(1)
  expect(elsewhere.terminal.err()).toMatch(/app\.example is not this machine.*\n.*--callbacks anywhere/)
})
