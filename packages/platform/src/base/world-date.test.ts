import { expect, test } from 'vitest'
import { parseWorldDate } from './world-date.ts'

test.for([
  ['2024-11-01', '2024-11-01T00:00:00.000Z'],
  ['2024-11-01T09:30', '2024-11-01T09:30:00.000Z'],
  ['2024-11-01 09:30:15Z', '2024-11-01T09:30:15.000Z'],
  ['2024-11-01T00:30:00+01:00', '2024-10-31T23:30:00.000Z'],
])('%s is %s', ([text, moment]) => {
  expect(parseWorldDate(text as string).toISOString()).toBe(moment)
})

test.for(['', 'yesterday', '2024-02-30', '2024-13-01', '5', '01.11.2024', '2024-11-01T25:00', '20241101'])(
  '%j is not a date, and the message says how to write one',
  (text) => expect(() => parseWorldDate(text)).toThrow('2024-11-01'),
)

test('a date before the first world or after the last is refused', () => {
  expect(() => parseWorldDate('2019-10-14')).toThrow('2019-10-15')
  expect(() => parseWorldDate('2100-01-01')).toThrow('2099')
})
