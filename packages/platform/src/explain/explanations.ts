import type { Explanation, Refusal } from './refusal.ts'

/** The explanation of a refusal, kept so that its page can be opened. */
export interface GivenExplanation extends Explanation {
  readonly id: string
  /** Unix milliseconds, in the world. */
  readonly at: number
  /** `GET graph.instagram.com/me`: method, host and path, no query. */
  readonly request: string
  readonly status: number
  /** The code and the subcode of the error that was answered; where uploads are refused, it has none. */
  readonly code?: number
  readonly subcode?: number
  /** The sentence that the platform answered with. */
  readonly answered: string
  /** What causes this refusal according to the contract, and how that is known. */
  readonly when: string
  readonly evidence: Refusal['error']['evidence']
}

/** The last refusals of a platform. */
export interface Explanations {
  /** Keeps an explanation. @returns Its id. */
  keep(given: Omit<GivenExplanation, 'id'>): string
  find(id: string): GivenExplanation | undefined
  /** Newest first. */
  list(): GivenExplanation[]
  /** How many are kept. */
  count(): number
}

/** Where an explanation's page is, below the console's origin. */
export function explanationPath(id: string): string {
  return `/console/explanations/${id}`
}

/** The response header with the link to an explanation. */
export const explanationHeader = 'darkroom-explanation'

/** @param capacity How many are kept; beyond it, the oldest is dropped. */
export function createExplanations(capacity = 1000): Explanations {
  const kept = new Map<string, GivenExplanation>()
  let count = 0
  return {
    keep: (given) => {
      const id = String(++count)
      kept.set(id, { id, ...given })
      if (kept.size > capacity) kept.delete(String(count - capacity))
      return id
    },
    find: (id) => kept.get(id),
    list: () => [...kept.values()].reverse(),
    count: () => kept.size,
  }
}
