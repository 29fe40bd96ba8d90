import { describe, expect, test } from 'vitest'
import { type Clock, ClockError, type ClockState, createClock } from './clock.ts'
import { temporaryDirectory } from './testing/temporary-directory.ts'
import { openWorld } from './world.ts'

const morning = Date.UTC(2024, 10, 1, 9)
const hour = 3_600_000

/** Real time that stands still until it is moved, and a clock over it. */
function atMorning(initial: ClockState): { clock: Clock; real: { now: number }; saved: ClockState[] } {
  const real = { now: morning }
  const saved: ClockState[] = []
  return {
    clock: createClock(
      () => real.now,
      initial,
      (state) => saved.push(state),
    ),
    real,
    saved,
  }
}

describe('a clock', () => {
  test('that is real tells real time', () => {
    const { clock, real } = atMorning({ mode: 'real' })
    real.now += hour
    expect(clock.now()).toBe(morning + hour)
    expect(clock.day()).toBe('2024-11-01')
  })

  test('with an offset runs on at its distance', () => {
    const { clock, real } = atMorning({ mode: 'offset', offset: -24 * hour })
    real.now += hour
    expect(clock.now()).toBe(morning - 23 * hour)
    expect(clock.day()).toBe('2024-10-31')
  })

  test('that is frozen stands, and runs on from there', () => {
    const { clock, real } = atMorning({ mode: 'real' })
    clock.freeze()
    real.now += hour
    expect(clock.now()).toBe(morning)
    clock.run()
    real.now += hour
    expect(clock.now()).toBe(morning + hour)
    clock.run()
    expect(clock.state()).toEqual({ mode: 'offset', offset: -hour })
  })

  test('can be set forward and advanced, frozen or not, and saves each state', () => {
    const { clock, saved } = atMorning({ mode: 'real' })
    clock.set(morning + hour)
    expect(clock.now()).toBe(morning + hour)
    clock.advance(hour)
    expect(clock.now()).toBe(morning + 2 * hour)
    clock.freeze(morning + 3 * hour)
    clock.advance(hour)
    expect(clock.now()).toBe(morning + 4 * hour)
    clock.set(morning + 5 * hour)
    expect(saved).toEqual([
      { mode: 'offset', offset: hour },
      { mode: 'offset', offset: 2 * hour },
      { mode: 'frozen', at: morning + 3 * hour },
      { mode: 'frozen', at: morning + 4 * hour },
      { mode: 'frozen', at: morning + 5 * hour },
    ])
  })

  test.each<[string, (clock: Clock) => void]>([
    ['set back', (clock) => clock.set(morning - 1)],
    ['advanced by less than nothing', (clock) => clock.advance(-1)],
    ['frozen in the past', (clock) => clock.freeze(morning - 1)],
    ['set to no date', (clock) => clock.set(Number.NaN)],
    ['advanced without end', (clock) => clock.advance(Number.POSITIVE_INFINITY)],
    ['set to the year 2100', (clock) => clock.set(Date.UTC(2100, 0, 1))],
  ])('is not %s', (_, move) => {
    const { clock, saved } = atMorning({ mode: 'real' })
    expect(() => move(clock)).toThrow(ClockError)
    expect(clock.now()).toBe(morning)
    expect(saved).toEqual([])
  })
})

test('a clock can be stopped and moved by nothing while time goes by between two looks at it', () => {
  let real = Date.UTC(2024, 10, 1)
  const clock = createClock(
    () => real++,
    { mode: 'real' },
    () => {},
  )
  expect(() => clock.advance(0)).not.toThrow()
  expect(() => clock.freeze()).not.toThrow()
})

describe('the clock of a world', () => {
  const now = (): number => morning

  test('begins on the date that is asked for', () => {
    expect(openWorld({ asOf: new Date('2021-06-08'), now }).clock.day()).toBe('2021-06-08')
    expect(openWorld({ now }).clock.now()).toBe(morning)
  })

  test.each(['2019-10-14', '2100-01-01', 'no date'])('does not begin on %s', (date) => {
    expect(() => openWorld({ asOf: new Date(date), now })).toThrow(ClockError)
  })

  test('is stored: the world goes on where it was, or later, and never back', () => {
    using directory = temporaryDirectory()
    const first = openWorld({ data: directory.path, asOf: new Date('2024-11-01'), now })
    first.clock.advance(48 * hour)
    first.clock.freeze()
    first.database.close()
    const second = openWorld({ data: directory.path, now: () => morning + 1000 * hour })
    expect(second.clock.state()).toEqual({ mode: 'frozen', at: Date.parse('2024-11-03') })
    second.database.close()
    expect(() => openWorld({ data: directory.path, asOf: new Date('2024-11-02'), now })).toThrow(ClockError)
    const third = openWorld({ data: directory.path, asOf: new Date('2024-12-04'), now })
    expect(third.clock.day()).toBe('2024-12-04')
    third.database.close()
  })
})
