import type { Context, Pacer } from '../context.ts'
import { ApiError, callFailed } from '../errors/api-error.ts'
import { probableCauses } from '../errors/probable-causes.ts'
import { isText } from '../json-value.ts'
import { mostNames, pacingInMemory } from './pacing.ts'
import { send } from './send.ts'
import { tell } from './tell.ts'
import { pauseAfter, slowFrom } from './throttle.ts'
import { longestWait, usageReader } from './usage.ts'

type Paced = Context & { readonly pacer: Pacer }

/** A context with its pacer. The context without one does not change, because the result of a sign-in must not depend on earlier calls. */
export function paced(context: Context): Paced {
  if (context.pacer) return context as Paced
  if (!context.paced) {
    context.paced = { ...context }
    context.paced.pacer = createPacer(context.paced)
  }
  return context.paced as Paced
}

/** The most retries that an app can save up. Each retry costs one, and each success gives a tenth back, so that a platform that is down is not flooded. */
const mostRepeats = 10

function createPacer(context: Context): Pacer {
  const { appId, now, logger, onUsage, timer, attempts = 3, pacing = pacingInMemory(now) } = context
  // When a wait is aborted, its timer ends too, so that it does not keep the process alive.
  const wait: NonNullable<Context['wait']> =
    context.wait ??
    ((milliseconds, signal) => new Promise((resolve) => signal.addEventListener('abort', timer(milliseconds, resolve))))
  /** The keys that were told to wait, so that pacing is only told what changes. */
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

  /** Calls a function of pacing. It may be the app's own store, and its failure must not fail a call. */
  async function pacingSays(work: () => unknown): Promise<number> {
    try {
      return Number(await work()) || 0
    } catch {
      warn('A function of pacing failed. The call is made without waiting.')
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
      // More than a day means that the store or a clock is wrong.
      const rest = Math.min(longestWait, Math.max(0, until - begun))
      // A random bit more, or all waiting calls would be sent at once.
      const more = rest && backOff(context, 0, rest / 4)
      // The random part must not use up the deadline: half of what is left is kept for the call.
      const pause = rest + Math.min(more, Math.max(0, deadline - rest) / 2)
      if (rest >= deadline) {
        const details = { retryable: true, retryAfter: rest }
        throw callFailed(call, 'rate_limited', details, `was not sent, because a limit is near: wait ${rest} ms.`)
      }
      if (pause > 0) await wait(pause, signal)
      // Pacing may have taken longer than the deadline, too.
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
          // The random part must not use up the deadline.
          const delay =
            told ?? Math.min(backOff(context, attempt, error.code === 'rate_limited' ? 5000 : 300), left / 2)
          if (signal.aborted || repeats < 1 || delay >= left) throw error
          repeats -= 1
          tell(() => logger?.debug?.(`${error.request} is tried again.`, { code: error.code, attempt, delay }))
          await wait(delay, signal)
          // The caller already has its error: do not send anything more.
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

/** Full jitter: a random time up to a bound that doubles, so that many processes do not retry at once. */
function backOff(context: Pick<Context, 'random'>, attempt: number, base: number): number {
  const chance = context.random(new Uint8Array(1))?.[0] ?? 0
  return Math.round((chance / 255) * Math.min(60_000, base * 2 ** attempt))
}
