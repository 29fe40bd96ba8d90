import { array, assert, integer, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { createRollingWindow } from './rolling-window.ts'

const hour = 3_600_000
const slot = hour / 60

test('calls count for as long as the window, give or take a sixtieth', () => {
  const window = createRollingWindow(hour)
  for (let i = 0; i < 10; i++) window.count(0)
  expect(window.total(hour - slot)).toBe(10)
  expect(window.total(hour)).toBe(0)
})

test('until there is room again, the oldest calls have to leave', () => {
  const window = createRollingWindow(hour)
  for (let minute = 0; minute < 30; minute++) window.count(minute * slot)
  expect(window.untilBelow(30, 29 * slot)).toBe(31 * slot)
  expect(window.untilBelow(20, 29 * slot)).toBe(41 * slot)
  expect(window.untilBelow(31, 29 * slot)).toBe(0)
})

test('a clock that was put back, or far ahead, begins anew', () => {
  const window = createRollingWindow(hour)
  window.count(100 * hour)
  expect(window.total(99 * hour)).toBe(0)
  window.count(99 * hour)
  expect(window.total(2000 * hour)).toBe(0)
})

test('it counts what a list of all calls would, to a sixtieth', () => {
  const steps = array(record({ after: integer({ min: 0, max: hour }), calls: integer({ min: 0, max: 5 }) }))
  assert(
    property(steps, (moves) => {
      const window = createRollingWindow(hour)
      const all: number[] = []
      let now = 0
      for (const { after, calls } of moves) {
        now += after
        for (let i = 0; i < calls; i++) {
          window.count(now)
          all.push(now)
        }
        const within = (length: number): number => all.filter((at) => at > now - length).length
        expect(window.total(now)).toBeGreaterThanOrEqual(within(hour - slot))
        expect(window.total(now)).toBeLessThanOrEqual(within(hour + slot))
      }
    }),
  )
})
