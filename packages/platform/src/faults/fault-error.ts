/** One mistake in a fault. */
export interface FaultProblem {
  /** The key at fault: `probability`. */
  readonly key: string
  readonly found: string
  readonly expected: string
  readonly fix: string
}

/** A fault that cannot be set, in words for the person who asked for it. */
export class FaultError extends Error {
  override readonly name = 'FaultError'
  readonly problem: FaultProblem

  constructor(problem: FaultProblem) {
    const { key, found, expected, fix } = problem
    super(`${key}: expected ${expected}, found ${found}. ${fix}`)
    this.problem = problem
  }
}
