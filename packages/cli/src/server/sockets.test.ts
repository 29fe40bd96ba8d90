import { connect, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import { portOf, sendRaw } from '../testing/raw.ts'
import { rawUpstream } from '../testing/raw-upstream.ts'
import { usualLimits } from './limits.ts'
import { startServer } from './start-server.ts'

const toMeta = 'CONNECT graph.instagram.com:443 HTTP/1.1\r\nHost: graph.instagram.com:443\r\n\r\n'
/** How a ClientHello begins, of which no more comes. */
const partOfHello = '\x16\x03\x01\x02\x00\x01\x00\x01'
const soon = { ...usualLimits, headers: 50, request: 50, check: 20, handshake: 50, closing: 50 }

/** Sends bytes and its own end; returns all that comes back until the other side ends too. */
function sendAndEnd(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = ''
    const socket: Socket = connect({ host: '127.0.0.1', port, allowHalfOpen: true }, () => socket.end(text, 'latin1'))
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')))
    socket.on('end', () => resolve(answer))
    socket.on('error', () => resolve(answer))
  })
}

test.for([
  ['no byte inside', toMeta],
  ['part of a ClientHello', toMeta + partOfHello],
  ['part of a plain request', `${toMeta}GET /`],
])('a tunnel in which too little comes is closed in time: %s', async ([, sent]) => {
  await using server = await startServer({}, soon)
  expect(await sendRaw(portOf(server.url), sent as string)).toMatch(/^HTTP\/1\.1 200 /)
})

test('clients that leave in the middle of a handshake leave no connection behind', async () => {
  await using server = await startServer()
  const answers = await Promise.all(
    Array.from({ length: 300 }, () => sendAndEnd(portOf(server.url), toMeta + partOfHello)),
  )
  expect(answers.filter((answer) => answer.startsWith('HTTP/1.1 200 '))).toHaveLength(300)
})

test.for([
  ['nothing', ''],
  ['half a request line', 'GET / HT'],
  ['half its headers', 'GET / HTTP/1.1\r\nHost: localhost\r\n'],
  [
    'half its body',
    'POST /console/api/v1/clock HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{',
  ],
  ['no TLS but a CONNECT', 'CONNECT graph.instagram.com:443 HTTP/1.1\r\nHost: x\r\nX: '],
])('a request that stops is ended in time: %s', async ([, sent]) => {
  await using server = await startServer({}, soon)
  expect(await sendRaw(portOf(server.url), sent as string)).toMatch(/^HTTP\/1\.1 408 [\s\S]*did not arrive in time/)
})

test.for([
  ['what is no HTTP', 'hello there\r\n\r\n'],
  ['a CONNECT that is refused', 'CONNECT nowhere HTTP/1.1\r\nHost: x\r\n\r\n'],
  ['a CONNECT to where nobody is', 'CONNECT 127.0.0.1:1 HTTP/1.1\r\nHost: x\r\n\r\n'],
])('a client that reads its last answer and stays is closed: %s', async ([, sent]) => {
  await using server = await startServer({}, soon)
  const port = portOf(server.url)
  // Half open: it does not end because the server does.
  const socket = connect({ host: '127.0.0.1', port, allowHalfOpen: true }, () => socket.write(sent as string))
  socket.resume()
  await new Promise((resolve) => socket.once('end', resolve))
  const gone = new Promise((resolve) => socket.once('error', resolve))
  const writing = setInterval(() => socket.write('x'), 5)
  await gone
  clearInterval(writing)
})

test('a client that hangs up within a body is no fault of Darkroom’s own', async () => {
  const faults: unknown[] = []
  await using server = await startServer({ onFault: (fault) => faults.push(fault) })
  const port = portOf(server.url)
  for (const [method, path, type] of [
    ['POST', '/console/api/v1/clock', 'application/json'],
    ['PUT', '/console/api/v1/world', 'application/yaml'],
    ['POST', '/www.instagram.com/accounts/login/', 'application/x-www-form-urlencoded'],
    ['POST', '/api.instagram.com/oauth/access_token', 'multipart/form-data; boundary=a'],
    ['POST', '/graph.facebook.com/', 'application/json'],
  ]) {
    for (const length of ['Content-Length: 90', 'Transfer-Encoding: chunked']) {
      const sent = `${method} ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: ${type}\r\n${length}\r\n\r\n5\r\n{`
      await sendAndEnd(port, sent)
    }
  }
  expect((await fetch(`${server.url}/console/api/v1/status`)).status).toBe(200)
  expect(faults).toEqual([])
})

const upload = (length: number, headers = ''): string =>
  `PUT /console/api/v1/world HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/yaml\r\n${headers}Content-Length: ${length}\r\n\r\n${'a'.repeat(length)}`

test('an answer before the end of a long body says that the connection ends, and is read', async () => {
  await using server = await startServer()
  const answer = await sendRaw(portOf(server.url), upload(40 * 1024 * 1024) + upload(1))
  expect(answer).toMatch(/^HTTP\/1\.1 413 [\s\S]*connection: close[\s\S]*The body is larger/i)
  expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1)
})

test('after an answer before the end of a short body the next request is answered', async () => {
  await using server = await startServer()
  const next = 'GET /console/api/v1/status HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'
  const answer = await sendRaw(portOf(server.url), upload(60_000, 'Origin: http://evil.test\r\n') + next)
  expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 403', 'HTTP/1.1 200'])
})

test.for([
  'GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n',
  'GET / HTTP/1.1\r\nHost: localhost\r\nhost: evil.test\r\n',
  'GET http://graph.instagram.com/ HTTP/1.1\r\nHost: a\r\nHost: b\r\n',
  'GET http://127.0.0.1:1/ HTTP/1.1\r\nHost: a\r\nHost: b\r\n',
  'CONNECT graph.instagram.com:443 HTTP/1.1\r\nHost: a\r\nHost: b\r\n',
])('two Host headers are refused: %j', async (head) => {
  await using server = await startServer()
  expect(await sendRaw(portOf(server.url), `${head}Connection: close\r\n\r\n`)).toMatch(
    /^HTTP\/1\.1 400 [\s\S]*2 Host headers/,
  )
})

test('a client that does not take its answer is given up', async () => {
  const closed = Promise.withResolvers<unknown>()
  const length = 64 * 1024 * 1024
  await using upstream = await rawUpstream((socket) => {
    socket.on('close', closed.resolve)
    socket.write(`HTTP/1.1 200 OK\r\ncontent-length: ${length}\r\n\r\n`)
    socket.write(Buffer.alloc(length))
  })
  await using server = await startServer({}, { ...usualLimits, idle: 50 })
  const socket = connect(portOf(server.url), '127.0.0.1', () =>
    socket.write(`GET http://127.0.0.1:${upstream.port}/ HTTP/1.1\r\nHost: x\r\n\r\n`),
  )
  socket.on('error', () => {})
  await closed.promise
  let taken = 0
  socket.on('data', (chunk) => (taken += chunk.length))
  await new Promise((resolve) => socket.on('close', resolve))
  expect(taken).toBeLessThan(length)
})
