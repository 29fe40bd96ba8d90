import type { Login } from '@darkroom/contract'
import type { Expanded, ValueOf } from './field-value.ts'
import type {
  Behind,
  BehindEdge,
  BehindName,
  DefaultField,
  EdgeName,
  ExpandableName,
  FieldName,
  FieldsOf,
} from './node-types.ts'
import type { Expansion } from './print-fields.ts'

/** What can be asked of a kind of node: names, and objects for what is expanded. */
export type NodeFieldItem<L extends Login, N> = FieldName<L, N> | Expansions<L, N>

/** Not `{}` where nothing can be expanded, since every text is one. */
type Expansions<L extends Login, N> = [ExpandableName<L, N>] extends [never]
  ? never
  : { readonly [K in ExpandableName<L, N>]?: ExpansionOf<L, BehindName<L, N, K>> }

type ExpansionOf<L extends Login, B> = [B] extends [Behind] ? NodeExpansion<L, B['to']> & B['modifiers'] : Expansion

/** What to expand into a kind of node; what an edge takes beside it (`limit`, `since`) follows from the edge. There is no `as`: it would rename the key in the answer, which its type cannot follow. */
export interface NodeExpansion<L extends Login, N> {
  readonly fields?: readonly NodeFieldItem<L, N>[] | undefined
}

/** The name of a field of the User node with a login. */
export type UserField<L extends Login> = FieldName<L, 'IGUser'>

/** What can be asked of the User node. */
export type UserFieldItem<L extends Login> = NodeFieldItem<L, 'IGUser'>

/**
 * A node with the fields that were asked for, or with those that come unasked; `id` is always there. What an object may lack has no
 * key then, and what a list that is not written out in the call holds is not known, so that any of it may be missing.
 */
export type NodeWith<
  L extends Login,
  N,
  F extends readonly unknown[],
  Default extends string = DefaultField<L, N>,
> = Simple<
  { id: string } & {
    [K in Exclude<Asked<F, Default>, Unsure<L, N, F>>]: ValueIn<L, N, K, F>
  } & { [K in Asked<F, Default> & Unsure<L, N, F>]?: ValueIn<L, N, K, F> }
>

/** The User node with the fields that were asked for. */
export type UserWith<L extends Login, F extends readonly unknown[]> = NodeWith<L, 'IGUser', F>

/** What an edge has of each object, with the fields that were asked for. */
export type EdgeItem<L extends Login, N, E extends EdgeName<L, N>, F extends readonly unknown[]> = NodeBehind<
  L,
  BehindEdge<L, N, E>,
  F
>

type Simple<T> = { readonly [K in keyof T]: T[K] }

/** The names in a list of fields, those of expanded ones included; of an empty list, what comes unasked. */
type Asked<F extends readonly unknown[], Default> = F extends readonly [] ? Default : KeyIn<F[number]>
type KeyIn<Item> = Item extends string ? Item : keyof Item & string

type Unsure<L extends Login, N, F extends readonly unknown[]> = number extends F['length']
  ? string
  : SometimesAbsent<L, N>

/** Edges with nothing on them are left out of answers, as are fields that the contract knows to be absent at times. */
type SometimesAbsent<L extends Login, N> =
  | Exclude<FieldName<L, N> | ExpandableName<L, N>, keyof FieldsOf<L, N>>
  | {
      [K in keyof FieldsOf<L, N>]: FieldsOf<L, N>[K] extends
        | { omitted: string }
        | { withoutPermission: string }
        | { type: { edge: string } }
        ? K
        : never
    }[keyof FieldsOf<L, N>]

type ValueIn<L extends Login, N, K extends string, F extends readonly unknown[]> =
  BehindName<L, N, K> extends infer B extends Behind
    ? ValueBehind<L, B, ExpansionIn<F, K>>
    : K extends keyof FieldsOf<L, N>
      ? ValueOf<K, FieldsOf<L, N>[K]>
      : unknown

/** Without an expansion, or with one that names no fields, what is in the answer unasked. */
type ValueBehind<L extends Login, B extends Behind, E> =
  NodeBehind<L, B, E extends { readonly fields: infer F extends readonly unknown[] } ? F : []> extends infer T
    ? B['answer'] extends 'list'
      ? Expanded<T>
      : T
    : never

type NodeBehind<L extends Login, B extends Behind, F extends readonly unknown[]> = NodeWith<L, B['to'], F, B['default']>

/** What a list of fields says of what to expand behind a name; undefined where the name stands alone. */
type ExpansionIn<F extends readonly unknown[], K extends string> =
  Extract<F[number], Readonly<Record<K, unknown>>> extends infer Item
    ? [Item] extends [never]
      ? undefined
      : Item[K & keyof Item]
    : never
