import { callNames, checkNames } from '../errors/check-names.ts'
import { isRecord } from '../json-value.ts'
import type { CallOptions } from '../options.ts'
import { accountOf } from '../reading/account-of.ts'
import { checkedId } from '../reading/checked-id.ts'
import { insidesOf } from '../reading/insides.ts'
import type { Reader } from '../reading/reader.ts'
import type { Insights } from './insight.ts'
import type {
  BreakdownOf,
  DemographicName,
  InsightsLogin,
  MediaBreakdownOf,
  MediaMetricName,
  SeriesName,
  TotalName,
} from './metric-names.ts'
import { readMetrics } from './read-metrics.ts'

/** Which days: Unix seconds or dates, at most 30 days apart. Default: the last two. */
export interface Days extends CallOptions {
  readonly since?: number | string | undefined
  readonly until?: number | string | undefined
}

/** Reads insights with the token of a reader. A metric that is refused does not take the others along. All functions throw ApiError, OptionError and TokenError. */
export interface InsightsReader<L extends InsightsLogin> {
  /** Reads metrics of one's own media, over its whole life. */
  media<const M extends MediaMetricName<L>>(
    id: string,
    metrics: readonly M[],
    options?: CallOptions & { readonly breakdown?: MediaBreakdownOf<M> | undefined },
  ): Promise<Insights<M>>
  /** Reads metrics of the account day by day. `lifetime` is the period of `online_followers`. */
  series<const P extends 'day' | 'week' | 'days_28' | 'lifetime', const M extends SeriesName<L, P>>(
    metrics: readonly M[],
    options: Days & { readonly period: P },
  ): Promise<Insights<M>>
  /** Reads metrics of the account in total. */
  total<const M extends TotalName<L>>(
    metrics: readonly M[],
    options?: Days & { readonly breakdown?: BreakdownOf<M> | readonly BreakdownOf<M>[] | undefined },
  ): Promise<Insights<M>>
  /** Reads who the followers are, or those who were reached or engaged. Empty below a hundred followers. */
  demographics<const M extends DemographicName<L>>(
    metrics: readonly M[],
    options: CallOptions & {
      readonly timeframe: 'this_week' | 'this_month'
      readonly breakdown: BreakdownOf<M> | readonly BreakdownOf<M>[]
    },
  ): Promise<Insights<M>>
}

/** Insights with a reader. */
export function createInsights<L extends InsightsLogin>(login: L, reader: Reader<L>): InsightsReader<L> {
  const { source } = insidesOf(reader, login)
  const names = [...callNames, 'breakdown', 'period', 'since', 'until', 'timeframe']

  function ask(
    metrics: unknown,
    options: unknown,
    path: () => Promise<string>,
    fixed: Readonly<Record<string, string>> = {},
  ): Promise<Insights> {
    checkNames('The options of insights', options, names)
    const { signal, deadline, breakdown, ...more } = (isRecord(options) ? options : {}) as CallOptions &
      Record<string, unknown>
    const parameters = { ...fixed, ...more, ...(breakdown === undefined ? {} : { breakdown: String(breakdown) }) }
    return readMetrics(
      metrics,
      async (some, call) => reader.get(`${await path()}/insights`, { metric: some.join(','), ...parameters }, call),
      { signal, deadline },
    )
  }

  const account = async (): Promise<string> => `/${accountOf(await source.get())}`
  const insights = {
    media: async (id: string, metrics: unknown, options: unknown) => {
      const path = `/${checkedId('id', id)}`
      return ask(metrics, options, async () => path)
    },
    series: async (metrics: unknown, options: unknown) => ask(metrics, options, account),
    total: async (metrics: unknown, options: unknown) =>
      ask(metrics, options, account, { period: 'day', metric_type: 'total_value' }),
    demographics: async (metrics: unknown, options: unknown) =>
      ask(metrics, options, account, { period: 'lifetime', metric_type: 'total_value' }),
  }
  // What is answered are the metrics that were asked for.
  return insights as InsightsReader<L>
}
