import { limits, type ResourceErrorName } from '@darkroom/contract'
import { pacificDay, pacificMidnight } from '../../../base/pacific-day.ts'
import type { Parameters } from '../../../base/request/parameters.ts'
import { type ResourceExplanation, resourceRefusal } from '../../../explain/resource-refusal.ts'
import { loginOf } from '../../../identity/caller.ts'
import type { Reader } from '../../host.ts'
import { invalidParameter } from '../../invalid-parameter.ts'

const rule = 'graph/operations/insights/window'
const day = 86_400

/** The time that insights of an account are asked for, in Unix seconds, both included. */
export interface AskedWindow {
  readonly since: number
  readonly until: number
}

/**
 * Reads `since` and `until`. Without them it is the two days up to now; without one of them, the other decides (assumed).
 *
 * @throws Refusal
 */
export function readWindow(reader: Reader, parameters: Parameters, metrics: readonly string[]): AskedWindow {
  const { world } = reader.call.context
  const now = Math.floor(world.clock.now() / 1000)
  const length = world.dialect === 'documented' ? day : 2 * day
  const asked = { since: readTime(reader, parameters, 'since'), until: readTime(reader, parameters, 'until') }
  const until = asked.until ?? (asked.since === undefined ? now : Math.max(now, asked.since))
  const since = asked.since ?? until - length
  if (since > until) {
    const received = `${since} to ${until}`
    throw invalidParameter(reader, rule, 'since', received, 'a time before until', 'Send since before until.')
  }
  const most = limits.insRange.value * day
  if (until - since > most) {
    throw refused(reader, 'insightsRange30d', {
      rule,
      parameter: 'until',
      received: `${until - since} seconds`,
      expected: `at most ${most} seconds`,
      fix: 'Ask for thirty days at a time.',
    })
  }
  if (since * 1000 < twoYearsBefore(now * 1000)) {
    throw refused(reader, 'insightsSince2y', {
      rule,
      parameter: 'since',
      received: String(since),
      expected: 'a time within the last two years',
      fix: 'Send a later since.',
    })
  }
  const firstDay = pacificDay(now * 1000) - limits.insFollowerCount30d.value
  if (metrics.includes('follower_count') && since * 1000 < pacificMidnight(firstDay)) {
    throw refused(reader, 'insightsFollowerCount30d', {
      rule,
      parameter: 'since',
      received: String(since),
      expected: `${pacificMidnight(firstDay) / 1000} or later`,
      fix: 'Ask for follower_count of the last thirty days.',
    })
  }
  return { since, until }
}

/** The days listed for a window: those that begin in it, and of these none that has not begun. */
export function daysIn({ since, until }: AskedWindow, now: number): { readonly from: number; readonly to: number } {
  const first = pacificDay(since * 1000)
  const from = pacificMidnight(first) === since * 1000 ? first : first + 1
  return { from, to: Math.min(pacificDay(until * 1000), pacificDay(now)) }
}

function refused(reader: Reader, name: ResourceErrorName, why: ResourceExplanation): Error {
  return resourceRefusal(loginOf(reader.caller), name, why)
}

function twoYearsBefore(now: number): number {
  const date = new Date(now)
  return date.setUTCFullYear(date.getUTCFullYear() - 2)
}

/** Unix seconds, or a date. @throws Refusal */
function readTime(reader: Reader, parameters: Parameters, name: string): number | undefined {
  const text = parameters.get(name)?.trim() ?? ''
  if (text === '') return undefined
  const moment = /^\d{1,11}$/.test(text) ? Number(text) : Math.floor(Date.parse(text) / 1000)
  if (Number.isNaN(moment) || moment < 0) throw invalidParameter(reader, rule, name, text, 'a unix timestamp or a date')
  return moment
}
