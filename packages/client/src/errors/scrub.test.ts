import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scrub } from './scrub.ts'

describe('a foreign text', () => {
  test.each([
    ['IGAAabcdefghijklmnopqrstuvwxyz0123', 'IGAAabcdef'],
    ['token EAACEdEose0cBAxyzxyzxyzxyz is bad', 'EAACEdEose0'],
    ['app 358205879134926|2b0c81bc1f2a4d6d9ce63c1a75f0e4d8', '2b0c81bc'],
    ['https://graph.instagram.com/me?access_token=abc&x=1', 'abc'],
    ['client_secret=s3cr3t&code=AQxyz', 's3cr3t'],
    ['...?code=AQxyz#_', 'AQxyz'],
    ['fb_exchange_token=short1', 'short1'],
  ])('%s loses what looks like a secret', (text, secret) => {
    expect(scrub(text, [])).not.toContain(secret)
  })

  test('keeps what is none', () => {
    const text = 'Error validating access token: Session has expired on Tuesday, 01-Dec-25 06:00:00 PST.'
    expect(scrub(text, ['IGAAx'])).toBe(text)
    expect(scrub('(#100) Tried accessing nonexisting field (account_type) on node type (IGUser)', [])).toContain(
      'account_type',
    )
  })

  test('stays one line of a length that can be read', () => {
    expect(scrub('a\r\nlevel=error msg="forged"\u2028b', [])).toBe('a level=error msg="forged" b')
    expect(scrub('x'.repeat(100_000), []).length).toBeLessThanOrEqual(600)
  })

  test('loses each secret that was sent, plain or percent-encoded, wherever it stands', () => {
    const secret = fc
      .string({ minLength: 6, maxLength: 40, unit: 'grapheme-ascii' })
      .filter((text) => !'[removed]'.includes(text))
    fc.assert(
      fc.property(secret, fc.string(), fc.string(), (secret, before, after) => {
        const forms = [
          secret,
          encodeURIComponent(secret),
          encodeURIComponent(secret).replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
          String(new URLSearchParams({ '': secret })).slice(1),
          JSON.stringify(secret).slice(1, -1),
        ]
        for (const form of forms) {
          const clean = scrub(`${before}${form}|${after}`, [secret])
          const without = scrub(before, [secret]) + scrub(after, [secret])
          if (!without.includes(form)) expect(clean.split('[removed]').join('\u0000')).not.toContain(form)
        }
      }),
    )
  })
})

test('a secret behind many line ends is removed whole', () => {
  const secret = '0123456789abcdef0123456789abcdef'
  expect(scrub(`${'\n'.repeat(2370)}${secret}`, [secret])).toBe(' [removed]')
})

test.each(['app secret!', "it's(a)*secret~", 'a+b c/d', 'ü ßä'])('%s is removed as a form has it', (secret) => {
  expect(scrub(`refused: client_x=${String(new URLSearchParams({ '': secret })).slice(1)}.`, [secret])).toBe(
    'refused: client_x=[removed].',
  )
})
