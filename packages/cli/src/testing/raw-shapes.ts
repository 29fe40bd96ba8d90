import fc from 'fast-check'

/** Bytes as a text of latin1 characters. */
type Bytes = fc.Arbitrary<string>

const noise: Bytes = fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes).toString('latin1'))
const token: Bytes = fc.stringMatching(/^[!-~]{0,30}$/)
const long: Bytes = fc.constantFrom(10, 1000, 20_000, 70_000).map((length) => 'a'.repeat(length))

const methods: Bytes = fc.oneof(
  fc.constantFrom('GET', 'POST', 'PUT', 'HEAD', 'OPTIONS', 'TRACE', 'CONNECT', 'DELETE', 'PATCH', 'QUERY', 'PRI'),
  fc.constantFrom('get', 'M-SEARCH', '', 'G\0T', 'POST\t'),
  token,
)
const paths: Bytes = fc.oneof(
  fc.constantFrom('/', '*', '//', '/..', '/%zz', '/%00', '/\\', '/?', '/#', '', '/graph.instagram.com/me', '/console/'),
  fc.constantFrom(
    '/console/api/v1/world',
    '/console/api/v1/clock',
    '/console/ca.pem',
    '/www.instagram.com/accounts/login/',
  ),
  token.map((text) => `/${text}`),
  long.map((text) => `/${text}`),
  noise.map((text) => `/${text}`),
)
const hosts: Bytes = fc.oneof(
  fc.constantFrom('localhost', '127.0.0.1', '[::1]', 'graph.instagram.com', 'www.facebook.com', 'evil.test', '', 'a b'),
  fc.constantFrom('localhost:0', 'localhost:99999', '[::1', 'user@localhost', 'localhost,evil.test', '127.0.0.1:1'),
  token,
)
const targets: Bytes = fc.oneof(
  { arbitrary: paths, weight: 4 },
  fc
    .tuple(fc.constantFrom('http://', 'https://', 'HTTP://', 'ftp://', '://'), hosts, paths)
    .map((parts) => parts.join('')),
  fc.tuple(hosts, fc.constantFrom(':443', ':80', ':0', ':99999', ':1', '')).map((parts) => parts.join('')),
)
const versions: Bytes = fc.constantFrom(
  'HTTP/1.1',
  'HTTP/1.1',
  'HTTP/1.1',
  'HTTP/1.0',
  'HTTP/0.9',
  'HTTP/2.0',
  'HTTP/9',
  '',
)

const headers: Bytes = fc.oneof(
  hosts.map((host) => `Host: ${host}`),
  fc
    .constantFrom('-1', '0', '5', '+5', '5, 5', '5, 6', '0x5', '99999999999999999999', '1048577')
    .map((l) => `Content-Length: ${l}`),
  fc
    .constantFrom('chunked', 'Chunked', 'chunked, chunked', 'gzip', 'identity', '\vchunked')
    .map((c) => `Transfer-Encoding: ${c}`),
  fc
    .constantFrom('close', 'keep-alive', 'upgrade', 'host', 'content-length', 'transfer-encoding', 'close, a')
    .map((c) => `Connection: ${c}`),
  fc.constantFrom('100-continue', '100-Continue, a', '200-ok').map((value) => `Expect: ${value}`),
  fc.constantFrom('websocket', 'h2c', 'TLS/1.0').map((value) => `Upgrade: ${value}`),
  fc
    .constantFrom('application/json', 'application/yaml', 'multipart/form-data; boundary=a', 'a')
    .map((t) => `Content-Type: ${t}`),
  hosts.map((host) => `X-Forwarded-Host: ${host}`),
  fc.constantFrom('https', 'http', 'a', 'https,http').map((scheme) => `X-Forwarded-Proto: ${scheme}`),
  fc.tuple(token, noise).map(([name, value]) => `${name}: ${value}`),
  long.map((value) => `X-Long: ${value}`),
  long.map((value) => value.replaceAll('a', 'A: b\r\n').slice(0, 30_000)),
  fc.constantFrom('No-Colon', ' folded', ': no name', 'X: \0', 'X:\n'),
)
const bodies: Bytes = fc.oneof(
  fc.constantFrom(
    '',
    '',
    'hello',
    '{"a":1}',
    '5\r\nhello\r\n0\r\n\r\n',
    '5\r\nhel',
    'ffffffffff\r\n',
    'zz\r\n',
    '0\r\nx: y\r\n\r\n',
  ),
  noise,
  long,
)

const request: Bytes = fc
  .record({
    methods,
    targets,
    versions,
    headers: fc.array(headers, { maxLength: 6 }),
    bodies,
    end: fc.constantFrom('\r\n', '\n'),
  })
  .map(
    ({ methods: method, targets: target, versions: version, headers: lines, bodies: body, end }) =>
      `${[`${method} ${target} ${version}`.trimEnd(), ...lines].join(end)}${end}${end}${body}`,
  )

const hello = '\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03'
const tunnelled: Bytes = fc
  .tuple(
    fc.constantFrom('graph.instagram.com:443', 'www.facebook.com:80', '127.0.0.1:1', 'localhost:1'),
    fc.oneof(
      request,
      noise.map((text) => hello + text),
      fc.constant(''),
      fc.constant('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
    ),
  )
  .map(([target, inside]) => `CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n\r\n${inside}`)

/** What somebody may send to a port: requests, one after another, and what is none; cut off somewhere, in pieces. */
export const rawShape: fc.Arbitrary<readonly string[]> = fc
  .tuple(
    fc.oneof(
      { arbitrary: fc.array(request, { minLength: 1, maxLength: 3 }).map((all) => all.join('')), weight: 5 },
      { arbitrary: tunnelled, weight: 2 },
      fc.constantFrom(
        hello,
        'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
        'PROXY TCP4 1.2.3.4 1.2.3.4 1 2\r\n',
        '\r\n\r\n',
        '\0',
        '',
      ),
      noise,
    ),
    fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 3 }),
    fc.double({ min: 0, max: 2, noNaN: true }),
  )
  .map(([bytes, cuts, end]) => cut(bytes.slice(0, Math.ceil(bytes.length * end)), cuts))

/** What another host may answer, cut off somewhere, in pieces. */
export const rawAnswer: fc.Arbitrary<readonly string[]> = fc
  .tuple(
    fc.oneof(
      { arbitrary: fc.array(answer(), { minLength: 1, maxLength: 3 }).map((all) => all.join('')), weight: 6 },
      fc.constantFrom(101, 102, 103, 100).map((status) => `HTTP/1.1 ${status} x\r\n\r\n`.repeat(300)),
      noise,
    ),
    fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 2 }),
    fc.double({ min: 0, max: 2, noNaN: true }),
  )
  .map(([bytes, cuts, end]) => cut(bytes.slice(0, Math.ceil(bytes.length * end)), cuts))

function answer(): Bytes {
  const status = fc.oneof(
    fc.constantFrom('200', '200', '204', '304', '101', '100', '000', '099', '999', '42', '2000', ''),
    token,
  )
  return fc
    .record({ versions, status, reason: fc.oneof(token, noise), headers: fc.array(headers, { maxLength: 5 }), bodies })
    .map(
      (parts) =>
        `${[`${parts.versions} ${parts.status} ${parts.reason}`, ...parts.headers].join('\r\n')}\r\n\r\n${parts.bodies}`,
    )
}

function cut(bytes: string, places: readonly number[]): string[] {
  const ends = [...places.map((place) => Math.floor(place * bytes.length)), bytes.length].sort((a, b) => a - b)
  return ends.map((end, index) => bytes.slice(ends[index - 1] ?? 0, end))
}
