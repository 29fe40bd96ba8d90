import { highestOf, type Usage } from './usage.ts'

/** The percentage from which calls slow down. */
export const slowFrom = 80
/** Milliseconds to wait, times the square of the percentage above it: 20 seconds at 100 per cent. */
const slowness = 50

/**
 * Milliseconds to wait after an answer, so that the limit is not reached: none below 80 per cent, more and more above it, and
 * until access is regained once it is reached. (Calls during a block make it longer.)
 *
 * @param key `app`, the id of an account or Page, or the name of a token of which no id is known: whatever its answers name is its own.
 */
export function pauseAfter(key: string, { app, business }: Usage): number {
  const own = business.filter(({ id }) => id === key || (key !== 'app' && /\D/.test(key)))
  const highest = highestOf(key === 'app' && app ? [app] : own)
  const over = Math.max(0, Math.min(100, highest) - slowFrom)
  return Math.max(over * over * slowness, ...own.map(({ regainAccess }) => regainAccess))
}
