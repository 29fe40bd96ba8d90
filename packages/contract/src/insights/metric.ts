import type { Evidence } from '../evidence.ts'
import type { Login } from '../logins.ts'
import type { Dated, Day } from '../values/day.ts'
import type { VersionName } from '../versions.ts'

/** What every metric has. `until` is the first day on which no version has it. */
export interface Metric extends Dated {
  readonly periods: readonly string[]
  readonly breakdowns?: readonly string[]
  /** The first version that does not have it. */
  readonly goneFrom?: VersionName
  readonly logins: readonly Login[]
  readonly evidence: Evidence
}

/** A metric of an account. */
export interface AccountMetric extends Metric {
  /** Its heading in answers. */
  readonly title: string
  /** `time_series`, `total_value`. */
  readonly types: readonly string[]
  /** The first day on which no version lists it day by day any more, where a total is still there, and the first version that does not. */
  readonly seriesUntil?: Day
  readonly seriesGoneFrom?: VersionName
  /** Whether `timeframe` has to be given. */
  readonly timeframe?: true
  /** Followers below which there is no data. */
  readonly leastFollowers?: number
}

/** A metric of a media. */
export interface MediaMetric extends Metric {
  /** The kinds of media that have it. */
  readonly products: readonly string[]
  /** Of a value; absent: a count. */
  readonly unit?: string
}
