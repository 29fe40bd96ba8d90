import type { Evidence } from '../evidence.ts'

/** A question on which Meta's pages and the live platform (or two of the pages) give different answers. */
export interface Conflict {
  readonly topic: string
  /** What a world of the dialect `documented` does. */
  readonly documented: string
  /** What a world of the dialect `observed`, the default, does. */
  readonly observed: string
  /** `both`: the dialects do not differ, because either is accepted or only one answer has any ground. */
  readonly settled: 'by-dialect' | 'both'
  /** What the default rests on. */
  readonly evidence: Evidence
}
