/** One thing that was checked, by what Instagram has. */
export interface Check {
  readonly what: string
  /** How many there were of it. */
  readonly of: number
  /** Those that were not as they should be, in words. */
  readonly wrong: readonly string[]
}

/** What came of a run. */
export interface Report {
  readonly run: string
  readonly seconds: number
  readonly checks: readonly Check[]
}

/** Whether everything was as it should be. */
export function isClean({ checks }: Report): boolean {
  return checks.every(({ wrong }) => wrong.length === 0)
}

/** A run as a table, and below it what was wrong. */
export function table({ run, seconds, checks }: Report): string[] {
  const wide = Math.max(...checks.map(({ what }) => what.length))
  const row = (what: string, of: string, wrong: string): string => `  ${what.padEnd(wide)}  ${of.padStart(6)}  ${wrong}`
  return [
    `${run} (${seconds} seconds)`,
    row('', 'of', 'wrong'),
    ...checks.map(({ what, of, wrong }) => row(what, String(of), wrong.length === 0 ? '-' : String(wrong.length))),
    ...checks.flatMap(({ what, wrong }) => wrong.slice(0, 5).map((words) => `  ${what}: ${words}`)),
  ]
}
