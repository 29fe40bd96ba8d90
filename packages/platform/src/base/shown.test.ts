import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { redacted, shown } from '../base/shown.ts'

test('a quarter of a secret is shown, at most six characters', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 300 }), (secret) => {
      const [prefix = ''] = redacted(secret).split('… (')
      return secret.startsWith(prefix) && prefix.length <= 6 && prefix.length <= secret.length / 4
    }),
  )
  expect(redacted('')).toBe('(empty)')
  expect(redacted('abc')).toBe('… (3 characters)')
  expect(redacted('IGQVabcdefgh')).toBe('IGQ… (12 characters)')
})

test('a value is shown whole up to 200 characters, and cut with its length beyond', () => {
  expect(shown('x'.repeat(200))).toBe('x'.repeat(200))
  expect(shown('x'.repeat(201))).toBe(`${'x'.repeat(200)}… (201 characters)`)
})
