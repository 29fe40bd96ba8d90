import { day, hour, minute, second } from '../base/time.ts'

/** Milliseconds from a failed attempt to the next: three days in all. After the last, a delivery is parked. */
export const relayRetries: readonly number[] = [
  5 * second,
  minute,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  20 * hour,
]

/** An endpoint that has failed for so long, with nothing delivered in between, is switched off. */
export const failsTooLong: number = 3 * day

/**
 * When a delivery is tried again; undefined: it is parked.
 *
 * @param attempts How often it was tried.
 * @param chance From 0 to 1: many that failed together must not come back together.
 */
export function nextAttempt(attempts: number, now: number, chance: number): number | undefined {
  const pause = relayRetries[attempts - 1]
  return pause === undefined ? undefined : Math.round(now + pause * (0.85 + 0.3 * chance))
}

/** Until when nothing is sent to an endpoint that failed so often in a row: then one delivery is tried, and when it arrives, all are. */
export function pausedUntil(failures: number, now: number, chance: number): number {
  const pause = Math.min(15 * minute, 5 * second * 2 ** (failures - 1))
  return Math.round(now + pause * (0.85 + 0.3 * chance))
}
