import type { Login } from '@darkroom/contract'
import type { NodeExpansion } from './field-types.ts'
import type { Behind, BehindName, ExpandableName } from './node-types.ts'

/**
 * Intersected with the type of a list of fields, to make an unknown name a type error. Without it, TypeScript only reports an unknown
 * name that is the only key of its object, and accepts `{ media: {}, storeis: {} }`.
 */
export type Checked<L extends Login, N, F extends readonly unknown[]> = [Astray<L, N, F[number]>] extends [never]
  ? unknown
  : { readonly noSuchField: Astray<L, N, F[number]> }

/** The unknown names in expansions, at any depth. */
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
