import type { Login } from '@darkroom/contract'

/**
 * The modifiers that an expansion can have beside its fields: the position and size of a page of a list, and the parameters of the operation.
 * For modifiers that are missing here, use `node(id)` without a kind, or `get`.
 */
export type ModifiersOf<L extends Login, Operation> = (Operation extends { returns: { list: string } }
  ? Place
  : object) &
  (Operation extends { parameters: infer Parameters } ? Named<L, Parameters> : object)

/** The position and size of a page. */
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

/** Lists are strings with commas. */
type ValueOf<Parameter> = Parameter extends { type: 'integer' | 'number' }
  ? number
  : Parameter extends { type: 'timestamp' }
    ? string | number
    : string
