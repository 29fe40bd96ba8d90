import fc from 'fast-check'
import { expect, test } from 'vitest'
import { namedIn } from './caption.ts'

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
