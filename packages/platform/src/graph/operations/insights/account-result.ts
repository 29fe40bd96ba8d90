import { accountDescriptions, insightsDimensions } from '@darkroom/contract'
import { pacificDay, pacificMidnight } from '../../../base/pacific-day.ts'
import { type Cell, cellsOf, followsByDay } from '../../../insights/account-totals.ts'
import { daysOf, spanOf } from '../../../insights/days.ts'
import { demographicsOf } from '../../../insights/demographics.ts'
import { onlineFollowers } from '../../../insights/online-followers.ts'
import { periodDays, reachSeries } from '../../../insights/reach-series.ts'
import type { Span } from '../../../world/records/insights/account-sums.ts'
import type { Reader } from '../../host.ts'
import { timestamp } from '../../nodes/timestamp.ts'
import type { AccountRecord, InsightsRecord, Json } from '../../records.ts'
import { type AskedMetrics, accountMetricTable, isLeftOut } from './check-account-metrics.ts'

/** What is asked of each metric of a call. */
export interface AskedOf extends AskedMetrics {
  readonly breakdowns: readonly string[]
  /** Days of US Pacific time, the last included. */
  readonly from: number
  readonly to: number
  /** The last day that is counted yet. */
  readonly lastDay: number
}

/** A metric of an account; undefined where there is nothing to tell, which is left out. */
export function resultOf(
  reader: Reader,
  account: AccountRecord,
  name: string,
  asked: AskedOf,
): InsightsRecord | undefined {
  const metric = accountMetricTable[name]
  if (metric === undefined || isLeftOut(reader, name, asked.isTotal)) return undefined
  const hasFew = (account.whole()?.followersCount ?? 0) < (metric.leastFollowers ?? 0)
  // Of the metrics that take a hundred followers this one is told without a value.
  if (hasFew && name !== 'follows_and_unfollows') return undefined
  const values = valuesOf(reader, account, name, asked, hasFew)
  return (
    values && {
      name,
      period: asked.period,
      title: metric.title,
      description: accountDescriptions[name as keyof typeof accountDescriptions],
      id: `${reader.host.accountId(reader, account)}/insights/${name}/${asked.period}`,
      ...values,
    }
  )
}

function valuesOf(
  reader: Reader,
  account: AccountRecord,
  name: string,
  asked: AskedOf,
  hasFew: boolean,
): Pick<InsightsRecord, 'values' | 'total'> | undefined {
  const { world } = reader.call.context
  const { isTotal, from, to, lastDay } = asked
  if (accountMetricTable[name]?.timeframe === true || name === 'threads_follower_demographics') {
    const total = demographicTotal(reader, account, name, asked)
    return total === undefined ? undefined : { total }
  }
  if (asked.period === 'lifetime') return { values: lifetimeSeries(reader, account, name, asked) }
  // What is not counted yet is left out and not told as 0. This metric is there without a value, as with few followers.
  const isLate = lastDay < Math.min(from, to)
  if (isLate && name !== 'follows_and_unfollows') return undefined
  if (hasFew || isLate) return {}
  const span = spanOf(account.id, from, Math.min(to, lastDay))
  if (!isTotal) return { values: seriesOf(reader, name, asked, span) }
  if (name === 'reach' && asked.period !== 'day') {
    const value = [...reachSeries(world, span, periodDays[asked.period] ?? 1)].at(-1)?.[1] ?? 0
    return { total: { value } }
  }
  return { total: totalOf(name, cellsOf(world, span, name, asked.breakdowns), asked.breakdowns) }
}

function totalOf(name: string, cells: readonly Cell[], breakdowns: readonly string[]): Json {
  const value = sum(cells)
  if (breakdowns.length === 0) return { value }
  const groups = Map.groupBy(cells, (cell) => breakdowns.map((key) => cell[key as keyof Cell]).join('\n'))
  const results = combinations(breakdowns).flatMap((values) => {
    const counted = sum(groups.get(values.join('\n')) ?? [])
    return counted === 0 ? [] : [{ dimension_values: values, value: counted }]
  })
  const broken = { breakdowns: [{ dimension_keys: breakdowns, results }] }
  return name === 'follows_and_unfollows' ? broken : { value, ...broken }
}

/** Every combination of the values of breakdowns, in their order. */
function combinations(breakdowns: readonly string[]): string[][] {
  const [first, ...rest] = breakdowns
  if (first === undefined) return [[]]
  const values: readonly string[] = insightsDimensions[first as keyof typeof insightsDimensions]
  return values.flatMap((value) => combinations(rest).map((others) => [value, ...others]))
}

function sum(cells: readonly Cell[]): number {
  return cells.reduce((total, { value }) => total + value, 0)
}

function demographicTotal(reader: Reader, account: AccountRecord, name: string, asked: AskedOf): Json | undefined {
  const { breakdowns, timeframe, lastDay } = asked
  const rows = demographicsOf(reader.call.context.world, account.id, name, { timeframe, lastDay }, breakdowns)
  if (rows.length === 0) return undefined
  const results = rows.map(({ values, people }) => ({ dimension_values: values, value: people }))
  return { breakdowns: [{ dimension_keys: breakdowns, results }] }
}

/** Values of days, each with the moment at which its day begins. */
function listed(days: readonly number[], valueOn: (day: number) => Json): Json[] {
  return days.map((day) => ({ value: valueOn(day), end_time: timestamp(pacificMidnight(day)) }))
}

/** One value a day. */
function seriesOf(reader: Reader, name: string, { period }: AskedOf, span: Span): Json[] {
  const { world } = reader.call.context
  const today = pacificDay(world.clock.now())
  const days = daysOf(span)
  if (name === 'follower_count') {
    const follows = followsByDay(world, span)
    return listed(
      days.filter((day) => day < today),
      (day) => follows.get(day) ?? 0,
    )
  }
  const length = periodDays[period] ?? 1
  if (name === 'reach') {
    const people = reachSeries(world, span, length)
    return listed(days, (day) => people.get(day) ?? 0)
  }
  return listed(days, (day) => sum(cellsOf(world, spanOf(span.accountId, day - length + 1, day), name, [])))
}

/** Followers online by hour, nothing of days that are not over or not counted yet; or who the followers are. */
function lifetimeSeries(reader: Reader, account: AccountRecord, name: string, asked: AskedOf): Json[] {
  const today = pacificDay(reader.call.context.world.clock.now())
  if (name !== 'online_followers') return listed([today], () => formerAudience(reader, account, name, asked))
  const hours = onlineFollowers(account.whole()?.followersCount ?? 0)
  return listed(daysOf(asked), (day) => (day < today && day <= asked.lastDay ? hours : {}))
}

const formerBreakdowns: Readonly<Record<string, readonly string[]>> = {
  audience_city: ['city'],
  audience_country: ['country'],
  audience_gender_age: ['gender', 'age'],
}

/** The demographics of before 2023-12-11: an object of counts by `DE`, `London, England`, `F.25-34`. */
function formerAudience(reader: Reader, { id }: AccountRecord, name: string, { lastDay }: AskedOf): Json {
  const { world } = reader.call.context
  const rows = demographicsOf(world, id, name, { timeframe: '', lastDay }, formerBreakdowns[name] ?? [])
  return Object.fromEntries(rows.map(({ values, people }) => [values.join('.'), people]))
}
