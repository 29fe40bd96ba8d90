import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mediaNumber, numberOfShortcode, shortcodeOf } from './number.ts'

test('A shortcode is the number in base 64, as recorded', () => {
  expect(shortcodeOf('3849191831090798669')).toBe('DVrE5OUgKBN')
  expect(numberOfShortcode('DVrE5OUgKBN')).toBe('3849191831090798669')
})

test('A number holds the time at which the media was made', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1_400_000_000_000, max: 4_000_000_000_000 }), fc.string(), (createdAt, id) => {
      const number = mediaNumber(id, createdAt)
      expect(Number((BigInt(number) >> 23n) + 1_314_220_021_721n)).toBe(createdAt)
      expect(numberOfShortcode(shortcodeOf(number))).toBe(number)
    }),
  )
})

test('What is no shortcode has no number', () => {
  expect(numberOfShortcode('../etc')).toBeUndefined()
})

test('A shortcode has eleven letters or as many as it takes, and no more', () => {
  expect(shortcodeOf('0')).toBe('AAAAAAAAAAA')
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 120n - 1n }), (number) => {
      const code = shortcodeOf(String(number))
      expect(code).toMatch(/^(?:[\w-]{11}|[^A][\w-]{11,})$/)
      expect(numberOfShortcode(code)).toBe(String(number))
    }),
  )
})
