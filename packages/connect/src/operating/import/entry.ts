/** What was read of a file: a value that may be a token with what is known of it, where it stands, or why it cannot be read. */
export interface Entry {
  /** The line on which it begins, from 1. */
  readonly line: number
  /** In JSON the character at which it begins; in CSV the field that is meant; from 1. */
  readonly column?: number | undefined
  /** Its properties, by the names that the file has. */
  readonly value?: Readonly<Record<string, unknown>> | undefined
  /** In CSV: in which field each property stands, from 1. */
  readonly fields?: Readonly<Record<string, number>> | undefined
  readonly problem?: string | undefined
}

/** An entry that cannot become a connection, with the reason in its message. Never with the token. */
export class Refused extends Error {
  /** The property that is meant, by the file's own name for it. */
  readonly field: string | undefined

  constructor(message: string, field?: string) {
    super(message)
    this.field = field
  }
}
