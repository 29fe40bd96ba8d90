import { parseJson } from '../exact-json.ts'
import { isRecord, type JsonRecord, recordsOf, textOf } from '../json-value.ts'

/** How much of the limits was used, in per cent: at 100 calls are refused. */
export interface Usage {
  /** Of the app's own limit; whichever counts are told. */
  readonly app?: UsageCounts | undefined
  /** Of limits of business use cases, an entry for each account or Page and kind. */
  readonly business: readonly BusinessUsage[]
  /** The highest of all counts. */
  readonly highest: number
  /** Milliseconds until calls are answered again, where they are refused now. */
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
  /** Milliseconds until calls are answered again; 0: they are not refused, which does not mean that there is room. */
  readonly regainAccess: number
}

/** Reads `X-App-Usage`, with either host's names of counts, and `X-Business-Use-Case-Usage`. What is garbled counts as absent. */
export function readUsage(headers: Headers): Usage | undefined {
  const app = headerRecord(headers, ofApp)
  const cases = headerRecord(headers, ofCases)
  if (app === undefined && cases === undefined) return undefined
  const business = Object.entries(cases ?? {}).flatMap(([id, entries]) => businessUsages(id, entries))
  const own = app && countsOf(app)
  const regain = Math.max(0, ...business.map(({ regainAccess }) => regainAccess))
  return {
    ...(own && { app: own }),
    business,
    highest: highestOf(own ? [own, ...business] : business),
    ...(regain > 0 && { regainAccess: regain }),
  }
}

/** A {@link readUsage} that reads anew only what the answer before did not say: most say the same. */
export function usageReader(): typeof readUsage {
  let told = ''
  let usage: Usage | undefined
  return (headers) => {
    const tells = `${headers.get(ofApp)} ${headers.get(ofCases)}`
    if (tells !== told) usage = readUsage(headers)
    told = tells
    return usage
  }
}

/** The highest of counts. */
export function highestOf(counts: readonly UsageCounts[]): number {
  return Math.max(0, ...counts.flatMap(({ calls, cpuTime, totalTime }) => [calls, cpuTime, totalTime]))
}

function businessUsages(id: string, entries: unknown): BusinessUsage[] {
  return recordsOf(entries).map((entry) => ({
    id,
    type: textOf(entry['type']) ?? '',
    ...countsOf(entry),
    regainAccess: amount(entry['estimated_time_to_regain_access']) * 60_000,
  }))
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

const ofApp = 'x-app-usage'
const ofCases = 'x-business-use-case-usage'

function headerRecord(headers: Headers, name: string): JsonRecord | undefined {
  const text = headers.get(name)
  // Most answers have neither header, and to parse nothing costs an exception.
  const value = text === null ? undefined : parseJson(text, JSON.parse)
  return isRecord(value) ? value : undefined
}
