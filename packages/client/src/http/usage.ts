import { attempt } from '../attempt.ts'
import { isRecord, type JsonRecord, recordsOf, textOf } from '../json-value.ts'

/** How much of the limits is used up, in per cent. At 100, calls are refused. */
export interface Usage {
  /** Of the app's own limit. */
  readonly app?: UsageCounts | undefined
  /** Of the business use case limits: one entry for each account or Page and each kind. */
  readonly business: readonly BusinessUsage[]
  /** The highest of all counts. */
  readonly highest: number
  /** If calls are refused now: milliseconds until they are answered again, at most a day. */
  readonly regainAccess?: number | undefined
}

/** Per cent of a limit. */
export interface UsageCounts {
  readonly calls: number
  readonly cpuTime: number
  readonly totalTime: number
}

/** Per cent of a business use case's limit. */
export interface BusinessUsage extends UsageCounts {
  /** The account or Page it is counted for. */
  readonly id: string
  /** `instagram`, `pages`, `messenger` ... */
  readonly type: string
  /** Milliseconds until calls are answered again. 0 means that they are not refused now, but the limit can still be near. */
  readonly regainAccess: number
}

/** Limits count an hour or a day, so no wait can be longer. */
export const longestWait = 86_400_000

/**
 * Reads `X-App-Usage`, with either host's names of counts, and `X-Business-Use-Case-Usage`. Malformed headers count as absent. Headers
 * that are the same as before are not read again.
 *
 * @param report Called with a value that is impossible and was reduced.
 */
export function usageReader(report: (what: string) => void): (headers: Headers) => Usage | undefined {
  let ofApp: string | null
  let ofCases: string | null
  let usage: Usage | undefined
  return (headers) => {
    const app = headers.get('x-app-usage')
    const cases = headers.get('x-business-use-case-usage')
    if (app !== ofApp || cases !== ofCases) usage = usageOf(recordIn(app), recordIn(cases), report)
    ofApp = app
    ofCases = cases
    return usage
  }
}

function usageOf(
  app: JsonRecord | undefined,
  cases: JsonRecord | undefined,
  report: (what: string) => void,
): Usage | undefined {
  if (!app && !cases) return undefined
  const business = Object.entries(cases ?? {}).flatMap(([id, entries]) => businessUsages(id, entries, report))
  const own = app && countsOf(app)
  const regain = Math.max(0, ...business.map(({ regainAccess }) => regainAccess))
  return {
    app: own,
    business,
    highest: highestOf(own ? [own, ...business] : business),
    regainAccess: regain || undefined,
  }
}

/** The highest count. */
export function highestOf(counts: readonly UsageCounts[]): number {
  return Math.max(0, ...counts.flatMap(({ calls, cpuTime, totalTime }) => [calls, cpuTime, totalTime]))
}

function businessUsages(id: string, entries: unknown, report: (what: string) => void): BusinessUsage[] {
  return recordsOf(entries).map((entry) => {
    const regain = amount(entry['estimated_time_to_regain_access']) * 60_000
    if (regain > longestWait)
      report('An answer told to wait for more than a day (estimated_time_to_regain_access); a day is taken.')
    return {
      id,
      type: textOf(entry['type']) ?? '',
      ...countsOf(entry),
      regainAccess: Math.min(regain, longestWait),
    }
  })
}

/** graph.facebook.com counts `call_count`, graph.instagram.com `call_volume`. */
function countsOf(entry: JsonRecord): UsageCounts {
  return {
    calls: amount(entry['call_count'] ?? entry['call_volume']),
    cpuTime: amount(entry['total_cputime'] ?? entry['cpu_time']),
    totalTime: amount(entry['total_time']),
  }
}

function amount(value: unknown): number {
  const number = typeof value === 'object' ? 0 : Number(value)
  return number > 0 && Number.isFinite(number) ? number : 0
}

function recordIn(text: string | null): JsonRecord | undefined {
  const value = attempt<string, unknown>(text as string, JSON.parse)
  return isRecord(value) ? value : undefined
}
