import type { Context } from '../context.ts'
import { ApiError, type ApiErrorDetails, callFailed } from '../errors/api-error.ts'
import type { Verdict } from '../errors/classify.ts'
import { probableCauses } from '../errors/probable-causes.ts'
import { isText } from '../json-value.ts'
import type { Token } from '../tokens/token.ts'
import type { Call } from './call.ts'
import { send } from './send.ts'
import { tell } from './tell.ts'
import { pauseAfter, slowFrom } from './throttle.ts'
import { longestWait, usageReader } from './usage.ts'

/** What calls have beyond a bare sign-in's: limits that are heeded, repeats, warnings, and causes for what says little. */
export interface Pacing {
  /** As {@link send}, but waits where the limits are near, and repeats what is safe to repeat. */
  readonly send: typeof send
  /** Learns from an answer's headers. */
  note(call: Pick<Call, 'path' | 'accessToken' | 'usageKeys'>, headers: Headers): void
  /** What is told of a refusal beside its meaning: limits, when to try again, what may have brought it about. */
  explain(call: Pick<Call, 'path'>, verdict: Verdict, headers?: Headers): Partial<ApiErrorDetails>
  /** Refreshes that run. */
  readonly refreshes: Map<string, Promise<Token>>
  /** Warns whoever looks after the app. */
  warn(message: string, details?: object): void
  /** Warns once of each thing. */
  warnOnce(message: string): void
}

type Paced = Context & { readonly pacing: Pacing }

/** A context with its pacing. The one without stays as it is: what a sign-in says must not depend on what was called before. */
export function paced(context: Context): Paced {
  if (context.pacing) return context as Paced
  if (!context.paced) {
    context.paced = { ...context }
    context.paced.pacing = createPacing(context.paced)
  }
  return context.paced as Paced
}

/** How many repeats an app may have left: each costs one, each success gives a tenth back. A platform that is down is not hammered. */
const mostRepeats = 10

/** So many accounts and Pages are held back at most. */
const mostPauses = 1000

function createPacing(context: Context): Pacing {
  const { now, logger, onUsage, timer, attempts = 3 } = context
  // A wait that is given up leaves no timer behind that keeps a process alive.
  const wait: NonNullable<Context['wait']> =
    context.wait ??
    ((milliseconds, signal) => new Promise((resolve) => signal.addEventListener('abort', timer(milliseconds, resolve))))
  /** Until when whose calls are held back. */
  const pauses = new Map<string, number>()
  let latest = 0
  let isVersionSeen = false
  const warned = new Set<string>()
  let repeats = mostRepeats

  const usageOf = usageReader((told) => warnOnce(told))
  const warn: Pacing['warn'] = (...told) => tell(() => logger?.warn?.(...told))

  function warnOnce(message: string): void {
    if (!warned.has(message)) warn(message)
    warned.add(message)
  }

  return {
    warn,
    warnOnce,
    refreshes: new Map(),
    async send(_, call, signal) {
      const { usageKeys = [], deadline = context.deadline, repeatable = call.method === 'GET' } = call
      const begun = now()
      // With a clock that was set back, pauses would not end.
      if (begun < latest) pauses.clear()
      latest = begun
      const restOf = (key: string): number => (pauses.get(key) ?? 0) - begun
      const rest = pauses.size && Math.max(0, ...['app', ...usageKeys].map(restOf))
      // A bit more for each, or all that wait would come at once.
      const more = rest && backOff(context, 0, rest / 4)
      // Chance must not refuse what fits: half of what is left beside the rest is kept for the call.
      const pause = rest + Math.min(more, Math.max(0, deadline - rest) / 2)
      if (rest >= deadline) {
        const details = { retryable: true, retryAfter: rest }
        throw callFailed(call, 'rate_limited', details, `was not sent, since the limits are near: wait ${rest} ms.`)
      }
      if (pause > 0) {
        await wait(pause, signal)
        signal.throwIfAborted()
      }
      for (let attempt = 1; ; attempt++) {
        try {
          const value = await send(context, call, signal)
          repeats = Math.min(mostRepeats, repeats + 0.1)
          return value
        } catch (error) {
          if (!(error instanceof ApiError && error.retryable && repeatable) || attempt >= attempts) throw error
          const told = error.retryAfter
          const left = begun + deadline - now()
          // Chance must not refuse what fits: it waits no longer than there is time.
          const delay =
            told ?? Math.min(backOff(context, attempt, error.code === 'rate_limited' ? 5000 : 300), left / 2)
          if (signal.aborted || repeats < 1 || delay >= left) throw error
          repeats -= 1
          tell(() => logger?.debug?.(`${error.request} is tried again.`, { code: error.code, attempt, delay }))
          await wait(delay, signal)
          // The caller has its error already: what is left is not to send any more.
          signal.throwIfAborted()
        }
      }
    },
    note({ path, accessToken = '', usageKeys }, headers) {
      const { login, version } = context
      if (!isVersionSeen && path.startsWith(`/${version}/`)) {
        isVersionSeen = true
        const served = login !== 'basic-display' && headers.get(`${login}-api-version`)
        if (served && served !== version) warnOnce(`${served} answered, since ${version} has expired.`)
      }
      const usage = usageOf(headers)
      if (usage === undefined) return
      if (onUsage) tell(() => onUsage(usage))
      const { app, business, highest, regainAccess } = usage
      const own = usageKeys?.includes(accessToken) && accessToken
      for (const key of [app && 'app', own, ...business.map(({ id }) => id)].filter(isText)) {
        const length = (highest >= slowFrom || regainAccess) && pauseAfter(key, usage)
        pauses.delete(key)
        if (length) pauses.set(key, now() + length)
        const [oldest = ''] = pauses.keys()
        if (pauses.size > mostPauses) pauses.delete(oldest)
      }
    },
    explain({ path }, { code, retryable }, headers) {
      const usage = headers && usageOf(headers)
      // Meta documents no Retry-After; proxies in between send it.
      const seconds = Number(headers?.get('retry-after'))
      const retryAfter = Math.max(Math.min(seconds * 1000, longestWait) || 0, usage?.regainAccess ?? 0)
      return {
        usage,
        retryAfter: (retryable && retryAfter) || undefined,
        causes: probableCauses(code, context.login, path, now()),
      }
    },
  }
}

/** Full jitter: anything between nothing and a bound that doubles, so that many processes do not come back at once. */
function backOff(context: Pick<Context, 'random'>, attempt: number, base: number): number {
  const chance = context.random(new Uint8Array(1))?.[0] ?? 0
  return Math.round((chance / 255) * Math.min(60_000, base * 2 ** attempt))
}
