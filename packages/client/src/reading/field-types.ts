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

/** An item of a list of fields for a kind of node: a name, or an object with expansions. */
export type NodeFieldItem<L extends Login, N> = FieldName<L, N> | Expansions<L, N>

/** `never` if nothing can be expanded. `{}` would accept every string. */
type Expansions<L extends Login, N> = [ExpandableName<L, N>] extends [never]
  ? never
  : { readonly [K in ExpandableName<L, N>]?: ExpansionOf<L, BehindName<L, N, K>> }

type ExpansionOf<L extends Login, B> = [B] extends [Behind] ? NodeExpansion<L, B['to']> & B['modifiers'] : Expansion

/**
 * The fields to read from an expanded node. The modifiers of an edge (`limit`, `since`) are added by {@link ExpansionOf}. There is no `as`,
 * because it renames the key in the reply, which the type of the result cannot express.
 */
export interface NodeExpansion<L extends Login, N> {
  readonly fields?: readonly NodeFieldItem<L, N>[] | undefined
}

/** The name of a field of the User node with a login. */
export type UserField<L extends Login> = FieldName<L, 'IGUser'>

/** An item of a list of fields for the User node. */
export type UserFieldItem<L extends Login> = NodeFieldItem<L, 'IGUser'>

/**
 * A node with the requested fields, or with the default fields if none were requested. `id` is always present. Fields that the platform
 * may omit are optional. If the list is not a literal, its names are not known, so all fields are optional.
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

/** The User node with the requested fields. */
export type UserWith<L extends Login, F extends readonly unknown[]> = NodeWith<L, 'IGUser', F>

/** An object on an edge, with the requested fields. */
export type EdgeItem<L extends Login, N, E extends EdgeName<L, N>, F extends readonly unknown[]> = NodeBehind<
  L,
  BehindEdge<L, N, E>,
  F
>

type Simple<T> = { readonly [K in keyof T]: T[K] }

/** The names in a list of fields, including expanded ones. For an empty list, the default fields. */
type Asked<F extends readonly unknown[], Default> = F extends readonly [] ? Default : KeyIn<F[number]>
type KeyIn<Item> = Item extends string ? Item : keyof Item & string

type Unsure<L extends Login, N, F extends readonly unknown[]> = number extends F['length']
  ? string
  : SometimesAbsent<L, N>

/** The platform omits empty edges, and fields that the contract marks as sometimes absent. */
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

/** The default fields if there is no expansion, or one without fields. */
type ValueBehind<L extends Login, B extends Behind, E> =
  NodeBehind<L, B, E extends { readonly fields: infer F extends readonly unknown[] } ? F : []> extends infer T
    ? B['answer'] extends 'list'
      ? Expanded<T>
      : T
    : never

type NodeBehind<L extends Login, B extends Behind, F extends readonly unknown[]> = NodeWith<L, B['to'], F, B['default']>

/** The expansion of a name in a list of fields. Undefined if the name is not expanded. */
type ExpansionIn<F extends readonly unknown[], K extends string> =
  Extract<F[number], Readonly<Record<K, unknown>>> extends infer Item
    ? [Item] extends [never]
      ? undefined
      : Item[K & keyof Item]
    : never
