import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fractionOf, rangeOf } from './ranges.ts'

test.each([
  ['3 to 900', 3, 900],
  ['4:5 to 1.91:1', 0.8, 1.91],
])('%s', (text, least, most) => {
  expect(rangeOf(text)).toEqual({ least, most })
})

test.each(['', '3', '3 to', 'a to b'])('%j is no range', (text) => {
  expect(() => rangeOf(text)).toThrow(TypeError)
})

test('a fraction has no common divisor, and the same value', () => {
  expect(fractionOf(1434, 418)).toBe('717/209')
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 20_000 }), (width, height) => {
      const [above = 0, below = 1] = fractionOf(width, height).split('/').map(Number)
      expect(above * height).toBe(below * width)
    }),
  )
})
