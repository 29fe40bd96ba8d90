import { pacificMidnight } from '../base/pacific-day.ts'
import type { Span } from '../world/records/insights/account-sums.ts'

/** Days of an account, the first and the last included, as US Pacific time has them. */
export function spanOf(accountId: string, from: number, to: number): Span {
  return { accountId, from, to, begin: pacificMidnight(from), end: pacificMidnight(to + 1) }
}

/** The days of a span, one after another. */
export function daysOf({ from, to }: Pick<Span, 'from' | 'to'>): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
}
