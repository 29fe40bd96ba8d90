/** One mistake in the text of a world file. */
export interface WorldFileProblem {
  /** Counted from 1, as is the column. */
  readonly line: number
  readonly column: number
  /** Which entry, such as `accounts[0].username`; empty: the file as a whole. */
  readonly path: string
  readonly found: string
  readonly expected: string
  readonly fix: string
}

/** A world file that contradicts itself, in words for the person who wrote it. */
export class WorldFileError extends Error {
  override readonly name: string = 'WorldFileError'
  /** The mistakes with their places, in the order of the text; none when the world was given as an object. */
  readonly problems: readonly WorldFileProblem[]

  constructor(message: string, options: ErrorOptions & { readonly problems?: readonly WorldFileProblem[] } = {}) {
    super(message, options)
    this.problems = options.problems ?? []
  }
}
