import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { portOf, sendRaw } from '../../testing/raw.ts'
import { type RunningServer, startServer } from '../start-server.ts'

const origin = 'https://darkroom.example.test'
const behindProxy = { origin }

/** Asks as a proxy in front would. */
function ask(
  server: RunningServer,
  path: string,
  headers: Readonly<Record<string, string>>,
  request = 'GET',
): Promise<string> {
  const lines = Object.entries({ Host: 'localhost:4000', ...headers }).map(([name, value]) => `${name}: ${value}\r\n`)
  return sendRaw(portOf(server.url), `${request} ${path} HTTP/1.1\r\n${lines.join('')}Connection: close\r\n\r\n`)
}

const proxied = { 'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': 'darkroom.example.test' }
const signIn = '/www.instagram.com/accounts/login/'
const api = '/console/api/v1/clock'
const json = { 'Content-Type': 'application/json', 'Content-Length': '0' }

test('cookies, links and explanations follow the scheme and host that people see', async () => {
  await using server = await startServer({ behindProxy, asOf: '2024-11-01' })
  expect(server.origin).toBe(origin)
  expect(await ask(server, signIn, proxied)).toMatch(/set-cookie: darkroom_visitor=[^\r]*Secure/i)
  const refused = await ask(server, '/graph.instagram.com/me', proxied)
  expect(refused).toMatch(/darkroom-explanation: https:\/\/darkroom\.example\.test\/console\//)
  expect(await ask(server, '/', proxied)).toContain(`redirect_uri=${origin}/console/callback/`)
})

test('without the headers it is what it is: plain http on this machine', async () => {
  await using server = await startServer({ behindProxy })
  expect(await ask(server, signIn, {})).toMatch(/^HTTP\/1\.1 200 (?![\s\S]*Secure)/)
})

test('the check of origins follows too', async () => {
  await using server = await startServer({ behindProxy })
  const post = (from: string, headers: object): Promise<string> =>
    ask(server, api, { ...json, Origin: from, ...headers }, 'POST')
  expect(await post(origin, proxied)).not.toMatch(/^HTTP\/1\.1 403/)
  expect(await post('http://darkroom.example.test', proxied)).toMatch(/^HTTP\/1\.1 403/)
  expect(await post('https://evil.test', proxied)).toMatch(/^HTTP\/1\.1 403/)
  expect(await post(origin, {})).toMatch(/^HTTP\/1\.1 403/)
})

test.for<[string, Record<string, string>, RegExp]>([
  ['the name that was given', proxied, /^HTTP\/1\.1 200 /],
  ['that name on a port', { ...proxied, 'X-Forwarded-Host': 'Darkroom.example.test:8443' }, /^HTTP\/1\.1 200 /],
  ['that name, kept in Host by the proxy', { Host: 'darkroom.example.test' }, /^HTTP\/1\.1 200 /],
  ['this machine', { 'X-Forwarded-Host': 'localhost:8443' }, /^HTTP\/1\.1 200 /],
  ['one of Meta’s', { ...proxied, 'X-Forwarded-Host': 'www.instagram.com' }, /^HTTP\/1\.1 302 /],
  ['two proxies', { ...proxied, 'X-Forwarded-Host': 'localhost, 10.0.0.1' }, /^HTTP\/1\.1 200 /],
  ['another name', { 'X-Forwarded-Host': 'evil.test' }, /^HTTP\/1\.1 421 [\s\S]*X-Forwarded-Host names evil\.test/],
  ['a name below the given one', { 'X-Forwarded-Host': 'x.darkroom.example.test' }, /^HTTP\/1\.1 421 /],
  [
    'a page elsewhere that forges the headers',
    { ...proxied, Host: 'evil.test' },
    /^HTTP\/1\.1 421 [\s\S]*Host names evil\.test[\s\S]*--behind-proxy https:\/\/evil\.test/,
  ],
  ['an unknown scheme', { 'X-Forwarded-Proto': 'gopher' }, /^HTTP\/1\.1 400 [\s\S]*http or https, not "gopher"/],
  ['no host', { 'X-Forwarded-Host': 'a b/c' }, /^HTTP\/1\.1 400 [\s\S]*X-Forwarded-Host is no host/],
  ['another address in a host', { 'X-Forwarded-Host': 'localhost@evil.test' }, /^HTTP\/1\.1 400 /],
])('what a proxy in front may name: %s', async ([, headers, expected]) => {
  await using server = await startServer({ behindProxy })
  expect(await ask(server, '/', headers)).toMatch(expected)
})

test('without an origin only names of this machine and of Meta are answered', async () => {
  await using server = await startServer({ behindProxy: {} })
  expect(await ask(server, signIn, { ...proxied, 'X-Forwarded-Host': 'localhost' })).toMatch(/Secure/)
  expect(await ask(server, signIn, proxied)).toMatch(/^HTTP\/1\.1 421 /)
})

test('without --behind-proxy these headers mean nothing', async () => {
  await using server = await startServer()
  expect(await ask(server, signIn, { ...proxied, 'X-Forwarded-Host': 'evil.test' })).toMatch(
    /^HTTP\/1\.1 200 (?![\s\S]*Secure)/,
  )
  expect(await ask(server, '/', { ...proxied, Host: 'darkroom.example.test' })).toMatch(/^HTTP\/1\.1 421 /)
})

test('they mean nothing for a client whose own proxy this is', async () => {
  await using server = await startServer({ behindProxy })
  const forged = { ...proxied, 'X-Forwarded-Host': 'evil.test' }
  expect(await ask(server, 'https://graph.instagram.com/me', forged)).toMatch(/^HTTP\/1\.1 400 [\s\S]*fbtrace_id/)
})

test('no page on another name is answered, whatever it sends', async () => {
  await using server = await startServer({ behindProxy })
  const token = fc.stringMatching(/^[\x21-\x7e]{0,20}$/)
  const known = fc.constantFrom('localhost', 'darkroom.example.test', 'https', 'http', '')
  await fc.assert(
    fc.asyncProperty(fc.oneof(token, known), fc.oneof(token, known), async (host, scheme) => {
      const headers = { Host: 'evil.test', 'X-Forwarded-Host': host, 'X-Forwarded-Proto': scheme }
      expect(await ask(server, '/', headers)).toMatch(/^HTTP\/1\.1 4(00|21) /)
    }),
    { numRuns: 200 },
  )
})

test('the flag is told where people look for it', () => {
  const readme = readFileSync(new URL('../../../../../README.md', import.meta.url), 'utf8')
  expect(readme).toContain('--behind-proxy')
})
