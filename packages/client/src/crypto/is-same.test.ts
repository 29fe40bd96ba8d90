import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSame } from './is-same.ts'

describe('two texts', () => {
  test('are the same where they are, and not where one letter, or the length, differs', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 })
    fc.assert(fc.property(text, text, (one, other) => isSame(one, other) === (one === other)))
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 1, max: 0xffff }), (one, at, change) => {
        fc.pre(one !== '')
        const place = at % one.length
        const changed = String.fromCharCode(one.charCodeAt(place) ^ change)
        expect(isSame(one.slice(0, place) + changed + one.slice(place + 1), one)).toBe(false)
        expect(isSame(one + one, one)).toBe(false)
        expect(isSame('', one)).toBe(false)
      }),
    )
    expect(isSame('', '')).toBe(true)
  })
})
