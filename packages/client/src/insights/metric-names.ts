import type { accountMetrics, Login, mediaMetrics } from '@darkroom/contract'

type AccountMetrics = typeof accountMetrics
type MediaMetrics = typeof mediaMetrics

/** The logins that have insights. */
export type InsightsLogin = Exclude<Login, 'basic-display'>

/** Whether a metric lives on with a login: one with an `until` has ended. */
type Lives<L, Metric> = Metric extends { until: string }
  ? false
  : Metric extends { logins: readonly (infer Has)[] }
    ? L extends Has
      ? true
      : false
    : false

type Names<L, Metrics> = {
  [Name in keyof Metrics]: Lives<L, Metrics[Name]> extends true ? Name : never
}[keyof Metrics]

/** The metrics of media that a login has. Which of them a media has depends on its kind. */
export type MediaMetricName<L> = Names<L, MediaMetrics>

type Having<Metrics, Key extends string, Value> = {
  [Name in keyof Metrics]: Metrics[Name] extends { [K in Key]: readonly (infer Has)[] }
    ? Value extends Has
      ? Name
      : never
    : never
}[keyof Metrics]

/** The metrics of an account that have a period, and are listed day by day with it. `profile_views` and `website_clicks` no longer are. */
export type SeriesName<L, Period> = Exclude<
  Names<L, AccountMetrics> & Having<AccountMetrics, 'types', 'time_series'> & Having<AccountMetrics, 'periods', Period>,
  'profile_views' | 'website_clicks'
>

/** The metrics of an account that are told in total, of some days. */
export type TotalName<L> = Exclude<
  Names<L, AccountMetrics> & Having<AccountMetrics, 'types', 'total_value'> & Having<AccountMetrics, 'periods', 'day'>,
  Demographics
>

type Demographics = {
  [Name in keyof AccountMetrics]: AccountMetrics[Name] extends { timeframe: true } ? Name : never
}[keyof AccountMetrics]

/** The metrics that tell who people are. */
export type DemographicName<L> = Names<L, AccountMetrics> & Demographics

/** The breakdowns that a metric of an account has. */
export type BreakdownOf<Name> = Name extends keyof AccountMetrics
  ? AccountMetrics[Name] extends { breakdowns: readonly (infer Breakdown)[] }
    ? Breakdown
    : never
  : never

/** The breakdowns that a metric of media has. */
export type MediaBreakdownOf<Name> = Name extends keyof MediaMetrics
  ? MediaMetrics[Name] extends { breakdowns: readonly (infer Breakdown)[] }
    ? Breakdown
    : never
  : never
