import { type AccountMetric, accountMetrics, changed, enums, holdsOn } from '@darkroom/contract'
import type { Parameters } from '../../../base/request/parameters.ts'
import { shown } from '../../../base/shown.ts'
import { resourceRefusal } from '../../../explain/resource-refusal.ts'
import { loginOf } from '../../../identity/caller.ts'
import type { Reader } from '../../host.ts'
import { invalidParameter } from '../../invalid-parameter.ts'
import { isBefore } from './metrics.ts'

const rule = 'graph/operations/insights/check-account-metrics'

/** Every metric of an account, by name. */
export const accountMetricTable: Readonly<Record<string, AccountMetric>> = accountMetrics

/** How an account's metrics are asked for. */
export interface AskedMetrics {
  readonly period: string
  readonly isTotal: boolean
  /** Of demographics. */
  readonly timeframe: string
}

/** With either of these a timeframe is one of two (changelog of 2024-08-19, v20.0). */
const lastingTimeframes = ['this_month', 'this_week']

/**
 * Checks that metrics can be had in a period and as a series or a total. One that cannot fails the whole call. The order of the checks is assumed.
 *
 * @throws Refusal
 */
export function checkAccountMetrics(reader: Reader, parameters: Parameters, names: readonly string[]): AskedMetrics {
  const period = parameters.get('period') ?? ''
  if (period === '') throw missing(reader, 'period')
  const isTotal = parameters.get('metric_type') === 'total_value'
  for (const name of names) checkPeriod(reader, name, period, isTotal)
  checkTypes(reader, parameters, names, isTotal)
  return { period, isTotal, timeframe: checkTimeframe(reader, parameters, names) }
}

/** A total of reach is of a day; with Instagram Login of 28 days too. */
function checkPeriod(reader: Reader, name: string, period: string, isTotal: boolean): void {
  const all = accountMetricTable[name]?.periods ?? []
  const isReach = name === 'reach' && isTotal
  const own = isReach ? all.filter((each) => each === 'day' || (each === 'days_28' && isInstagram(reader))) : all
  if (own.includes(period)) return
  throw resourceRefusal(
    loginOf(reader.caller),
    'insightsIncompatible',
    {
      rule,
      parameter: 'period',
      received: shown(period),
      expected: own.join(', '),
      fix: `Ask for ${name} with a period that it has, in a call of its own.`,
    },
    { periods: period, metric: name },
  )
}

function isInstagram({ caller }: Reader): boolean {
  return loginOf(caller) === 'instagram'
}

/** Whether a metric is listed day by day, on the world's date and in the version that answers. */
export function hasSeries({ call, version }: Reader, { types, seriesUntil, seriesGoneFrom }: AccountMetric): boolean {
  if (!types.includes('time_series')) return false
  const isLiving = seriesUntil === undefined || holdsOn({ until: seriesUntil }, call.context.world.clock.day())
  return isLiving && (seriesGoneFrom === undefined || isBefore(version, seriesGoneFrom))
}

/** Asked for as a series, this is left out without a word with Instagram Login (told once, 2026-08). */
export function isLeftOut(reader: Reader, name: string, isTotal: boolean): boolean {
  return name === 'profile_views' && !isTotal && isInstagram(reader)
}

function checkTypes(reader: Reader, parameters: Parameters, names: readonly string[], isTotal: boolean): void {
  const strange = names.filter((name) => {
    const metric = accountMetricTable[name]
    if (metric === undefined || isTotal) return false
    // Breakdowns are of totals; that a series with one is refused in these words is assumed.
    const hasBreakdown = (parameters.get('breakdown') ?? '') !== '' && metric.types.includes('total_value')
    return (!hasSeries(reader, metric) && !isLeftOut(reader, name, isTotal)) || hasBreakdown
  })
  if (strange.length > 0) {
    throw resourceRefusal(
      loginOf(reader.caller),
      'insightsNeedsTotalValue',
      {
        rule,
        parameter: 'metric_type',
        received: parameters.get('metric_type') ?? '',
        expected: 'total_value',
        fix: 'Send metric_type=total_value, or ask for these in a call of their own.',
      },
      { list: strange.join(', ') },
    )
  }
  const series = names.find((name) => isTotal && accountMetricTable[name]?.types.includes('total_value') === false)
  if (series === undefined) return
  // That such a metric is refused is recorded, its sentence is not.
  throw resourceRefusal(loginOf(reader.caller), 'insightsBadMetricValue', {
    rule,
    parameter: 'metric_type',
    received: 'total_value',
    expected: `time_series for ${series}`,
    fix: `Ask for ${series} without metric_type, in a call of its own.`,
  })
}

function checkTimeframe(reader: Reader, parameters: Parameters, names: readonly string[]): string {
  const timeframe = parameters.get('timeframe') ?? ''
  if (!names.some((name) => accountMetricTable[name]?.timeframe === true)) return timeframe
  if (timeframe === '') throw missing(reader, 'timeframe')
  const isCut =
    changed('demographicTimeframes', reader.call.context.world.clock.day()) || !isBefore(reader.version, 'v20.0')
  const known: readonly string[] = isCut ? lastingTimeframes : enums.insightsTimeframe
  if (known.includes(timeframe)) return timeframe
  throw invalidParameter(reader, rule, 'timeframe', timeframe, `one of {${known.join(', ')}}`)
}

function missing({ host }: Reader, name: string): Error {
  return host.refuse(
    'parameterRequired',
    { rule, parameter: name, expected: 'a value', fix: `Send ${name}.` },
    { name },
  )
}
