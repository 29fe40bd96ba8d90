import { createServer } from 'node:http'
import { expect, test } from 'vitest'
import { portOf, sendRaw } from '../../testing/raw.ts'
import { startServer } from '../start-server.ts'

const rest = 'Connection: close\r\n\r\n'

/** Sends a request through the proxy and returns the answer's status and where it leads. */
async function through(
  port: number,
  line: string,
  host = 'x',
): Promise<[status: number, location: string | undefined]> {
  const answer = await sendRaw(port, `${line} HTTP/1.1\r\nHost: ${host}\r\n${rest}`)
  return [Number(answer.slice(9, 12)), /\r\nlocation: ([^\r]*)/i.exec(answer)?.[1]]
}

test.for<[string, number, string]>([
  [
    'GET http://graph.instagram.com/me?fields=id&access_token=a',
    301,
    'https://graph.instagram.com/me?fields=id&access_token=a',
  ],
  ['HEAD http://www.instagram.com/', 301, 'https://www.instagram.com/'],
  ['POST http://api.instagram.com/oauth/access_token', 307, 'https://api.instagram.com/oauth/access_token'],
  ['DELETE http://graph.instagram.com/1', 307, 'https://graph.instagram.com/1'],
  ['GET http://instagram.com', 301, 'https://instagram.com/'],
  ['GET http://instagram.com?a', 301, 'https://instagram.com/?a'],
  ['GET http://Graph.Instagram.COM:80///17841?a', 301, 'https://graph.instagram.com///17841?a'],
  ['GET http://me:secret@www.facebook.com/', 301, 'https://www.facebook.com/'],
])("plain http on a host of Meta's leads to https: %s", async ([line, status, location]) => {
  await using server = await startServer()
  expect(await through(portOf(server.url), line)).toEqual([status, location])
})

test('a host that only looks like one, and the server itself, are not led anywhere', async () => {
  await using server = await startServer()
  const port = portOf(server.url)
  const other = createServer((incoming, outgoing) => outgoing.writeHead(204).end(incoming.url))
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const { port: otherPort } = other.address() as { port: number }
  expect(await through(port, `GET http://graph.instagram.com@127.0.0.1:${otherPort}/`)).toEqual([204, undefined])
  expect(await through(port, `GET http://localhost:${port}/graph.instagram.com/me`)).toEqual([400, undefined])
  // Straight to this server, by the Host header: no proxy request.
  expect(await through(port, 'GET /me', 'graph.instagram.com')).toEqual([400, undefined])
  await new Promise((resolve) => other.close(resolve))
})

test("other plain http hosts are reached through the environment's own proxy", async () => {
  const seen: (string | undefined)[] = []
  const proxy = createServer((incoming, outgoing) => {
    seen.push(incoming.url)
    outgoing.writeHead(203).end()
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const { port } = proxy.address() as { port: number }
  await using server = await startServer({ environment: { http_proxy: `http://127.0.0.1:${port}` } })
  expect(await through(portOf(server.url), 'GET http://far.invalid/a?b')).toEqual([203, undefined])
  expect(await through(portOf(server.url), 'GET http://www.instagram.com/')).toEqual([
    301,
    'https://www.instagram.com/',
  ])
  expect(seen).toEqual(['http://far.invalid/a?b'])
  await new Promise((resolve) => proxy.close(resolve))
})
