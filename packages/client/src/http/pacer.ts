import type { Context } from '../context.ts'
import { ApiError, type ApiErrorDetails, callFailed } from '../errors/api-error.ts'
import type { Verdict } from '../errors/classify.ts'
import { probableCauses } from '../errors/probable-causes.ts'
import { isText } from '../json-value.ts'
import type { Token } from '../tokens/token.ts'
import type { Call } from './call.ts'
import { mostNames, pacingInMemory } from './pacing.ts'
import { send } from './send.ts'
import { tell } from './tell.ts'
import { pauseAfter, slowFrom } from './throttle.ts'
import { longestWait, usageReader } from './usage.ts'

/** What calls have beyond a bare sign-in's: limits that are heeded, repeats, warnings, and causes for what says little. */
export interface Pacer {
  /** As {@link send}, but waits where the limits are near, and repeats what is safe to repeat. */
  readonly send: typeof send
  /** Learns from an answer's headers. */
  note(call: Pick<Call, 'path' | 'usageKeys'>, headers: Headers): void
  /** What is told of a refusal beside its meaning: limits, when to try again, what may have brought it about. */
  explain(call: Pick<Call, 'path'>, verdict: Verdict, headers?: Headers): Partial<ApiErrorDetails>
  /** Refreshes that run. */
  readonly refreshes: Map<string, Promise<Token>>
  /** Warns whoever looks after the app. */
  warn(message: string, details?: object): void
  /** Warns once of each thing. */
  warnOnce(message: string): void
}

type Paced = Context & { readonly pacer: Pacer }

/** A context with its pacer. The one without stays as it is: what a sign-in says must not depend on what was called before. */
export function paced(context: Context): Paced {
  if (context.pacer) return context as Paced
  if (!context.paced) {
    context.paced = { ...context }
    context.paced.pacer = createPacer(context.paced)
  }
  return context.paced as Paced
}

/** How many repeats an app may have left: each costs one, each success gives a tenth back. A platform that is down is not hammered. */
const mostRepeats = 10

function createPacer(context: Context): Pacer {
  const { appId, now, logger, onUsage, timer, attempts = 3, pacing = pacingInMemory(now) } = context
  // A wait that is given up leaves no timer behind that keeps a process alive.
  const wait: NonNullable<Context['wait']> =
    context.wait ??
    ((milliseconds, signal) => new Promise((resolve) => signal.addEventListener('abort', timer(milliseconds, resolve))))
  /** What was said to be left alone, so that only what changes is said. */
  const cooling = new Set<string>()
  let isVersionSeen = false
  const warned = new Set<string>()
  let repeats = mostRepeats

  const usageOf = usageReader((told) => warnOnce(told))
  const warn: Pacer['warn'] = (...told) => tell(() => logger?.warn?.(...told))

  function warnOnce(message: string): void {
    if (!warned.has(message)) warn(message)
    warned.add(message)
  }

  const nameOf = (key: string): string => (key === 'app' ? appId : `${appId}/${key}`)

  /** Asks or tells the pacing, which may be somebody's store: it must not fail a call. */
  async function pacingSays(work: () => unknown): Promise<number> {
    try {
      return Number(await work()) || 0
    } catch {
      warn('A function of pacing failed: no call is held back for it.')
      return 0
    }
  }

  return {
    warn,
    warnOnce,
    refreshes: new Map(),
    async send(_, call, signal) {
      const { usageKeys = [], deadline = context.deadline, repeatable = call.method === 'GET' } = call
      const begun = now()
      const until = await pacingSays(() => pacing.getCoolUntil(['app', ...usageKeys].map(nameOf)))
      // Only a broken store or clock says more than a day.
      const rest = Math.min(longestWait, Math.max(0, until - begun))
      // A bit more for each, or all that wait would come at once.
      const more = rest && backOff(context, 0, rest / 4)
      // Chance must not refuse what fits: half of what is left beside the rest is kept for the call.
      const pause = rest + Math.min(more, Math.max(0, deadline - rest) / 2)
      if (rest >= deadline) {
        const details = { retryable: true, retryAfter: rest }
        throw callFailed(call, 'rate_limited', details, `was not sent, since the limits are near: wait ${rest} ms.`)
      }
      if (pause > 0) await wait(pause, signal)
      // The pacing may have taken longer than there was time, too.
      signal.throwIfAborted()
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
    note({ path, usageKeys }, headers) {
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
      const own = usageKeys?.find((key) => /\D/.test(key))
      for (const key of [app && 'app', own, ...business.map(({ id }) => id)].filter(isText)) {
        const length = (highest >= slowFrom || regainAccess) && pauseAfter(key, usage)
        if (cooling.size > mostNames) cooling.clear()
        if (length) cooling.add(key)
        if (length || cooling.delete(key))
          void pacingSays(() => pacing.setCoolUntil(nameOf(key), length ? now() + length : 0))
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
