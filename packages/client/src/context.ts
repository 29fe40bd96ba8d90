import type { Login, VersionName } from '@darkroom/contract'
import { checkedOptions } from './check-options.ts'
import { invalidOption } from './errors/option-error.ts'
import type { Pacing } from './http/pacing.ts'
import type { AnyOptions } from './options.ts'

/** What sets one login apart from the others. */
export interface LoginRules<L extends Login = Login> {
  readonly login: L
  /** The host that answers for resources. */
  readonly graph: 'graph.instagram.com' | 'graph.facebook.com'
  /** The version that is asked for unless an option says otherwise. */
  readonly version: VersionName
  /** What must be in the scopes that are asked for; empty: nothing. */
  readonly scope: string
  /** The contexts that there are. */
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
  /** What readers bring along, so that a sign-in alone need not load it. */
  pacing?: Pacing
  /** This context with its pacing, once there is one. */
  paced?: Context
}

/**
 * The context of an app's options: one for each options object and login, so that what must be remembered (used states, running
 * refreshes) is, however the functions are called.
 *
 * @throws OptionError
 */
export function contextOf(rules: LoginRules, options: AnyOptions): Context {
  const known = rules.contexts.get(options)
  if (known) return known
  const { fetch: own, now = Date.now, ...given } = checkedOptions({ ...options }, rules.scope)
  // The one place that knows the runtime's own: each can be handed in.
  const context: Context = {
    ...rules,
    deadline: 30_000,
    maximumReplyBytes: 8 * 1024 * 1024,
    random: (bytes) => crypto.getRandomValues(bytes),
    timer: (milliseconds, ring) => {
      const id = setTimeout(ring, milliseconds)
      return () => clearTimeout(id)
    },
    ...given,
    // A request that cannot be made must fail like one that was not answered, since the runtime's words quote it.
    fetch: own ? async (url, init) => own(new Request(url, init)) : (url, init) => fetch(url, init),
    // A clock that gives no number would make tokens that never end.
    now: () => {
      const moment = now()
      if (Number.isFinite(moment)) return moment
      throw invalidOption('now', 'a clock')
    },
    states: new Set(),
  }
  rules.contexts.set(options, context)
  return context
}
