import type { AnyOptions } from './options.ts'

type Bound<F> = {
  readonly [Name in keyof F]: F[Name] extends (options: never, ...rest: infer Rest) => infer Result
    ? (...rest: Rest) => Result
    : never
}

/** An app: functions of an entry, with the options given once. */
export function bound<F extends Readonly<Record<string, unknown>>>(functions: F, options: AnyOptions): Bound<F> {
  const bind = ([name, own]: [string, unknown]): [string, unknown] => [
    name,
    (own as (...all: unknown[]) => unknown).bind(undefined, options),
  ]
  return Object.fromEntries(Object.entries(functions).map(bind)) as Bound<F>
}
