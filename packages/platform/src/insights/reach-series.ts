import { pacificDay } from '../base/pacific-day.ts'
import { listUndated, type Span } from '../world/records/insights/account-sums.ts'
import { countStrangers, listViewers, reachByDay } from '../world/records/insights/reach.ts'
import type { World } from '../world/world.ts'
import { daysOf, spanOf } from './days.ts'

/** How many days a value of each period covers: it is of the day and those before it. */
export const periodDays: Readonly<Record<string, number>> = { day: 1, week: 7, days_28: 28 }

/** How many people saw something of an account in the days up to each day of a span. An account counts once in each value. */
export function reachSeries(world: World, span: Span, length: number): Map<number, number> {
  const strangers = new Map<number, number>()
  const whole = spanOf(span.accountId, span.from - length + 1, span.to)
  const add = (day: number, people: number): void => {
    strangers.set(day, (strangers.get(day) ?? 0) + people)
  }
  for (const { createdAt, views } of listUndated(world, whole)) add(pacificDay(createdAt), views)
  if (length === 1) {
    for (const { day, people } of reachByDay(world, span)) add(day, people)
    return strangers
  }
  for (const { day, people } of countStrangers(world, whole)) add(day, people)
  const viewers = Map.groupBy(listViewers(world, whole), ([day]) => day)
  return new Map(daysOf(span).map((day) => [day, peopleUntil(day, length, viewers, strangers)]))
}

function peopleUntil(
  day: number,
  length: number,
  viewers: ReadonlyMap<number, readonly (readonly [number, string])[]>,
  strangers: ReadonlyMap<number, number>,
): number {
  const accounts = new Set<string>()
  let others = 0
  for (const each of daysOf({ from: day - length + 1, to: day })) {
    for (const [, viewerId] of viewers.get(each) ?? []) accounts.add(viewerId)
    others += strangers.get(each) ?? 0
  }
  return accounts.size + others
}
