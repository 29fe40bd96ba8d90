import { createServer as createHttpServer, type IncomingMessage } from 'node:http'
import { connect as connectTcp, type Socket } from 'node:net'
import { connect as connectTls, createServer as createTlsServer, type TLSSocket } from 'node:tls'
import { expect, test } from 'vitest'
import { portOf, sendRaw } from '../../testing/raw.ts'
import { rawUpstream } from '../../testing/raw-upstream.ts'
import { temporaryDirectory } from '../../testing/tools.ts'
import { usualLimits } from '../limits.ts'
import { startServer } from '../start-server.ts'
import { openCertificateAuthority } from '../tls/certificate-authority.ts'

/** Opens a tunnel through a proxy; what stands in front of the tunnelled bytes is returned beside it. */
function tunnel(port: number, target: string): Promise<{ socket: Socket; head: string }> {
  return new Promise((resolve) => {
    const socket = connectTcp(port, '127.0.0.1', () =>
      socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n\r\n`),
    )
    socket.once('data', (chunk) => resolve({ socket, head: chunk.toString() }))
  })
}

/** Speaks TLS through a socket and asks one thing. */
function ask(socket: Socket, servername: string, ca: string, text: string): Promise<{ said: string; peer: TLSSocket }> {
  return new Promise((resolve, reject) => {
    let said = ''
    const peer = connectTls({ socket, servername, ca, ALPNProtocols: ['h2', 'http/1.1'] }, () => peer.write(text))
    peer.on('data', (chunk) => (said += chunk.toString()))
    peer.on('end', () => resolve({ said, peer }))
    peer.on('error', reject)
  })
}

const get = (host: string, path: string): string => `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`

/** A server of somebody else's, with a certificate of its own, which answers with what it was sent. */
async function elsewhere(): Promise<AsyncDisposable & { port: number; ca: string }> {
  using directory = temporaryDirectory()
  const own = openCertificateAuthority(directory.path)
  const { key, certificate } = own.issue('localhost')
  const server = createTlsServer({ key: key.export({ type: 'pkcs8', format: 'pem' }), cert: certificate }, (socket) => {
    socket.once('data', (chunk) => socket.end(`elsewhere: ${chunk.toString()}`))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const close = (): Promise<void> => new Promise((resolve) => server.close(() => resolve()))
  return { port, ca: own.certificate, [Symbol.asyncDispose]: close }
}

test("a host of Meta's is answered here, by its name, over HTTP/1.1", async () => {
  await using server = await startServer()
  const { certificate } = await server.ca()
  const { socket, head } = await tunnel(portOf(server.url), 'graph.instagram.com:443')
  expect(head).toMatch(/^HTTP\/1\.1 200 /)
  const { said, peer } = await ask(
    socket,
    'graph.instagram.com',
    certificate,
    get('graph.instagram.com', '///1?fields=id'),
  )
  expect(peer.alpnProtocol).toBe('http/1.1')
  expect(said).toContain('fbtrace_id')
  expect(server.platform.explanations()[0]?.request).toBe('GET graph.instagram.com///1')
})

test('what is built from the address of a request begins with https', async () => {
  await using server = await startServer()
  const { certificate } = await server.ca()
  const { socket } = await tunnel(portOf(server.url), 'www.instagram.com:443')
  const { said } = await ask(socket, 'www.instagram.com', certificate, get('www.instagram.com', '/accounts/login/'))
  expect(said).toMatch(/set-cookie: darkroom_visitor=[^\r]*Secure/i)
})

test('plain HTTP through CONNECT leads to https', async () => {
  await using server = await startServer()
  const { socket } = await tunnel(portOf(server.url), 'graph.instagram.com:80')
  let said = ''
  socket.on('data', (chunk) => (said += chunk.toString()))
  socket.write(get('graph.instagram.com', '/me?fields=id'))
  await new Promise((resolve) => socket.on('close', resolve))
  expect(said).toMatch(/^HTTP\/1\.1 301 [\s\S]*\r\nlocation: https:\/\/graph\.instagram\.com\/me\?fields=id\r\n/)
})

test('a client that does not trust the authority is let go, and the server goes on', async () => {
  await using server = await startServer()
  const { certificate } = await server.ca()
  using other = temporaryDirectory()
  const stranger = openCertificateAuthority(other.path).certificate
  const first = await tunnel(portOf(server.url), 'graph.instagram.com:443')
  await expect(ask(first.socket, 'graph.instagram.com', stranger, '')).rejects.toThrow(/certificate/)
  const second = await tunnel(portOf(server.url), 'graph.instagram.com:443')
  expect(
    (await ask(second.socket, 'graph.instagram.com', certificate, get('graph.instagram.com', '/me'))).said,
  ).toContain('fbtrace_id')
})

test("other hosts' bytes pass untouched: their own certificate is what the client sees", async () => {
  await using other = await elsewhere()
  await using server = await startServer()
  const { socket, head } = await tunnel(portOf(server.url), `localhost:${other.port}`)
  expect(head).toMatch(/^HTTP\/1\.1 200 /)
  expect((await ask(socket, 'localhost', other.ca, 'hello')).said).toBe('elsewhere: hello')
})

test("other hosts are reached through the environment's own proxy, unless NO_PROXY names them", async () => {
  await using other = await elsewhere()
  const seen: string[] = []
  const proxy = createHttpServer()
  proxy.on('connect', (request: IncomingMessage, socket: Socket) => {
    seen.push(`${request.url} ${request.headers['proxy-authorization']}`)
    const upstream = connectTcp(other.port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      socket.pipe(upstream).pipe(socket)
    })
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const { port } = proxy.address() as { port: number }
  const environment = { HTTPS_PROXY: `http://me:secret@127.0.0.1:${port}`, NO_PROXY: 'direct.invalid' }
  await using server = await startServer({ environment })
  const through = await tunnel(portOf(server.url), 'far.invalid:443')
  expect((await ask(through.socket, 'localhost', other.ca, 'hello')).said).toBe('elsewhere: hello')
  expect(seen).toEqual([`far.invalid:443 Basic ${btoa('me:secret')}`])
  expect((await tunnel(portOf(server.url), 'direct.invalid:443')).head).toMatch(/^HTTP\/1\.1 502 /)
  expect(seen).toHaveLength(1)
  proxy.closeAllConnections()
  await new Promise((resolve) => proxy.close(resolve))
})

test("a proxy that refuses, and a host that isn't there, are told in words", async () => {
  const proxy = createHttpServer()
  proxy.on('connect', (_request, socket: Socket) => socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n'))
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const { port } = proxy.address() as { port: number }
  await using server = await startServer({ environment: { HTTPS_PROXY: `http://127.0.0.1:${port}` } })
  const connect = (target: string): Promise<string> =>
    sendRaw(portOf(server.url), `CONNECT ${target} HTTP/1.1\r\nHost: x\r\n\r\n`)
  expect(await connect('far.invalid:443')).toMatch(/^HTTP\/1\.1 502 [\s\S]*proxy 127\.0\.0\.1:\d+ answered 407/)
  expect(await connect('127.0.0.1:1')).toMatch(/^HTTP\/1\.1 502 [\s\S]*127\.0\.0\.1:1 cannot be reached/)
  await new Promise((resolve) => proxy.close(resolve))
})

test.for(['', '/', 'example.com', 'example.com:0', 'example.com:99999', 'a b:443', 'user@example.com:443'])(
  'CONNECT %j is refused with what is expected',
  async (target) => {
    await using server = await startServer()
    const answer = await sendRaw(portOf(server.url), `CONNECT ${target} HTTP/1.1\r\nHost: x\r\n\r\n`)
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
  },
)

test('an end ends tunnels too', async () => {
  await using other = await elsewhere()
  const server = await startServer()
  const { socket } = await tunnel(portOf(server.url), `localhost:${other.port}`)
  const ended = new Promise((resolve) => socket.on('close', resolve))
  await server.close()
  await ended
})

test.for([
  ['the status 099', 'HTTP/1.1 099 Odd\r\n\r\n', /answered 99/],
  ['the status 000', 'HTTP/1.1 000 \r\n\r\n', /answered 0/],
  ['101', 'HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n', /answered 101/],
  ['100 alone', 'HTTP/1.1 100 Continue\r\n\r\n', /answered 100/],
  ['a redirection', 'HTTP/1.1 302 Found\r\nlocation: http://evil.test/\r\n\r\n', /answered 302/],
  ['what is no HTTP', 'hello\r\n\r\n', /cannot be reached/],
  ['half a status line', 'HTTP/1.1 2', /cannot be reached/],
  ['a hang-up', '', /cannot be reached/],
  ['headers without end', `HTTP/1.1 200 OK\r\nx: ${'a'.repeat(40_000)}\r\n\r\n`, /cannot be reached/],
] as const)("the environment's own proxy may answer a CONNECT with anything: %s", async ([, bytes, words]) => {
  await using proxy = await rawUpstream(bytes)
  await using server = await startServer({ environment: { HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` } })
  const answer = await sendRaw(portOf(server.url), 'CONNECT far.invalid:443 HTTP/1.1\r\nHost: x\r\n\r\n')
  expect(answer).toMatch(/^HTTP\/1\.1 502 /)
  expect(answer).toMatch(words)
})

test.for([
  ['says nothing', () => {}],
  ['says half and then nothing', (socket: Socket) => void socket.write('HTTP/1.1 2')],
] as const)("the environment's own proxy is given up when it %s", async ([, act]) => {
  await using proxy = await rawUpstream(act)
  const environment = { HTTPS_PROXY: `http://me:100%@127.0.0.1:${proxy.port}` }
  await using server = await startServer({ environment }, { ...usualLimits, upstream: 50 })
  const answer = await sendRaw(portOf(server.url), 'CONNECT far.invalid:443 HTTP/1.1\r\nHost: x\r\n\r\n')
  expect(answer).toMatch(/^HTTP\/1\.1 502 [\s\S]*does not answer/)
  expect(proxy.received[0]).toContain(`proxy-authorization: Basic ${btoa('me:100%')}`)
})

test('any 2xx of a proxy opens the tunnel, and what it sends with it comes first', async () => {
  await using proxy = await rawUpstream((socket) => socket.end('HTTP/1.1 299 Fine\r\n\r\nhello'))
  await using server = await startServer({ environment: { HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` } })
  const answer = await sendRaw(portOf(server.url), 'CONNECT far.invalid:443 HTTP/1.1\r\nHost: x\r\n\r\n')
  expect(answer).toMatch(/^HTTP\/1\.1 200 [^\r]*\r\n\r\nhello$/)
})

test('a side of a tunnel that does not end after the other is ended', async () => {
  await using other = await rawUpstream((socket) => socket.on('end', () => {}))
  await using server = await startServer({}, { ...usualLimits, halfOpen: 50 })
  const { socket } = await tunnel(portOf(server.url), `127.0.0.1:${other.port}`)
  const closed = new Promise((resolve) => socket.on('close', resolve))
  socket.resume().end('hello')
  await closed
})
