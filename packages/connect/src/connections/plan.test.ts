import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, hour, minute } from '../base/time.ts'
import { planOf, warningDays } from './plan.ts'

type Row = Parameters<typeof planOf>[0]

const start = Date.UTC(2026, 0, 1)
const row = (changes: Partial<Row> = {}): Row => ({
  id: 'con_1',
  login: 'instagram',
  kind: 'longLived',
  lifetime: 'long',
  state: 'healthy',
  sealed: '{}',
  issuedAt: start,
  expiresAt: start + 60 * day,
  refreshableAt: start + day,
  dataAccessExpiresAt: null,
  refreshFailures: 0,
  triedAt: null,
  checkedAt: start,
  linkedAt: start,
  warnedDays: null,
  ...changes,
})

describe('a refresh', () => {
  test('is planned when it can succeed, spread over many days, with time left for what fails', () => {
    const moments = Array.from({ length: 2000 }, (_, index) => planOf(row({ id: `con_${index}` })).refreshAt ?? 0)
    for (const moment of moments) {
      expect(moment).toBeGreaterThanOrEqual(start + 30 * day)
      expect(moment).toBeLessThanOrEqual(start + 42 * day)
    }
    const busiest = Math.max(...days(moments).values())
    expect(busiest).toBeLessThan(2000 / 8)
  })

  test('is never before a token can be refreshed, nor after its end', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 2 * hour, max: 90 * day }),
        fc.integer({ min: 0, max: 20 }),
        (id, life, refreshFailures) => {
          const refreshableAt = start + day
          const { refreshAt = refreshableAt } = planOf(
            row({ id, expiresAt: start + life, refreshableAt, refreshFailures, triedAt: start }),
          )
          expect(refreshAt).toBeGreaterThanOrEqual(refreshableAt)
        },
      ),
    )
  })

  test('that failed is tried again later and later, and at least four times a day', () => {
    const at = (refreshFailures: number): number =>
      (planOf(row({ refreshFailures, triedAt: start + 45 * day })).refreshAt ?? 0) - (start + 45 * day)
    expect(at(1)).toBeGreaterThanOrEqual(5 * minute)
    expect(at(1)).toBeLessThan(8 * minute)
    expect(at(2)).toBeGreaterThan(at(1))
    expect(at(50)).toBeLessThanOrEqual(9 * hour)
  })

  test.each([
    ['a Page token', { login: 'facebook', kind: 'page', expiresAt: null }],
    ['a system user’s token', { login: 'facebook', kind: 'systemUser' }],
    ['a person’s token of Facebook Login', { login: 'facebook' }],
    ['a short-lived token', { kind: 'shortLived', lifetime: 'short' }],
    ['a token that Instagram does not accept', { state: 'needs-reconnect' }],
    ['an erased token', { sealed: null }],
  ] as const)('is not planned for %s', (_, changes) => {
    expect(planOf(row(changes)).refreshAt).toBeUndefined()
  })
})

describe('warnings', () => {
  test('come at fourteen, seven, three and one days before the end, each once', () => {
    const end = start + 60 * day
    const seen: number[] = []
    for (let warnedDays: number | null = null; ; ) {
      const { warnAt, warnDays } = planOf(row({ warnedDays }))
      if (warnAt === undefined || warnDays === undefined) break
      expect(warnAt).toBe(end - warnDays * day)
      seen.push(warnDays)
      warnedDays = warnDays
    }
    expect(seen).toEqual([...warningDays])
  })

  test('are of the right to read data, where that ends first', () => {
    const dataAccessExpiresAt = start + 20 * day
    expect(planOf(row({ login: 'facebook', kind: 'page', expiresAt: null, dataAccessExpiresAt }))).toMatchObject({
      endsAt: dataAccessExpiresAt,
      warnAt: start + 6 * day,
    })
  })

  test('are none for a token that lives an hour', () => {
    expect(planOf(row({ kind: 'shortLived', lifetime: 'short', expiresAt: start + hour }))).toMatchObject({
      warnAt: undefined,
      dueAt: start + hour,
    })
  })
})

test('whatever a row says, the first of its moments is when it is due', () => {
  const moment = fc.option(fc.integer({ min: start, max: start + 200 * day }))
  fc.assert(
    fc.property(
      moment,
      moment,
      fc.constantFrom('healthy', 'expiring', 'blocked', 'needs-reconnect'),
      (expiresAt, dataAccessExpiresAt, state) => {
        const plan = planOf(row({ expiresAt, dataAccessExpiresAt, state: state as Row['state'] }))
        const moments = [plan.refreshAt, plan.checkAt, plan.warnAt, plan.endsAt].filter((each) => each !== undefined)
        expect(plan.dueAt).toBe(Math.min(...moments))
      },
    ),
  )
})

function days(moments: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const moment of moments) counts.set(Math.floor(moment / day), (counts.get(Math.floor(moment / day)) ?? 0) + 1)
  return counts
}
