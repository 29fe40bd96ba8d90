import { highestOf, type Usage, usageReader } from './usage.ts'

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

/**
 * Reads from an answer's headers how long to wait before the next call, for calls that this client does not make, such as those of a
 * proxy. It waits as the client does: not at all below 80 per cent of a limit.
 *
 * @returns Milliseconds by what the limit is of: `app`, or the id of an account or Page. 0 where there is room.
 * @example
 * import { pausesAfter } from '@darkroom/client'
 * pausesAfter(new Headers({ 'x-app-usage': '{"call_count":100,"total_time":20,"total_cputime":10}' })) // => { app: 20000 }
 */
export function pausesAfter(headers: Headers): Readonly<Record<string, number>> {
  const usage = usageReader(() => {})(headers)
  if (usage === undefined) return {}
  const keys = [...(usage.app ? ['app'] : []), ...usage.business.map(({ id }) => id)]
  return Object.fromEntries(keys.map((key) => [key, pauseAfter(key, usage)]))
}
