/** Something that somebody who runs connect should know. */
export interface Finding {
  /** `ok`: as it should be. `warning`: see to it. `failure`: something does not work. */
  readonly level: 'ok' | 'warning' | 'failure'
  /** What was looked at. */
  readonly about: string
  readonly what: string
  /** How to fix it; null where nothing is to be fixed. */
  readonly fix: string | null
}
