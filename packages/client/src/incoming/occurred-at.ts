import { matches } from '../json-value.ts'

/** Unix seconds stay below this until the year 5138; milliseconds have been above it since 1973. */
const leastMilliseconds = 100_000_000_000

/**
 * A webhook's time as a date. Content events are dated in seconds and messaging in milliseconds, but test deliveries mix them,
 * and write some as text, so the size decides.
 *
 * @returns `undefined` where it is no time.
 */
export function occurredAt(time: unknown): Date | undefined {
  const number = matches(time, /^\d+$/) ? Number(time) : time
  if (typeof number !== 'number' || number < 0) return undefined
  const date = new Date(number < leastMilliseconds ? number * 1000 : number)
  return Number.isFinite(date.getTime()) ? date : undefined
}
