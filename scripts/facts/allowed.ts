/** Facts that a file may write again. */
interface AllowedFacts {
  readonly path: string
  readonly facts: readonly (string | number)[]
  readonly why: string
}

/** What is written again on purpose. */
export const allowedFacts: readonly AllowedFacts[] = []
