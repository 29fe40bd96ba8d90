import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRange } from './range.ts'

test.each([
  [null, undefined],
  ['bytes=0-', { from: 0, length: 100 }],
  ['bytes=10-19', { from: 10, length: 10 }],
  ['bytes=90-1000', { from: 90, length: 10 }],
  ['bytes=-10', { from: 90, length: 10 }],
  ['bytes=-1000', { from: 0, length: 100 }],
  ['bytes=100-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=19-10', undefined],
  ['bytes=0-1,5-6', undefined],
  ['bytes=-', undefined],
  ['lines=0-1', undefined],
])('of 100 bytes %j is %j', (header, range) => {
  expect(readRange(header, 100)).toEqual(range)
})

test('whatever is asked, a range lies within the file', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.tuple(fc.nat(), fc.nat()).map(([a, b]) => `bytes=${a}-${b}`),
      ),
      fc.nat(10_000),
      (header, size) => {
        const range = readRange(header, size)
        if (typeof range !== 'object') return
        expect(range.from).toBeGreaterThanOrEqual(0)
        expect(range.length).toBeGreaterThan(0)
        expect(range.from + range.length).toBeLessThanOrEqual(size)
      },
    ),
  )
})
