import { X509Certificate } from 'node:crypto'
import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { connect, createServer, type TLSSocket } from 'node:tls'
import { expect, test } from 'vitest'
import { has, runTool, temporaryDirectory } from '../../testing/tools.ts'
import { openCertificateAuthority } from './certificate-authority.ts'

const day = 86_400_000

test("the directory and the key are their owner's alone", () => {
  using directory = temporaryDirectory()
  const ca = join(directory.path, 'data', 'ca')
  openCertificateAuthority(ca)
  expect(statSync(ca).mode & 0o777).toBe(0o700)
  expect(statSync(join(ca, 'ca-key.pem')).mode & 0o777).toBe(0o600)
})

test('an authority is kept, and made anew when it would end before what it issues', () => {
  using directory = temporaryDirectory()
  const now = Date.now()
  const first = openCertificateAuthority(directory.path, now)
  expect(openCertificateAuthority(directory.path, now + 22 * day).certificate).toBe(first.certificate)
  const renewed = openCertificateAuthority(directory.path, now + 24 * day)
  expect(renewed.certificate).not.toBe(first.certificate)
  expect(renewed.spkiHash).not.toBe(first.spkiHash)
})

test('an authority is good for thirty days and a server for seven', () => {
  using directory = temporaryDirectory()
  const now = Date.now()
  const authority = openCertificateAuthority(directory.path, now)
  const leaf = authority.issue('graph.instagram.com')
  const seconds = (certificate: string): number => new X509Certificate(certificate).validToDate.getTime() / 1000
  expect(seconds(authority.certificate)).toBe(Math.floor((now + 30 * day) / 1000))
  expect(seconds(leaf.certificate)).toBe(Math.floor((now + 7 * day) / 1000))
})

test.for([
  ['a certificate that is none', 'ca.pem', 'garbage'],
  ['a key that is none', 'ca-key.pem', ''],
])('%s is replaced', ([, name, text]) => {
  using directory = temporaryDirectory()
  const first = openCertificateAuthority(directory.path)
  writeFileSync(join(directory.path, name as string), text as string)
  const second = openCertificateAuthority(directory.path)
  expect(second.certificate).not.toBe(first.certificate)
  expect(openCertificateAuthority(directory.path).certificate).toBe(second.certificate)
})

test('a certificate whose key is another is replaced', () => {
  using one = temporaryDirectory()
  using other = temporaryDirectory()
  const first = openCertificateAuthority(one.path)
  writeFileSync(join(one.path, 'ca.pem'), openCertificateAuthority(other.path).certificate)
  expect(openCertificateAuthority(one.path).certificate).not.toBe(first.certificate)
})

test.skipIf(!has('openssl')).for([
  ['graph.instagram.com', true],
  ['www.facebook.com', true],
  ['localhost', true],
  ['example.com', false],
  ['notinstagram.com', false],
])('openssl: a certificate for %s is good: %s', async ([host, good]) => {
  using directory = temporaryDirectory()
  const authority = openCertificateAuthority(directory.path)
  const path = join(directory.path, 'leaf.pem')
  writeFileSync(path, authority.issue(host as string).certificate)
  const verified = await runTool('openssl', ['verify', '-x509_strict', '-CAfile', authority.path, path])
  expect(verified.code === 0, verified.err).toBe(good)
  if (good === false) expect(verified.err).toContain('permitted subtree violation')
})

test.for<[string, string]>([
  ['api.instagram.com', 'trusted'],
  ['example.com', 'permitted subtree violation'],
])('Node: a server called %s is %s', async ([host, outcome]) => {
  using directory = temporaryDirectory()
  const authority = openCertificateAuthority(directory.path)
  const { key, certificate } = authority.issue(host)
  const server = createServer({ key: key.export({ type: 'pkcs8', format: 'pem' }), cert: certificate }, (socket) =>
    socket.end(),
  )
  server.on('tlsClientError', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const met = await new Promise<string>((resolve) => {
    const socket: TLSSocket = connect({ host: '127.0.0.1', port, servername: host, ca: authority.certificate }, () =>
      resolve(socket.authorized ? 'trusted' : String(socket.authorizationError)),
    )
    socket.on('error', (error) => resolve(error.message))
    socket.on('end', () => socket.destroy())
  })
  await new Promise((resolve) => server.close(resolve))
  expect(met).toBe(outcome)
})
