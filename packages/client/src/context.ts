import type { HostName, Login, ScopeName, VersionName } from '@darkroom/contract'
import type { Bytes } from './bytes.ts'
import { checkedOptions } from './check-options.ts'
import { invalidOption } from './errors/option-error.ts'
import type { Pacer } from './http/pacer.ts'
import { tell } from './http/tell.ts'
import { isFunction } from './json-value.ts'
import type { AnyOptions } from './options.ts'

/** What sets one login apart from the others. */
export interface LoginRules<L extends Login = Login> {
  readonly login: L
  /** The host that answers for resources. */
  readonly graph: 'graph.instagram.com' | 'graph.facebook.com'
  /** The version that is asked for unless an option says otherwise. */
  readonly version: VersionName
  /** What must be in the scopes that are asked for; empty: nothing. */
  readonly scope: ScopeName | ''
  /** The hosts that completing a sign-in calls. */
  readonly completedOn: readonly HostName[]
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
  pacer?: Pacer
  /** This context with its pacer, once there is one. */
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
  // The one place that knows the runtime's own: each can be handed in.
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
      // A promise is no bytes, and is told as such; that it may reject as well is nobody's to handle.
      if (!(filled instanceof Uint8Array)) tell(() => filled)
      return filled
    },
    timer: (milliseconds, ring) => {
      const end: unknown = timer(milliseconds, ring)
      if (!isFunction(end)) {
        tell(() => end)
        throw invalidOption('timer', 'a function that returns the function that ends it', timer)
      }
      // What has ended already must not fail for it.
      return () => tell(end)
    },
    // A request that cannot be made must fail like one that was not answered, since the runtime's words quote it.
    fetch: own ? async (url, init) => own(new Request(url, init)) : (url, init) => fetch(url, init),
    // A clock that gives no number would make tokens that never end.
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
