import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pauseAfter } from './throttle.ts'
import { type Usage, usageReader } from './usage.ts'

const reports: string[] = []
const read = (headers: Record<string, string>): Usage | undefined =>
  usageReader((told) => reports.push(told))(new Headers(headers))
const business = (entry: object): Usage | undefined =>
  read({ 'x-business-use-case-usage': JSON.stringify({ '17841472020051826': [{ type: 'instagram', ...entry }] }) })

describe('usage', () => {
  test('of graph.facebook.com', () => {
    expect(read({ 'x-app-usage': '{"call_count":28,"total_time":25,"total_cputime":24}' })).toEqual({
      app: { calls: 28, totalTime: 25, cpuTime: 24 },
      business: [],
      highest: 28,
    })
  })

  test('of graph.instagram.com, whose counts have other names', () => {
    expect(read({ 'x-app-usage': '{"call_volume":3,"cpu_time":81}' })).toMatchObject({
      app: { calls: 3, cpuTime: 81, totalTime: 0 },
      highest: 81,
    })
  })

  test('of a business use case, minutes as milliseconds', () => {
    expect(
      business({ call_count: 100, total_cputime: 25, total_time: 25, estimated_time_to_regain_access: 12 }),
    ).toEqual({
      business: [
        { id: '17841472020051826', type: 'instagram', calls: 100, cpuTime: 25, totalTime: 25, regainAccess: 720_000 },
      ],
      highest: 100,
      regainAccess: 720_000,
    })
  })

  test.each([1e9, 1e300, 1441])('of %d minutes to wait is bounded to a day, and reported', (minutes) => {
    reports.length = 0
    const usage = business({ estimated_time_to_regain_access: minutes })
    expect([usage?.regainAccess, usage?.business[0]?.regainAccess]).toEqual([86_400_000, 86_400_000])
    expect(reports).toEqual([expect.stringContaining('estimated_time_to_regain_access')])
    reports.length = 0
    expect(business({ estimated_time_to_regain_access: 1440 })?.regainAccess).toBe(86_400_000)
    expect(reports).toEqual([])
  })

  test.each([['{'], ['[]'], ['null'], ['7'], ['"x"'], ['']])('that is garbled counts as absent: %s', (header) => {
    expect(read({ 'x-app-usage': header, 'x-business-use-case-usage': header })).toBeUndefined()
  })

  test('of any JSON has numbers that can be compared', () => {
    fc.assert(
      fc.property(fc.json(), (header) => {
        const bytes = header.replace(/[^\x20-\x7e]/g, '')
        const usage = read({ 'x-app-usage': bytes, 'x-business-use-case-usage': bytes })
        if (usage !== undefined) expect(Number.isFinite(usage.highest) && usage.highest >= 0).toBe(true)
      }),
    )
  })
})

describe('a pause before the wall', () => {
  const app = (calls: number): Usage => ({ app: { calls, cpuTime: 0, totalTime: 0 }, business: [], highest: calls })
  const pause = (usage: Usage): number => pauseAfter('app', usage)

  test('is none while there is room', () => {
    expect([pause(app(0)), pause(app(79)), pause({ business: [], highest: 0 })]).toEqual([0, 0, 0])
  })

  test('grows towards the wall', () => {
    const pauses = [80, 85, 90, 95, 100].map((calls) => pause(app(calls)))
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b))
    expect(pauses[0]).toBe(0)
    expect([pauses[4], pause(app(250))]).toEqual([20_000, 20_000])
  })

  test('lasts until access is regained, for the account it is about', () => {
    const usage = business({ call_count: 100, estimated_time_to_regain_access: 12 }) as Usage
    expect(pauseAfter('17841472020051826', usage)).toBe(720_000)
    expect(pauseAfter('17841400000000001', usage)).toBe(0)
    expect(pauseAfter('app', usage)).toBe(0)
  })
})

test('headers that hold objects where numbers belong cost no answer', () => {
  const odd = '{"call_volume":{"toString":1,"valueOf":1},"total_time":[7]}'
  const cases = '{"1":[{"type":{"toString":1},"call_count":{"valueOf":null}}]}'
  const usage = usageReader(() => undefined)(new Headers({ 'x-app-usage': odd, 'x-business-use-case-usage': cases }))
  expect(usage).toMatchObject({ highest: 0, business: [{ id: '1', type: '', calls: 0 }] })
})
