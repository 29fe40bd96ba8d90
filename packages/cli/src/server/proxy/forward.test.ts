import { expect, test } from 'vitest'
import { portOf, sendRaw } from '../../testing/raw.ts'
import { rawUpstream } from '../../testing/raw-upstream.ts'
import { usualLimits } from '../limits.ts'
import { startServer } from '../start-server.ts'

const close = 'Connection: close\r\n\r\n'
const get = (target: string, headers = ''): string => `GET ${target} HTTP/1.1\r\nHost: x\r\n${headers}${close}`

const untrusted: readonly (readonly [string, string, RegExp])[] = [
  ['the status 099', 'HTTP/1.1 099 Odd\r\ncontent-length: 0\r\n\r\n', /^HTTP\/1\.1 502 [\s\S]*its answer is no HTTP/],
  ['the status 000', 'HTTP/1.1 000 \r\ncontent-length: 0\r\n\r\n', /^HTTP\/1\.1 502 [\s\S]*its answer is no HTTP/],
  ['a status of four digits', 'HTTP/1.1 2000 Odd\r\n\r\n', /^HTTP\/1\.1 502 /],
  ['the status 999', 'HTTP/1.1 999 Odd\r\ncontent-length: 0\r\n\r\n', /^HTTP\/1\.1 999 /],
  [
    'a 101 that nobody asked for',
    'HTTP/1.1 101 Switching Protocols\r\nupgrade: chat\r\nconnection: upgrade\r\n\r\nhello',
    /^HTTP\/1\.1 502 [\s\S]*it answered 101, and no other protocol was asked for/,
  ],
  ['a bare 101', 'HTTP/1.1 101 Switching Protocols\r\n\r\n', /^HTTP\/1\.1 502 /],
  ['an early hint before its answer', 'HTTP/1.1 103 Early\r\n\r\nHTTP/1.1 204 No\r\n\r\n', /^HTTP\/1\.1 204 /],
  ['100 alone', 'HTTP/1.1 100 Continue\r\n\r\n', /^HTTP\/1\.1 502 /],
  ['1xx without end', 'HTTP/1.1 102 Processing\r\n\r\n'.repeat(200), /^HTTP\/1\.1 502 [\s\S]*nothing but 1xx/],
  ['a hang-up', '', /^HTTP\/1\.1 502 /],
  ['half a status line', 'HTTP/1.1 2', /^HTTP\/1\.1 502 /],
  ['half its headers', 'HTTP/1.1 200 OK\r\nx: y', /^HTTP\/1\.1 502 /],
  ['what is no HTTP', 'hello there\r\n\r\n', /^HTTP\/1\.1 502 /],
  ['headers without end', `HTTP/1.1 200 OK\r\nx: ${'a'.repeat(40_000)}\r\n\r\n`, /^HTTP\/1\.1 502 /],
  ['a NUL in a header', 'HTTP/1.1 200 OK\r\nx: a\0b\r\n\r\n', /^HTTP\/1\.1 502 /],
  ['an odd header name', 'HTTP/1.1 200 OK\r\nx y: a\r\n\r\n', /^HTTP\/1\.1 502 /],
  ['two lengths', 'HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\na', /^HTTP\/1\.1 502 /],
  ['raw bytes in a header', 'HTTP/1.1 200 OK\r\nx: \xe9\xff\r\ncontent-length: 0\r\n\r\n', /\r\nx: \xe9\xff\r\n/],
  ['raw bytes in its reason', 'HTTP/1.1 200 \xe9\xff\x7f\r\ncontent-length: 0\r\n\r\n', /^HTTP\/1\.1 (200|502) /],
  [
    'trailers',
    'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\ntrailer: x\r\n\r\n1\r\na\r\n0\r\nx: y\r\n\r\n',
    /^HTTP\/1\.1 200 [\s\S]*\r\na\r\n0\r\n\r\n$/,
  ],
  ['a body behind a 204', 'HTTP/1.1 204 No\r\ncontent-length: 5\r\n\r\nhello', /^HTTP\/1\.1 204 /],
  ['half a body', 'HTTP/1.1 200 OK\r\ncontent-length: 50\r\n\r\nhalf', /^HTTP\/1\.1 200 [\s\S]*half$/],
  [
    'half a chunk',
    'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n4\r\nhalf\r\nzz',
    /^HTTP\/1\.1 200 [\s\S]*half\r\n$/,
  ],
  ['no chunk', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz', /^HTTP\/1\.1 200 [\s\S]*\r\n\r\n$/],
  [
    'a second answer',
    `HTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\naHTTP/1.1 099 \r\n\r\n`,
    /^HTTP\/1\.1 200 [\s\S]*a$/,
  ],
]

test.for(untrusted)('another host may answer anything: %s', async ([, bytes, expected]) => {
  await using upstream = await rawUpstream(bytes)
  await using server = await startServer()
  expect(await sendRaw(portOf(server.url), get(`http://127.0.0.1:${upstream.port}/`))).toMatch(expected)
})

test.for(untrusted)("so may the environment's own proxy: %s", async ([, bytes, expected]) => {
  await using upstream = await rawUpstream(bytes)
  await using server = await startServer({ environment: { HTTP_PROXY: `http://127.0.0.1:${upstream.port}` } })
  expect(await sendRaw(portOf(server.url), get('http://far.invalid/'))).toMatch(expected)
})

test('a host that says nothing is given up', async () => {
  await using upstream = await rawUpstream(() => {})
  await using server = await startServer({}, { ...usualLimits, upstream: 50 })
  const answer = await sendRaw(portOf(server.url), get(`http://127.0.0.1:${upstream.port}/`))
  expect(answer).toMatch(/^HTTP\/1\.1 502 [\s\S]*it does not answer/)
})

test.for([
  ['/a/../b//c?d=%zz', '/a/../b//c?d=%zz'],
  ['', '/'],
  ['?a', '/?a'],
  ['/a#b', '/a'],
])('the target names the host, and its path goes on as it was written: %s', async ([written, arrived]) => {
  await using upstream = await rawUpstream('HTTP/1.1 204 No\r\n\r\n')
  await using server = await startServer()
  const host = `127.0.0.1:${upstream.port}`
  await sendRaw(portOf(server.url), get(`http://me:secret@${host}${written}`))
  const [head = ''] = upstream.received
  expect(head).toMatch(`GET ${arrived} HTTP/1.1\r\n`)
  expect(head.match(/^host: .*$/gim)).toEqual([`Host: ${host}`])
})

test("a body's length goes on even where Connection names it", async () => {
  await using upstream = await rawUpstream('HTTP/1.1 204 No\r\n\r\n')
  await using server = await startServer()
  const headers = 'Content-Length: 3\r\nX-Own: 1\r\nConnection: close, content-length, x-own\r\n\r\nabc'
  await sendRaw(portOf(server.url), `POST http://127.0.0.1:${upstream.port}/ HTTP/1.1\r\nHost: x\r\n${headers}`)
  expect(upstream.received[0]).toMatch(/content-length: 3\r\n/i)
  expect(upstream.received[0]).not.toMatch(/x-own/i)
})
