import { pacificDay } from '../base/pacific-day.ts'
import { listUndated, type Span } from '../world/records/insights/account-sums.ts'
import { countEngagedStrangers, listActive, listGivers } from '../world/records/insights/engaged.ts'
import type { World } from '../world/world.ts'

/** Which accounts interacted with somebody's media, by day: by a like, a comment, a save, a share or an answer. */
function engagedAccounts(world: World, span: Span): Map<number, Set<string>> {
  const days = new Map<number, Set<string>>()
  const note = (day: number, viewerId: string): void => {
    days.set(day, (days.get(day) ?? new Set()).add(viewerId))
  }
  for (const { day, viewerId } of listActive(world, span)) note(day, viewerId)
  for (const { at, viewerId } of listGivers(world, span)) note(pacificDay(at), viewerId)
  return days
}

/** How many people interacted, an account once a day. Of people outside this world of whom nobody says when, each did one thing. */
export function countEngaged(world: World, span: Span): number {
  const accounts = [...engagedAccounts(world, span).values()].reduce((sum, { size }) => sum + size, 0)
  const others = countEngagedStrangers(world, span).reduce((sum, { people }) => sum + people, 0)
  return listUndated(world, span).reduce(
    (sum, { likes, saves, shares }) => sum + likes + saves + shares,
    accounts + others,
  )
}

/** Which accounts interacted on any of some days. */
export function listEngaged(world: World, span: Span): Set<string> {
  return new Set([...engagedAccounts(world, span).values()].flatMap((accounts) => [...accounts]))
}
