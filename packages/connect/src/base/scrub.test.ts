import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Secret } from '../vault/secret.ts'
import type { Logger } from './logger.ts'
import { createScrub, scrubbedLogger } from './scrub.ts'

const scrub = createScrub()

describe('a text is cleaned of', () => {
  test.each([
    ['a token of Instagram', 'failed for IGAAJsecretsecretsecret1', 'failed for [secret]'],
    ['a token of Facebook', '"EAAGsecretsecretsecret1"', '"[secret]"'],
    [
      'a token in a URL',
      'GET /me?fields=id&access_token=abcdefgh&limit=1',
      'GET /me?fields=id&access_token=[secret]&limit=1',
    ],
    ['a code in a URL', '/callback/instagram?code=AQDp3TtBQQ#_', '/callback/instagram?code=[secret]'],
    ['a secret in JSON', '{"client_secret": "eb8c7d2f60a9"}', '{"client_secret": "[secret]"}'],
    ['a signed request', 'signed_request=abc.eyJhbGciOiJI', 'signed_request=[secret]'],
    ['an API key', `Bearer dck_${'0'.repeat(32)}_${'x'.repeat(43)}`, 'Bearer [secret]'],
    ["a person's link", `GET /link/${'x'.repeat(43)} 200`, 'GET /link/[secret] 200'],
    ["an operator's link", `/admin/sign-in/${'x'.repeat(43)}`, '/admin/sign-in/[secret]'],
    [
      'the password of a database',
      'postgres://connect:hunter22@db:5432/connect',
      'postgres://connect:[secret]@db:5432/connect',
    ],
    ['a proof in a URL, encoded', 'u%3Fappsecret_proof%3D0123456789', 'u%3Fappsecret_proof%3D[secret]'],
  ])('%s', (_, text, clean) => {
    expect(scrub(text)).toBe(clean)
  })

  test('a secret that is known, however it is written', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 6, maxLength: 40, unit: 'grapheme-ascii' }), (secret) => {
        const clean = createScrub([secret])
        const bytes = Buffer.from(secret)
        for (const form of [
          secret,
          encodeURIComponent(secret),
          bytes.toString('base64'),
          bytes.toString('base64url'),
          bytes.toString('hex'),
        ])
          expect(clean(`at <${form}>`).replaceAll('[secret]', '')).not.toContain(form)
      }),
    )
  })
})

test('a text without secrets is left as it is', () => {
  for (const text of [
    'A check failed: The token has expired.',
    'code token_expired',
    'care/con_0123456789abcdef0123456789abcdef',
    'state: open',
  ])
    expect(scrub(text)).toBe(text)
})

test('a logger gives on nothing that is secret: messages, details at any depth, errors with causes, circles', () => {
  const lines: string[] = []
  const keep = (details: object, message: string): void => {
    lines.push(`${message} ${JSON.stringify(details)}`)
  }
  const logger: Logger = scrubbedLogger({ info: keep, warn: keep, error: keep }, createScrub(['planted-secret']))
  const circle: Record<string, unknown> = { deep: { deeper: ['a planted-secret'] } }
  circle['self'] = circle
  const error = new TypeError('with planted-secret', { cause: new Error('IGAAsecretsecretsecret') })
  logger.error({ err: error, circle, secret: new Secret('planted-secret'), at: new Date(0) }, 'It was planted-secret.')
  const [line = ''] = lines
  expect(line).not.toMatch(/planted-secret|IGAA/)
  expect(line).toContain('TypeError')
  expect(line).toContain('1970-01-01')
})
