import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createServer as createTcpServer } from 'node:net'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { portOf, sendRaw } from '../testing/raw.ts'
import { temporaryDirectory } from '../testing/tools.ts'
import { PortInUse } from './listen.ts'
import { startServer } from './start-server.ts'

const close = 'Connection: close\r\n\r\n'

test('a platform answers on its port, by either address, under the name localhost', async () => {
  await using server = await startServer()
  const byName = await fetch(`${server.url}/graph.instagram.com/me`)
  expect(byName.headers.get('darkroom-explanation')).toMatch(new RegExp(`^${server.url}/console/`))
  const request = `GET /me HTTP/1.1\r\nHost: graph.instagram.com\r\n${close}`
  for (const address of ['127.0.0.1', '::1'])
    expect(await sendRaw(portOf(server.url), request, address)).toMatch(/^HTTP\/1\.1 400 [\s\S]*"IGApiException"/)
})

test.for([
  ['doubled slashes', '//17841', '//17841'],
  ['three slashes and a query', '///17841?fields=id', '///17841'],
  ['an invalid percent sign', '/%zz', '/%zz'],
])('a path with %s reaches the platform as it is', async ([, sent, arrived]) => {
  await using server = await startServer()
  await sendRaw(portOf(server.url), `GET ${sent} HTTP/1.1\r\nHost: graph.instagram.com\r\n${close}`)
  expect(server.platform.explanations()[0]?.request).toBe(`GET graph.instagram.com${arrived}`)
})

test('a request that names no readable host, or none of this machine, is told so', async () => {
  await using server = await startServer()
  const port = portOf(server.url)
  expect(await sendRaw(port, `GET / HTTP/1.1\r\nHost: a b\r\n${close}`)).toMatch(
    /^HTTP\/1\.1 400 [\s\S]*cannot read the address/,
  )
  expect(await sendRaw(port, `GET / HTTP/1.1\r\nHost: evil.test\r\n${close}`)).toMatch(/^HTTP\/1\.1 421 /)
})

test.for([
  ['what is no HTTP', 'hello there\r\n\r\n', /^HTTP\/1\.1 400 [\s\S]*not an HTTP request/],
  [
    'an address with raw bytes',
    `GET /\xc3\xa9 HTTP/1.1\r\nHost: localhost\r\n${close}`,
    /^HTTP\/1\.1 400 [\s\S]*percent-encoding/,
  ],
  ['headers without end', `GET / HTTP/1.1\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, /^HTTP\/1\.1 431 [\s\S]*16 KiB/],
])('%s gets an answer in words', async ([, sent, answer]) => {
  await using server = await startServer()
  expect(await sendRaw(portOf(server.url), sent as string)).toMatch(answer as RegExp)
})

test.for([
  ['with its length', { 'content-length': String(3 * 1024 * 1024) }],
  ['in chunks', {}],
])('a body beyond 1 MiB, sent %s, is answered and does not hang', async ([, headers]) => {
  await using server = await startServer()
  const body = new Blob([new Uint8Array(3 * 1024 * 1024)]).stream()
  const init = { method: 'POST', body, headers: headers as Record<string, string>, duplex: 'half' } as const
  const answer = await fetch(`${server.url}/api.instagram.com/oauth/access_token`, init)
  expect(answer.status).toBe(400)
  expect(await answer.text()).toContain('Invalid platform app')
  expect((await fetch(`${server.url}/graph.instagram.com/me`)).status).toBe(400)
})

test("as a plain proxy it answers for Meta's hosts and for itself, and hands other requests on", async () => {
  const other = createServer((incoming, outgoing) => {
    const { host, 'proxy-connection': hop = 'none' } = incoming.headers
    outgoing.writeHead(207, { 'x-seen': `${incoming.method} ${incoming.url} ${host} ${String(hop)}` })
    incoming.pipe(outgoing)
  })
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const { port: otherPort } = other.address() as { port: number }
  await using server = await startServer()
  const port = portOf(server.url)
  const ask = (target: string, rest = ''): Promise<string> =>
    sendRaw(
      port,
      `POST ${target} HTTP/1.1\r\nHost: x\r\nProxy-Connection: close\r\n${rest || `Content-Length: 0\r\n${close}`}`,
    )
  expect(await ask('https://graph.instagram.com/me')).toContain('fbtrace_id')
  expect(await ask(`http://localhost:${port}/graph.instagram.com/me`)).toContain('fbtrace_id')
  const chunked = `Transfer-Encoding: chunked\r\n${close}3\r\nabc\r\n0\r\n\r\n`
  const handedOn = await ask(`http://127.0.0.1:${otherPort}/a?b`, chunked)
  expect(handedOn).toMatch(/^HTTP\/1\.1 207 /)
  expect(handedOn).toContain(`x-seen: POST /a?b 127.0.0.1:${otherPort} none`)
  expect(handedOn).toContain('abc')
  expect(await ask('http://127.0.0.1:1/')).toMatch(/^HTTP\/1\.1 502 [\s\S]*127\.0\.0\.1:1 cannot be reached/)
  await new Promise((resolve) => other.close(resolve))
})

test('a browser finds its proxy configuration and the authority at the console, and not on hosts of Meta', async () => {
  await using server = await startServer()
  const pac = await (await fetch(`${server.url}/console/proxy.pac`)).text()
  const dnsDomainIs = (host: string, domain: string): boolean => host.endsWith(domain)
  const find = (host: string): string =>
    String(runInNewContext(`${pac}; FindProxyForURL('', host)`, { dnsDomainIs, host }))
  expect(find('graph.instagram.com')).toBe(`PROXY 127.0.0.1:${portOf(server.url)}`)
  expect(find('notinstagram.com')).toBe('DIRECT')
  const certificate = await (await fetch(`${server.url}/console/ca.pem`)).text()
  expect(certificate).toBe((await server.ca()).certificate)
  expect(certificate).not.toContain('PRIVATE')
  const elsewhere = await fetch(`${server.url}/www.instagram.com/console/ca.pem`)
  expect(await elsewhere.text()).not.toContain('BEGIN CERTIFICATE')
})

test('an authority that cannot be kept is a fault that is told, and no end of the server', async () => {
  using directory = temporaryDirectory()
  const faults: unknown[] = []
  writeFileSync(join(directory.path, 'ca'), 'a file where a directory is wanted')
  await using server = await startServer({ data: directory.path, onFault: (fault) => void faults.push(fault) })
  expect((await fetch(`${server.url}/console/ca.pem`)).status).toBe(500)
  const tunnelled = 'CONNECT graph.instagram.com:443 HTTP/1.1\r\nHost: x\r\n\r\n\x16'
  expect(await sendRaw(portOf(server.url), tunnelled)).toMatch(/^HTTP\/1\.1 200 /)
  expect(faults).toHaveLength(2)
  expect((await fetch(`${server.url}/graph.instagram.com/me`)).status).toBe(400)
})

test('a port that is taken, on either address, is refused by name', async () => {
  await using server = await startServer()
  await expect(startServer({ port: portOf(server.url) })).rejects.toThrow(PortInUse)
  const other = createTcpServer()
  await new Promise<void>((resolve) => other.listen(0, '::1', resolve))
  const { port } = other.address() as { port: number }
  await expect(startServer({ port })).rejects.toThrow(`Port ${port} is in use.`)
  await new Promise((resolve) => other.close(resolve))
})

test('a start that fails leaves the port free', async () => {
  const { port } = await freePort()
  await expect(startServer({ port, asOf: 'yesterday' })).rejects.toThrow(TypeError)
  await using server = await startServer({ port })
  expect(portOf(server.url)).toBe(port)
})

test('an end ends connections that are still open, and can be asked for twice', async () => {
  const server = await startServer()
  const waiting = sendRaw(portOf(server.url), 'GET / HT')
  await fetch(server.url)
  await server.close()
  await server.close()
  expect(await waiting).toBe('')
  await expect(fetch(server.url)).rejects.toThrow()
})

async function freePort(): Promise<{ port: number }> {
  await using server = await startServer()
  return { port: portOf(server.url) }
}
