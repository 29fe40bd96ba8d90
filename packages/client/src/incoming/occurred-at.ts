import { matches } from '../json-value.ts'

/** Unix seconds are less than this until the year 5138. Milliseconds have been greater since 1973. */
const leastMilliseconds = 100_000_000_000

/**
 * Converts a webhook's time to a date. Content events use seconds and messaging uses milliseconds, but test deliveries mix them and
 * send some as text, so the unit is determined by the size.
 *
 * @returns `undefined` if it is not a time.
 */
export function occurredAt(time: unknown): Date | undefined {
  const number = matches(time, /^\d+$/) ? Number(time) : time
  if (typeof number !== 'number' || number < 0) return undefined
  const date = new Date(number < leastMilliseconds ? number * 1000 : number)
  return Number.isFinite(date.getTime()) ? date : undefined
}
