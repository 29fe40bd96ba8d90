import type { Login, VersionName } from '@darkroom/contract'
import { checkOptions } from './check-options.ts'
import { invalidOption } from './errors/option-error.ts'
import type { Pacing } from './http/pacing.ts'
import type { AnyOptions } from './options.ts'
import type { Token } from './tokens/token.ts'

/** What sets one login apart from the others. */
export interface LoginRules<L extends Login = Login> {
  readonly login: L
  /** The host that answers for resources. */
  readonly graph: 'graph.instagram.com' | 'graph.facebook.com'
  /** The version that is asked for unless an option says otherwise. */
  readonly version: VersionName
  /** Scopes of which one must be asked for. */
  readonly requiredScopes: readonly string[]
}

/** An app's options, checked and completed, and what this process remembers of its calls. */
export interface Context extends LoginRules {
  readonly options: AnyOptions
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>
  readonly now: () => number
  readonly random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>
  readonly wait: (milliseconds: number) => Promise<void>
  readonly timer: (milliseconds: number, ring: () => void) => () => void
  readonly usedStates: Set<string>
  readonly refreshes: Map<string, Promise<Token>>
  /** Repeats that are left; see http/perform.ts. */
  repeats: number
  /** What readers bring along, so that a sign-in alone need not load it. */
  pacing?: Pacing
}

const contexts = new WeakMap<AnyOptions, Map<Login, Context>>()

/**
 * The context of an app's options: one for each options object and login, so that what must be remembered (used states, running
 * refreshes) is, however the functions are called.
 *
 * @throws OptionError
 */
export function contextOf(rules: LoginRules, options: AnyOptions): Context {
  const known = contexts.get(options)?.get(rules.login)
  if (known !== undefined) return known
  checkOptions(options, rules.requiredScopes)
  // The one place that knows the runtime's own: each can be handed in.
  const { now = Date.now, version = rules.version, fetch: own } = options
  const context: Context = {
    random: (bytes) => crypto.getRandomValues(bytes),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    timer: (milliseconds, ring) => {
      const timer = setTimeout(ring, milliseconds)
      return () => clearTimeout(timer)
    },
    ...definedOf(options),
    ...rules,
    fetch: own === undefined ? (url, init) => fetch(url, init) : (url, init) => own(new Request(url, init)),
    version,
    options,
    now: () => checkedTime(now()),
    usedStates: new Set(),
    refreshes: new Map(),
    repeats: 10,
  }
  const ofOptions = contexts.get(options) ?? new Map<Login, Context>()
  contexts.set(options, ofOptions.set(rules.login, context))
  return context
}

/** Options that are undefined count as absent. */
function definedOf(options: AnyOptions): object {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
}

/** A clock that gives no number would make tokens that never end. */
function checkedTime(moment: number): number {
  if (!Number.isFinite(moment)) throw invalidOption('now', 'a function that gives Unix milliseconds')
  return moment
}

/** Remembers a value under a key, and forgets the oldest beyond so many. */
export function remember<T>(map: Map<string, T>, key: string, value: T, most: number): void {
  map.delete(key)
  map.set(key, value)
  for (const oldest of map.keys()) {
    if (map.size <= most) return
    map.delete(oldest)
  }
}
