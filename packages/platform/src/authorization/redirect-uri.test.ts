import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describeDifference } from './redirect-uri.ts'

const registered = 'https://a.example/auth/'

describe('the difference in words', () => {
  test.each([
    [undefined, /^Send redirect_uri/],
    ['', /^Send redirect_uri/],
    ['https://a.example/auth', /slash at the end/],
    ['https://a.example/auth//', /slash at the end/],
    ['https://A.example/auth/', /upper and lower case/],
    ['http://a.example/auth/', /https, not http/],
    ['https://a.example/auth/#x', /no fragment/],
    ['https%3A%2F%2Fa.example%2Fauth%2F', /encoded twice/],
    ['https://a.example:443/auth/', /same place/],
    ['https://a.example/x/../auth/', /same place/],
    ['https://evil.example/', /^Register it/],
    ['%', /^Register it/],
  ])('%j', (given, words) => {
    expect(describeDifference(given, [registered])).toMatch(words)
  })
})

test('the difference is described in a sentence', () => {
  fc.assert(
    fc.property(fc.option(fc.string({ unit: 'binary' }), { nil: undefined }), fc.array(fc.string()), (given, all) => {
      expect(describeDifference(given, all)).toMatch(/\.$/)
    }),
  )
})
