import { nat, property, assert as propertyHolds, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { parseDuration } from './duration.ts'

const hour = 3_600_000

test.for([
  ['59d', 59 * 24 * hour],
  ['1w', 7 * 24 * hour],
  ['90m', 1.5 * hour],
  ['1h30m', 1.5 * hour],
  ['1h 30m', 1.5 * hour],
  ['2D', 48 * hour],
  ['0s', 0],
] as const)('%s is a span of time', ([text, milliseconds]) => {
  expect(parseDuration(text)).toBe(milliseconds)
})

test.for(['', ' ', '5', 'd', '-1d', '1.5h', '1e3s', '30m1h', '1h1h', '1y', '9999999999999999d', 'tomorrow', '1h30'])(
  '%j is none, and what is accepted is told',
  (text) => {
    expect(() => parseDuration(text)).toThrow(/weeks \(w\), days \(d\), .* 1h30m/)
  },
)

test('several units are their sum', () => {
  propertyHolds(
    property(tuple(nat(99), nat(999), nat(99), nat(99), nat(99)), ([w, d, h, m, s]) => {
      const expected = ((((w * 7 + d) * 24 + h) * 60 + m) * 60 + s) * 1000
      expect(parseDuration(`${w}w${d}d${h}h${m}m${s}s`)).toBe(expected)
    }),
  )
})
