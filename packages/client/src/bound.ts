import { contextOf, type LoginRules } from './context.ts'
import { paced } from './http/pacer.ts'
import type { AnyOptions } from './options.ts'

type Bound<F> = {
  readonly [Name in keyof F]: F[Name] extends (options: never, ...rest: infer Rest) => infer Result
    ? (...rest: Rest) => Result
    : never
}

/** An app: the functions of an entry, bound to its options. All of them respect the limits and retry what is safe to repeat. */
export function bound<F extends Readonly<Record<string, unknown>>>(
  rules: LoginRules,
  functions: F,
  options: AnyOptions,
): Bound<F> {
  const context = paced(contextOf(rules, options))
  const own = { ...options }
  rules.contexts.set(own, context)
  const bind = ([name, work]: [string, unknown]): [string, unknown] => [
    name,
    (work as (...all: unknown[]) => unknown).bind(undefined, own),
  ]
  return Object.fromEntries(Object.entries(functions).map(bind)) as Bound<F>
}
