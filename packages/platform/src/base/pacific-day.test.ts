import { assert, date, property } from 'fast-check'
import { expect, test } from 'vitest'
import { pacificDay, pacificMidnight } from './pacific-day.ts'

const format = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/Los_Angeles',
  dateStyle: 'short',
  timeStyle: 'medium',
  hourCycle: 'h23',
})

test('a day begins at Pacific midnight, in summer and in winter', () => {
  expect(new Date(pacificMidnight(pacificDay(Date.UTC(2026, 6, 1, 12)))).toISOString()).toBe('2026-07-01T07:00:00.000Z')
  expect(new Date(pacificMidnight(pacificDay(Date.UTC(2026, 11, 1, 7)))).toISOString()).toBe('2026-11-30T08:00:00.000Z')
})

test('every moment is on the day that the time zone database says, between two midnights', () => {
  const moments = date({ min: new Date('2019-10-15'), max: new Date('2099-12-31'), noInvalidDate: true })
  assert(
    property(moments, (moment) => {
      const day = pacificDay(moment.getTime())
      expect(new Date(day * 86_400_000).toISOString().slice(0, 10)).toBe(format.format(moment).slice(0, 10))
      expect(pacificMidnight(day)).toBeLessThanOrEqual(moment.getTime())
      expect(pacificMidnight(day + 1)).toBeGreaterThan(moment.getTime())
      expect(format.format(pacificMidnight(day))).toMatch(/00:00:00$/)
    }),
    { numRuns: 500 },
  )
})

test('the days on which clocks change have 23 and 25 hours', () => {
  const lengthOf = (text: string): number => {
    const day = pacificDay(Date.parse(text))
    return (pacificMidnight(day + 1) - pacificMidnight(day)) / 3_600_000
  }
  expect(lengthOf('2026-03-08T20:00:00Z')).toBe(23)
  expect(lengthOf('2026-11-01T20:00:00Z')).toBe(25)
})
