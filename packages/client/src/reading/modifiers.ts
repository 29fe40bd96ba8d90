import type { Login } from '@darkroom/contract'

/**
 * What an expansion can say beside its fields, by the operation behind it: where in a list and how much of it, and the operation's own
 * parameters. What is missing here can be asked for by `node(id)` of no kind, or by `get`.
 */
export type ModifiersOf<L extends Login, Operation> = (Operation extends { returns: { list: string } }
  ? Place
  : object) &
  (Operation extends { parameters: infer Parameters } ? Named<L, Parameters> : object)

/** Where in a list, and how much of it. */
interface Place {
  readonly limit?: number | undefined
  readonly after?: string | undefined
  readonly before?: string | undefined
}

type Named<L extends Login, Parameters> = {
  readonly [P in keyof Parameters as Parameters[P] extends { logins: readonly (infer Has)[] }
    ? L extends Has
      ? P
      : never
    : P]?: ValueOf<Parameters[P]> | undefined
}

/** Lists are written with commas. */
type ValueOf<Parameter> = Parameter extends { type: 'integer' | 'number' }
  ? number
  : Parameter extends { type: 'timestamp' }
    ? string | number
    : string
