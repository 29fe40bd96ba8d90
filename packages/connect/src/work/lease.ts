import { minute } from '../base/time.ts'

/** Milliseconds for which work is claimed, unless another length is configured: calls have deadlines of half a minute. */
export const usualLease: number = 5 * minute

/** Longest that work may go on within a claim, in milliseconds: a fifth of the lease is left for what is slow to end. */
export function longestRun(lease: number): number {
  return lease * 0.8
}
