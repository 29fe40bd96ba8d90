import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { pacificDate } from './pacific-date.ts'

test.each([
  ['2025-12-01T14:00:00Z', 'Monday, 01-Dec-25 06:00:00 PST'],
  ['2022-11-16T15:45:51Z', 'Wednesday, 16-Nov-22 07:45:51 PST'],
  ['2024-11-03T08:59:59Z', 'Sunday, 03-Nov-24 01:59:59 PDT'],
  ['2024-11-03T09:00:00Z', 'Sunday, 03-Nov-24 01:00:00 PST'],
  ['2024-03-10T09:59:59Z', 'Sunday, 10-Mar-24 01:59:59 PST'],
  ['2024-03-10T10:00:00Z', 'Sunday, 10-Mar-24 03:00:00 PDT'],
  ['2024-07-01T07:00:00Z', 'Monday, 01-Jul-24 00:00:00 PDT'],
  ['2024-01-01T07:59:59Z', 'Sunday, 31-Dec-23 23:59:59 PST'],
  ['2099-12-31T23:59:59Z', 'Thursday, 31-Dec-99 15:59:59 PST'],
])('%s is %s', (moment, text) => {
  expect(pacificDate(Date.parse(moment))).toBe(text)
})

test('every moment of a world has the form of RFC 850, in US Pacific time', () => {
  const moments = fc.integer({ min: Date.UTC(2019, 9, 15), max: Date.UTC(2099, 11, 31) })
  fc.assert(
    fc.property(moments, (moment) =>
      /^[MTWFS][a-z]+day, \d\d-[A-Z][a-z]{2}-\d\d ([01]\d|2[0-3]):[0-5]\d:[0-5]\d P[SD]T$/.test(pacificDate(moment)),
    ),
  )
})
