import type { ApiError } from '../errors/api-error.ts'

/** A metric with its values, as the platform tells it. */
export interface Insight<Name = string> {
  readonly name: Name
  /** `day`, `week`, `days_28`, `lifetime`. */
  readonly period: string
  /** Of a media one value, of a series one a day. `end_time` is when its day begins, in US Pacific time. */
  readonly values?: readonly { readonly value: number | Readonly<Record<string, number>>; readonly end_time?: string }[]
  /** Demographics have breakdowns and no value. Absent: there is no data. */
  readonly total_value?: {
    readonly value?: number
    readonly breakdowns?: readonly {
      readonly dimension_keys: readonly string[]
      /** A value that nobody has is left out. */
      readonly results?: readonly { readonly dimension_values: readonly string[]; readonly value: number }[]
    }[]
  }
  /** In the account's language. */
  readonly title: string
  readonly description: string
  readonly id: string
}

/** A metric that was refused, while others may have been answered. */
export interface RefusedMetric<Name = string> {
  readonly metric: Name
  readonly error: ApiError
}

/** What became of each metric: it was answered, refused, or left out by the platform because there is nothing to tell. */
export interface Insights<Name extends string = string> {
  readonly metrics: { readonly [N in Name]?: Insight<N> }
  readonly refused: readonly RefusedMetric<Name>[]
}
