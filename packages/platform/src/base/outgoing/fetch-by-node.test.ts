import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { fetchByNode, fetchPublic, publicFetch } from './fetch-by-node.ts'

/** An app's server on a loopback address. */
async function serve(address: string, listener: RequestListener): Promise<AsyncDisposable & { port: number }> {
  const server = createServer(listener).listen(0, address)
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

test.each(['localhost', 'app.localhost', 'a.b.LOCALHOST', '127.0.0.1'])(
  '%s is this machine, whatever a resolver says',
  async (host) => {
    await using app = await serve('127.0.0.1', (request, response) => {
      let body = ''
      request.setEncoding('utf8').on('data', (text: string) => {
        body += text
      })
      request.on('end', () => {
        const { host: named, 'content-type': type, 'user-agent': agent } = request.headers
        response.writeHead(201, { 'x-app': 'yes' }).end(JSON.stringify({ url: request.url, named, type, agent, body }))
      })
    })
    const response = await fetchByNode(`http://${host}:${app.port}/deauthorize?a=1`, {
      method: 'POST',
      headers: { 'user-agent': 'darkroom' },
      body: new URLSearchParams({ signed_request: 'a.b' }),
      redirect: 'manual',
    })
    expect([response.status, response.headers.get('x-app')]).toEqual([201, 'yes'])
    expect(await response.json()).toEqual({
      url: '/deauthorize?a=1',
      named: `${host.toLowerCase()}:${app.port}`,
      type: 'application/x-www-form-urlencoded;charset=UTF-8',
      agent: 'darkroom',
      body: 'signed_request=a.b',
    })
  },
)

test.each([204, 302, 304])('an answer with status %i is passed on unchanged', async (status) => {
  await using app = await serve('127.0.0.1', (_, response) => response.writeHead(status, { location: '/' }).end())
  const response = await fetchByNode(`http://app.localhost:${app.port}/`, { method: 'POST', redirect: 'manual' })
  expect([response.status, await response.text()]).toEqual([status, ''])
})

test('an aborted request ends', async () => {
  const { promise: asked, resolve } = Promise.withResolvers<void>()
  await using app = await serve('127.0.0.1', () => resolve())
  const abort = new AbortController()
  const underway = fetchByNode(`http://app.localhost:${app.port}/`, { method: 'POST', signal: abort.signal })
  await asked
  abort.abort()
  await expect(underway).rejects.toThrow(/abort/)
})

test('a request to a port where nothing listens is rejected with the reason', async () => {
  const app = await serve('127.0.0.1', () => {})
  await app[Symbol.asyncDispose]()
  const rejected = fetchByNode(`http://app.localhost:${app.port}/`, { method: 'POST' })
  await expect(rejected).rejects.toThrow()
})

test.each([
  [['10.0.0.1']],
  [['93.184.216.34', '10.0.0.1']],
  [['::ffff:169.254.169.254']],
  [['127.0.0.1']],
  [['fd00::1', '2606:2800:220:1:248:1893:25c8:1946']],
])('a name that leads to %j is not asked, although the name says nothing', async (addresses) => {
  const asked: string[] = []
  const fetch = publicFetch((name, _, answer) => {
    asked.push(name)
    answer(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
  })
  await expect(fetch('https://pictures.example/a.jpg', {})).rejects.toThrow('an address of a private network')
  // The address that is checked is the one that is connected to: it is looked up once.
  expect(asked).toEqual(['pictures.example'])
})

test.each(['https://10.0.0.1/', 'https://[fd00::1]/', 'http://169.254.169.254/latest/meta-data/'])(
  '%s is not asked',
  async (url) => {
    await expect(fetchPublic(url, {})).rejects.toThrow('is an address of a private network')
  },
)
