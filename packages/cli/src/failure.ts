/** Exit codes of the command; `exec` and `browser` otherwise end as their program does. */
export const exitCodes = {
  done: 0,
  failed: 1,
  usage: 2,
  /** `exec --lint`: the program ended well, and made mistakes. */
  lint: 3,
  notExecutable: 126,
  notFound: 127,
  /** And the number of the signal. */
  signal: 128,
} as const

/** Why a command did not do what it was asked, in words for the person at the terminal. */
export class Failure extends Error {
  override readonly name = 'Failure'
  /** How to fix it, in full lines. */
  readonly next: readonly string[]
  readonly exitCode: number
  /** What else a program can use, by name. */
  readonly facts: Readonly<Record<string, string>>

  constructor(
    message: string,
    next: string | readonly string[] = [],
    exitCode: number = exitCodes.failed,
    facts: Readonly<Record<string, string>> = {},
  ) {
    super(message)
    this.next = typeof next === 'string' ? [next] : next
    this.exitCode = exitCode
    this.facts = facts
  }
}
