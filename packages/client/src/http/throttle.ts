import { highestOf, type Usage } from './usage.ts'

/** What an answer told of the limits, and when. */
export interface SeenUsage {
  readonly usage: Usage
  readonly at: number
}

/** From this per cent on, calls are spread out. */
export const slowFrom = 80
/** How long calls wait at 99 per cent. */
const longestPause = 20_000
/** How long a count is believed: the windows roll over an hour, and a count that is not refreshed only gets older. */
const believedFor = 5 * 60_000

/**
 * Milliseconds to wait before a call, so that the wall is not reached: none below 80 per cent, more and more above it, and until
 * access is regained behind it. (Calls while blocked lengthen the block.)
 *
 * @param key `app`, the id of an account or Page, or a token of which no id is known: whatever its answers name is its own.
 */
export function pauseFor(key: string, seen: SeenUsage | undefined, now: number): number {
  if (seen === undefined) return 0
  const { app, business } = seen.usage
  const age = now - seen.at
  const own = business.filter(({ id }) => id === key || (key !== 'app' && /\D/.test(key)))
  const regain = Math.max(0, ...own.map(({ regainAccess }) => regainAccess))
  if (age < regain) return regain - age
  const counts = key === 'app' && app !== undefined ? [app] : own
  const highest = highestOf(counts)
  if (age < 0 || age > believedFor || highest < slowFrom) return 0
  const share = Math.min(1, (highest - slowFrom) / (100 - slowFrom))
  return Math.max(0, Math.round(share * share * longestPause) - age)
}
