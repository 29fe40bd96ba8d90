import type { Explanations } from '../explain/explanations.ts'
import { operationOf } from '../request-log/operation-of.ts'
import type { RawRequest } from '../request-log/raw-request.ts'
import type { RequestLog } from '../request-log/request-log.ts'
import type { World } from '../world/world.ts'
import { type Exchange, readExchange } from './exchange.ts'
import type { LintLevel, LintRule } from './rule.ts'
import { usageHeaders } from './rules/usage-ignored.ts'
import { type LintRuleName, lintRules } from './rules.ts'

/** A mistake that a program made. It holds no secret. */
export interface LintFinding {
  readonly rule: LintRuleName
  readonly level: LintLevel
  /** The mistake in a few words. */
  readonly title: string
  /** The request with `{id}` in place of ids: `POST /oauth/access_token`. */
  readonly operation: string
  readonly host: string
  /** The Meta App ID of the app that asked, where that is known. */
  readonly app?: string
  /** Ids of the first requests that made it, five at most, oldest first. */
  readonly requests: readonly string[]
  /** When it was first made: Unix milliseconds, in the world. */
  readonly at: number
  /** Why it is one. */
  readonly reason: string
  /** What in the first request shows it. */
  readonly evidence: string
  readonly fix: string
}

/** Watches requests for known mistakes. */
export interface Lint {
  /** What was found, mistakes before advice, oldest first. */
  list(): LintFinding[]
  /** Forgets it all. @returns How many there were. */
  clear(): number
}

/** How many findings are kept; those beyond are left out. */
export const mostFindings = 500

/** Requests that wait to be looked at. */
const mostWaiting = 100

/** Addresses of reads that were looked at on one day. */
const mostAddresses = 2000

const mostRequests = 5
const day = 24 * 3600 * 1000

/** What the rules ask. */
export interface LintOptions {
  readonly world: World
  /** Darkroom's own. */
  readonly origin: string
  readonly explanations: Explanations
  readonly requests: RequestLog
}

/**
 * Watches the requests that are logged. A read that was answered tells a rule nothing new when the same address was read before on that
 * day, so only the first is looked at; the rest wait until somebody asks, or a hundred have come together.
 */
export function createLint(options: LintOptions, isOn = true): Lint {
  const found = new Map<string, LintFinding>()
  let waiting: RawRequest[] = []
  let addresses = new Set<string>()
  let lastUrl = ''
  let today = 0
  let watches = startAll()

  function watch(raw: RawRequest): void {
    if (isSeen(raw)) return
    waiting.push(raw)
    if (waiting.length >= mostWaiting) look()
  }
  if (isOn) options.requests.onRecord(watch)

  function isSeen({ method, status, url, at, headers, answerHeaders }: RawRequest): boolean {
    if (method !== 'GET' || status !== 200) return false
    if (usageHeaders.some((name) => isHigh(answerHeaders[name])) || headers.has('origin')) return false
    const date = Math.floor(at / day)
    if (date !== today || addresses.size > mostAddresses) {
      today = date
      addresses = new Set()
      lastUrl = ''
    }
    // Programs that read in a loop ask for the same again, and comparing is quicker than cutting and hashing.
    if (url === lastUrl) return true
    lastUrl = url
    // The rest of an address is its token, most often; of another token, the first hundred requests tell as much.
    const end = url.indexOf('access_token=')
    const address = end === -1 ? url : url.slice(0, end + 'access_token='.length)
    if (addresses.has(address)) return true
    addresses.add(address)
    return false
  }

  function look(): void {
    const now = waiting
    waiting = []
    for (const raw of now) {
      const exchange = readExchange(options, raw)
      if (exchange !== undefined) for (const [name, watch] of watches) note(name, watch(exchange), exchange)
    }
  }

  function note(rule: LintRuleName, seen: ReturnType<ReturnType<LintRule['watch']>>, exchange: Exchange): void {
    if (seen === undefined) return
    const { raw, host, path } = exchange
    const { title, level } = lintRules[rule]
    const operation = operationOf(raw.method, path)
    const app = exchange.token()?.appId
    const key = [rule, host, operation, app ?? ''].join(' ')
    const before = found.get(key)
    if (before === undefined) {
      if (found.size >= mostFindings) return
      const more = app === undefined ? {} : { app }
      found.set(key, { rule, level, title, operation, host, ...more, requests: [raw.id], at: raw.at, ...seen })
    } else if (before.requests.length < mostRequests) {
      found.set(key, { ...before, requests: [...before.requests, raw.id] })
    }
  }

  return {
    list: () => {
      look()
      const all = [...found.values()]
      return [...all.filter(({ level }) => level === 'mistake'), ...all.filter(({ level }) => level === 'advice')]
    },
    clear: () => {
      look()
      const count = found.size
      found.clear()
      addresses = new Set()
      lastUrl = ''
      watches = startAll()
      return count
    },
  }
}

function startAll(): (readonly [LintRuleName, ReturnType<LintRule['watch']>])[] {
  return (Object.keys(lintRules) as LintRuleName[]).map((name) => [name, lintRules[name].watch()])
}

/** Whether a usage header has a value of 95 or more, told without reading it as a whole. */
function isHigh(header: string | undefined): boolean {
  return header !== undefined && /:(?:9[5-9]|\d{3})/.test(header)
}
