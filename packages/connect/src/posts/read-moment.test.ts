import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Problem } from '../base/problem.ts'
import { readMoment } from './read-moment.ts'

const iso = (text: string, zone?: string): string => new Date(readMoment(text, zone)).toISOString()

test.each([
  ['2026-12-24T18:00:00+01:00', undefined, '2026-12-24T17:00:00.000Z'],
  ['2026-12-24T18:00Z', undefined, '2026-12-24T18:00:00.000Z'],
  ['2026-12-24T18:00', 'Europe/Berlin', '2026-12-24T17:00:00.000Z'],
  ['2026-07-24T18:00:30.5', 'America/New_York', '2026-07-24T22:00:30.500Z'],
  ['2026-12-24T18:00:00+01:00', 'Europe/Berlin', '2026-12-24T17:00:00.000Z'],
  // One of two, since it says which.
  ['2026-10-25T02:30:00+01:00', 'Europe/Berlin', '2026-10-25T01:30:00.000Z'],
])('%s in %s is %s', (text, zone, moment) => {
  expect(iso(text, zone)).toBe(moment)
})

describe('what is refused, with what to send in its place', () => {
  test.each([
    ['2026-12-24T18:00', undefined, 'time_zone_missing', '+02:00'],
    ['2026-12-24T18:00', 'Europe/Berlim', 'time_zone_unknown', 'Europe/Berlin'],
    ['2026-12-24T18:00', '+01:00', 'time_zone_unknown', 'Europe/Berlin'],
    [
      '2026-10-25T02:30',
      'Europe/Berlin',
      'publish_at_ambiguous',
      '2026-10-25T02:30:00+02:00 or 2026-10-25T02:30:00+01',
    ],
    ['2026-03-29T02:30', 'Europe/Berlin', 'publish_at_missing', '2026-03-29T01:30:00+01:00 or 2026-03-29T03:30:00+02'],
    ['2026-12-24T18:00:00+02:00', 'Europe/Berlin', 'offset_wrong', '2026-12-24T17:00:00+01:00'],
    ['2026-02-30T18:00', 'Europe/Berlin', 'publish_at_invalid', 'ISO 8601'],
    ['2026-02-30T18:00Z', undefined, 'publish_at_invalid', 'ISO 8601'],
    ['24.12.2026 18:00', undefined, 'publish_at_invalid', 'ISO 8601'],
    ['1798135200', undefined, 'publish_at_invalid', 'ISO 8601'],
    ['', undefined, 'publish_at_invalid', 'ISO 8601'],
  ])('%s in %s: %s', (text, zone, code, fix) => {
    expect(() => readMoment(text, zone)).toThrow(expect.objectContaining({ status: 422, code }))
    try {
      readMoment(text, zone)
    } catch (error) {
      expect((error as Problem).fix).toContain(fix)
    }
  })
})

test('whatever is sent, it is a moment or a problem in words', () => {
  const text = fc.oneof(fc.string(), fc.stringMatching(/^20\d\d-[01]\d-[0-3]\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?$/))
  const zone = fc.option(fc.constantFrom('Europe/Berlin', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC', 'x', ''), {
    nil: undefined,
  })
  fc.assert(
    fc.property(text, zone, (given, where) => {
      try {
        expect(Number.isSafeInteger(readMoment(given, where))).toBe(true)
      } catch (error) {
        expect(error).toBeInstanceOf(Problem)
      }
    }),
  )
})
