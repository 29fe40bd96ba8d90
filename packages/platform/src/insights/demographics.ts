import { limits } from '@darkroom/contract'
import { countFollowers, countOutsideViewers, listDemographics } from '../world/records/insights/demographics.ts'
import { countEngagedStrangers } from '../world/records/insights/engaged.ts'
import { listViewers } from '../world/records/insights/reach.ts'
import type { World } from '../world/world.ts'
import { type Audience, readAudience } from './audience.ts'
import { spanOf } from './days.ts'
import { listEngaged } from './engaged.ts'

/** One line of demographics: the values of the breakdowns, and how many people have them. */
export interface DemographicRow {
  readonly values: readonly string[]
  readonly people: number
}

/** The days of demographics. */
export interface Timeframe {
  /** `this_month`; empty for followers, who are those of now. */
  readonly timeframe: string
  /** The last day that is counted yet, as US Pacific time has it. */
  readonly lastDay: number
}

/** How many days each timeframe covers, the last one included. The month before is none of these. */
const lengths: Readonly<Record<string, number>> = {
  last_14_days: 14,
  last_30_days: 30,
  last_90_days: 90,
  this_month: 30,
  this_week: 7,
}

/**
 * Who an account's followers are, or those whom it reached or engaged within a timeframe: the most frequent first, 45 at most. Who is not known is left out.
 */
export function demographicsOf(
  world: World,
  accountId: string,
  metric: string,
  when: Timeframe,
  breakdowns: readonly string[],
): DemographicRow[] {
  const groups = new Map<string, DemographicRow>()
  for (const { audience, people } of peopleOf(world, accountId, metric, when)) {
    const known = readAudience(audience)
    const values = breakdowns.map((name) => known[name as keyof Audience] ?? '')
    if (values.length === 0 || values.includes('')) continue
    const key = JSON.stringify(values)
    groups.set(key, { values, people: (groups.get(key)?.people ?? 0) + people })
  }
  return [...groups.values()]
    .filter(({ people }) => people > 0)
    .sort((a, b) => b.people - a.people || (a.values.join() < b.values.join() ? -1 : 1))
    .slice(0, limits.insTop45.value)
}

function peopleOf(
  world: World,
  accountId: string,
  metric: string,
  when: Timeframe,
): readonly { readonly audience: string; readonly people: number }[] {
  if (metric === 'follower_demographics' || metric.startsWith('audience_'))
    return countFollowers(world, spanOf(accountId, 0, when.lastDay))
  const span = spanOf(accountId, ...daysOfTimeframe(when))
  const audiences = listDemographics(world)
  const accounts = (ids: ReadonlySet<string>) =>
    [...ids].flatMap((id) => {
      const audience = audiences.get(id)
      return audience === undefined ? [] : [{ audience, people: 1 }]
    })
  if (metric === 'engaged_audience_demographics')
    return [...countEngagedStrangers(world, span), ...accounts(listEngaged(world, span))]
  if (metric !== 'reached_audience_demographics') return []
  const viewers = new Set(listViewers(world, span).map(([, viewerId]) => viewerId))
  return [...countOutsideViewers(world, span), ...accounts(viewers)]
}

function daysOfTimeframe({ timeframe, lastDay }: Timeframe): [from: number, to: number] {
  const length = lengths[timeframe]
  if (length !== undefined) return [lastDay - length + 1, lastDay]
  const now = new Date(lastDay * 86_400_000)
  const first = (months: number): number => Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1) / 86_400_000
  return [first(1), first(0) - 1]
}
