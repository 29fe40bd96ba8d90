import type { Login } from '@darkroom/contract'
import type { NodeExpansion } from './field-types.ts'
import type { Behind, BehindName, ExpandableName } from './node-types.ts'

/**
 * Stands beside a list of fields, and demands what no list is where it has a name that leads nowhere. TypeScript alone finds such a
 * name only where it is the one key of its object: `{ media: {}, storeis: {} }` it would let pass.
 */
export type Checked<L extends Login, N, F extends readonly unknown[]> = [Astray<L, N, F[number]>] extends [never]
  ? unknown
  : { readonly noSuchField: Astray<L, N, F[number]> }

/** The names among expansions, however deep, that lead nowhere. */
type Astray<L extends Login, N, Item> = Item extends string
  ? never
  : {
      [K in keyof Item]-?: K extends ExpandableName<L, N> ? AstrayBehind<L, BehindName<L, N, K>, Item[K]> : K
    }[keyof Item]

type AstrayBehind<L extends Login, B, E> = B extends Behind
  ?
      | Exclude<keyof E, keyof NodeExpansion<L, B['to']> | keyof B['modifiers']>
      | (E extends { readonly fields: infer F extends readonly unknown[] } ? Astray<L, B['to'], F[number]> : never)
  : never
