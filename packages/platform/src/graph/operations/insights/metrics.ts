import { holdsOn, type Metric } from '@darkroom/contract'
import { readList } from '../../../base/request/parameter-lists.ts'
import type { Parameters } from '../../../base/request/parameters.ts'
import { shown } from '../../../base/shown.ts'
import { resourceRefusal } from '../../../explain/resource-refusal.ts'
import { loginOf } from '../../../identity/caller.ts'
import type { Reader } from '../../host.ts'

const rule = 'graph/operations/insights/metrics'

/** Whether a version is older than another. */
export function isBefore(version: string, other: string): boolean {
  return Number(version.slice(1)) < Number(other.slice(1))
}

/** Whether there is a metric for the caller: by their login, on the world's date, in the version that answers. */
export function isThere({ call, caller, version }: Reader, metric: Metric): boolean {
  return (
    metric.logins.includes(loginOf(caller)) &&
    holdsOn(metric, call.context.world.clock.day()) &&
    (metric.goneFrom === undefined || isBefore(version, metric.goneFrom))
  )
}

/**
 * The metrics that are asked for, each once (what the real platform makes of one that is named twice is not known).
 *
 * @param table Every metric by name.
 * @param listed The order in which the refusal prints names. Those that passed on older dates follow it (assumed).
 * @param passes Whether a name passes.
 * @throws Refusal for a name that does not
 */
export function readMetrics(
  reader: Reader,
  parameters: Parameters,
  table: Readonly<Record<string, Metric>>,
  listed: readonly string[],
  passes: (name: string, metric: Metric) => boolean,
): string[] {
  const names = readList(parameters, 'metric') ?? []
  if (names.length === 0) {
    const why = { rule, parameter: 'metric', expected: 'names of metrics', fix: 'Send metric.' }
    throw reader.host.refuse('parameterRequired', why, { name: 'metric' })
  }
  const isName = (name: string): boolean => {
    const metric = Object.hasOwn(table, name) ? table[name] : undefined
    return metric !== undefined && passes(name, metric)
  }
  const strange = names.findIndex((name) => !isName(name))
  if (strange === -1) return [...new Set(names)]
  const known = [...new Set([...listed, ...Object.keys(table)])].filter(isName)
  throw resourceRefusal(
    loginOf(reader.caller),
    'insightsMetricEnum',
    {
      rule,
      parameter: 'metric',
      received: shown(names[strange] ?? ''),
      expected: known.join(', '),
      fix: 'Ask for metrics that there are on this date, in this version and with this login.',
    },
    { i: String(strange), commaList: known.join(', ') },
  )
}

/**
 * The breakdowns that are asked for.
 *
 * @param known In the order in which the refusal prints them.
 * @throws Refusal for one that is none, or that one of the metrics does not have: then the whole call is refused
 */
export function readBreakdowns(
  reader: Reader,
  parameters: Parameters,
  known: readonly string[],
  metrics: readonly (readonly [name: string, metric: Metric])[],
): string[] {
  const breakdowns = readList(parameters, 'breakdown') ?? []
  const login = loginOf(reader.caller)
  const strange = breakdowns.findIndex((name) => !known.includes(name))
  if (strange !== -1) {
    const received = shown(breakdowns[strange] ?? '')
    const fix = 'Ask for one of these, or leave breakdown out.'
    throw resourceRefusal(
      login,
      'insightsBreakdownEnum',
      { rule, parameter: 'breakdown', received, expected: known.join(', '), fix },
      { i: String(strange), commaList: known.join(', ') },
    )
  }
  for (const [name, { breakdowns: own = [] }] of metrics) {
    const missing = breakdowns.filter((breakdown) => !own.includes(breakdown))
    if (missing.length === 0) continue
    const fix = 'Ask for this metric in a call of its own, without the breakdown.'
    throw resourceRefusal(
      login,
      'insightsBreakdownIncompatible',
      { rule, parameter: 'breakdown', received: missing.join(', '), expected: own.join(', ') || 'no breakdown', fix },
      { breakdown: missing.join(', '), metric: name },
    )
  }
  return [...new Set(breakdowns)]
}
