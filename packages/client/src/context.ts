import type { HostName, Login, ScopeName, VersionName } from '@darkroom/contract'
import type { Bytes } from './bytes.ts'
import { checkedOptions } from './check-options.ts'
import type { ApiErrorDetails } from './errors/api-error.ts'
import type { Verdict } from './errors/classify.ts'
import { invalidOption } from './errors/option-error.ts'
import type { Call } from './http/call.ts'
import { tell } from './http/tell.ts'
import { isFunction } from './json-value.ts'
import type { AnyOptions } from './options.ts'
import type { Token } from './tokens/token.ts'

/** What sets one login apart from the others. */
export interface LoginRules<L extends Login = Login> {
  readonly login: L
  /** The host for resources. */
  readonly graph: 'graph.instagram.com' | 'graph.facebook.com'
  /** The default version. */
  readonly version: VersionName
  /** The scope that is always required; empty if there is none. */
  readonly scope: ScopeName | ''
  /** The hosts that `completeSignIn` calls. */
  readonly completedOn: readonly HostName[]
  /** The contexts by options object. */
  readonly contexts: WeakMap<AnyOptions, Context>
}

type Completed = 'now' | 'random' | 'timer' | 'deadline' | 'maximumReplyBytes'

/** An app's options, checked and completed, and what this process remembers of its calls. */
export interface Context
  extends LoginRules,
    Omit<AnyOptions, Completed | 'fetch' | 'version'>,
    Required<{ readonly [Name in Completed]: NonNullable<AnyOptions[Name]> }> {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>
  readonly states: Set<string>
  /** Limits and retries. A sign-in alone does not load them. */
  pacer?: Pacer
  /** This context with its pacer, once there is one. */
  paced?: Context
}

/** What calls have beyond those of a sign-in alone: limits, retries, warnings, and probable causes of unclear refusals. */
export interface Pacer {
  /** Sends a call, as `send`, but waits where the limits are near, and repeats what is safe to repeat. */
  readonly send: (context: Context, call: Call, signal: AbortSignal) => Promise<unknown>
  /** Reads an answer's headers. */
  note(call: Pick<Call, 'path' | 'usageKeys'>, headers: Headers): void
  /** The details of a refusal beside its meaning: limits, when to try again, probable causes. */
  explain(call: Pick<Call, 'path'>, verdict: Verdict, headers?: Headers): Partial<ApiErrorDetails>
  /** Refreshes that are running. */
  readonly refreshes: Map<string, Promise<Token>>
  /** Warns through the logger. */
  warn(message: string, details?: object): void
  /** Warns once of each thing. */
  warnOnce(message: string): void
}

/**
 * Returns the context of an app's options: one for each options object and login, so that used states and running
 * refreshes are remembered however the functions are called.
 *
 * @throws OptionError
 */
export function contextOf(rules: LoginRules, options: AnyOptions): Context {
  const known = rules.contexts.get(options)
  if (known) return known
  // The only place that uses the runtime's own functions. Each can be replaced by an option.
  const {
    fetch: own,
    now = Date.now,
    random = (bytes: Bytes) => crypto.getRandomValues(bytes),
    timer = runtimeTimer,
    ...given
  } = checkedOptions({ ...options }, rules)
  const context: Context = {
    ...rules,
    deadline: 30_000,
    maximumReplyBytes: 8 * 1024 * 1024,
    ...given,
    random: (bytes) => {
      const filled = random(bytes)
      // A promise is refused below. If it also rejects, that is ignored.
      if (!(filled instanceof Uint8Array)) tell(() => filled)
      return filled
    },
    timer: (milliseconds, ring) => {
      const end: unknown = timer(milliseconds, ring)
      if (!isFunction(end)) {
        tell(() => end)
        throw invalidOption('timer', 'a function that returns the function that ends it', timer)
      }
      // A call that has ended must not fail because of it.
      return () => tell(end)
    },
    // A request that cannot be built must fail like one without an answer, because the runtime's message quotes it.
    fetch: own ? async (url, init) => own(new Request(url, init)) : (url, init) => fetch(url, init),
    // A clock that does not return a number would create tokens that never expire.
    now: () => {
      const moment = now()
      if (Number.isFinite(moment)) return moment
      tell(() => moment)
      throw invalidOption('now', 'a function that returns Unix milliseconds', now)
    },
    states: new Set(),
  }
  rules.contexts.set(options, context)
  return context
}

function runtimeTimer(milliseconds: number, ring: () => void): () => void {
  const id = setTimeout(ring, milliseconds)
  return () => clearTimeout(id)
}
