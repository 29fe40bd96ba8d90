import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDuration, readMoment, showMoment } from './moment.ts'

test('a date alone is midnight UTC, and a time without a zone is UTC', () => {
  expect(readMoment('2024-12-03')).toBe(Date.UTC(2024, 11, 3))
  expect(readMoment(' 2024-12-03 09:30 ')).toBe(Date.UTC(2024, 11, 3, 9, 30))
  expect(readMoment('2024-12-03T09:30:15+02:00')).toBe(Date.UTC(2024, 11, 3, 7, 30, 15))
})

test.each(['', 'tomorrow', '3', '2024-02-30', '2024-13-01', '2024-12-03T25:00Z', '03/12/2024', '2024-12-03T09:30Zz'])(
  'not a date: %j',
  (text) => {
    expect(readMoment(text)).toBeUndefined()
  },
)

test('every moment a world can have is read as it is printed', () => {
  const moments = fc.date({ min: new Date('2019-10-15'), max: new Date('2099-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(moments, (date) => {
      expect(readMoment(date.toISOString())).toBe(date.getTime())
      expect(readMoment(showMoment(date.getTime()).replace(' UTC', 'Z'))).toBe(Math.floor(date.getTime() / 1000) * 1000)
    }),
  )
})

test('a duration is a whole number and a unit', () => {
  expect(readDuration('59d')).toBe(59 * 86_400_000)
  expect(readDuration('24 H')).toBe(86_400_000)
  expect(readDuration('30m')).toBe(1_800_000)
  expect(readDuration('10s')).toBe(10_000)
})

test.each(['', 'd', '5', '-1d', '1.5h', '1w', '1e3s', '9999999999999999d'])('not a duration: %j', (text) => {
  expect(readDuration(text)).toBeUndefined()
})
