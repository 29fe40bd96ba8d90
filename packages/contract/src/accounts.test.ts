import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accountTypes, isUsername } from './index.ts'

describe('usernames', () => {
  test.each(['jayposiris', 'a', '_', '0', 'a.b', 'a._.b', 'a'.repeat(30)])('%j is one', (name) => {
    expect(isUsername(name)).toBe(true)
  })

  test.each([
    '',
    '.',
    '.a',
    'a.',
    'a..b',
    'A',
    'é',
    'a b',
    'a-b',
    'a\n',
    '\na',
    'a\0',
    'ａ',
    '<b>',
    "'--",
    'a'.repeat(31),
  ])('%j is none', (name) => {
    expect(isUsername(name)).toBe(false)
  })

  test('hold whatever text is between their dots: at most thirty of a-z, digits and underscores', () => {
    const part = fc.stringMatching(/^[a-z0-9_]{1,6}$/)
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
        const name = parts.join('.')
        return isUsername(name) === name.length <= 30
      }),
    )
  })

  test('are safe in URLs and HTML as they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => !isUsername(text) || encodeURIComponent(text) === text),
    )
  })

  test('any text gets an answer at once', () => {
    fc.assert(fc.property(fc.string({ maxLength: 5000 }), (text) => typeof isUsername(text) === 'boolean'))
    expect(isUsername('.a'.repeat(100_000))).toBe(false)
  })
})

test('every account type has a word for people', () => {
  expect(Object.keys(accountTypes).sort()).toEqual(['BUSINESS', 'MEDIA_CREATOR', 'PERSONAL'])
})
