import fc from 'fast-check'
import { expect, test } from 'vitest'
import { captionParts, namedIn } from './caption.ts'

test('Usernames follow @ and hashtags follow #, each counted once and read without regard to case', () => {
  expect(namedIn('With @Lee.Wanders and @lee.wanders. #Fog #fog #käse_brot (#bread)')).toEqual({
    usernames: ['lee.wanders'],
    hashtags: ['fog', 'käse_brot', 'bread'],
  })
})

test('An e-mail address and an anchor name nobody', () => {
  expect(namedIn('hello@example.com https://example.com/page#part a&#39;b')).toEqual({ usernames: [], hashtags: [] })
})

test('Any text can be read', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => namedIn(text).usernames.every((name) => name !== '')))
})

test('The pieces of a text are the text, and name what it names', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[@#a.é_ 1]*$/)), (text) => {
      const parts = captionParts(text)
      expect(parts.map((part) => part.text).join('')).toBe(text)
      const named = namedIn(text)
      expect(new Set(parts.flatMap(({ username = [] }) => username))).toEqual(new Set(named.usernames))
      expect(new Set(parts.flatMap(({ hashtag = [] }) => hashtag))).toEqual(new Set(named.hashtags))
    }),
  )
})
