import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changed, changes, type Dated, dayOf, holdsOn } from '../index.ts'

const anyDay = fc.integer({ min: 0, max: Date.UTC(2099, 11, 31) }).map((milliseconds) => dayOf(milliseconds))

describe('days', () => {
  test('change at midnight in UTC, whatever the time zone of the machine', () => {
    expect(dayOf(Date.UTC(2024, 11, 4) - 1)).toBe('2024-12-03')
    expect(dayOf(Date.UTC(2024, 11, 4))).toBe('2024-12-04')
    expect(dayOf(Date.UTC(2024, 1, 29, 23, 59))).toBe('2024-02-29')
  })

  test('compare as their moments do', () => {
    const moment = fc.integer({ min: 0, max: Date.UTC(2099, 11, 31) })
    fc.assert(fc.property(moment, moment, (a, b) => a > b || dayOf(a) <= dayOf(b)))
  })

  test('an entry holds from its first day to the day before its last', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, (since, until, day) => {
        const entry: Dated = { since, until }
        return holdsOn(entry, day) === (since <= day && day < until)
      }),
    )
  })

  test('an entry without dates holds always', () => {
    fc.assert(fc.property(anyDay, (day) => holdsOn({}, day)))
  })

  test('a change has happened on its own day, and not on the day before', () => {
    expect(changed('basicDisplayEnds', '2024-12-03')).toBe(false)
    expect(changed('basicDisplayEnds', '2024-12-04')).toBe(true)
    expect(changed('appScopedIds', changes.appScopedIds.day)).toBe(true)
  })
})
