import type { FieldsOf as FieldsIn, Login, NodeName, nodes, EdgesOf as OperationsOf } from '@darkroom/contract'
import type { ModifiersOf } from './modifiers.ts'

/** A kind of object that a login has: `IGMedia`, `IGComment` ... */
export type NodeKind<L extends Login> = {
  [N in NodeName]: L extends (typeof nodes)[N]['logins'][number] ? N : never
}[NodeName]

/** The fields of a kind of node, as the contract has them. */
export type FieldsOf<L extends Login, N> = FieldsIn<L, N>

type EdgesOf<L extends Login, N> = N extends NodeName ? OperationsOf<L, N> : object

/** The name of an edge that is read page by page. */
export type EdgeName<L extends Login, N> = KeysWith<EdgesOf<L, N>, { returns: { list: string } }>

/** What a name expands to: the kind of node, whether it is a list or one node, its default fields, and the modifiers of the expansion. */
export interface Behind {
  readonly to: string
  readonly answer: 'list' | 'one'
  readonly default: string
  readonly modifiers: object
}

/** What an edge expands to. */
export type BehindEdge<L extends Login, N, K> = K extends keyof EdgesOf<L, N>
  ? EdgesOf<L, N>[K] extends infer E
    ? E extends { returns: { list: infer To extends string } }
      ? { to: To; answer: 'list'; default: DefaultOf<L, E, To>; modifiers: ModifiersOf<L, E> }
      : E extends { returns: { node: infer To extends string } }
        ? { to: To; answer: 'one'; default: DefaultOf<L, E, To>; modifiers: ModifiersOf<L, E> }
        : never
    : never
  : never

type DefaultOf<L extends Login, E, To> = E extends { defaults: readonly (infer D extends string)[] }
  ? D
  : DefaultField<L, To>

/** What a name expands to. Undefined if it does not lead to a kind of node. */
export type BehindName<L extends Login, N, K> = K extends keyof FieldsOf<L, N>
  ? FieldsOf<L, N>[K] extends { type: { node: infer T extends string } }
    ? { to: T; answer: 'one'; default: DefaultField<L, T>; modifiers: ModifiersOf<L, OperationBehind<L, N, K>> }
    : undefined
  : [BehindEdge<L, N, K>] extends [never]
    ? undefined
    : BehindEdge<L, N, K>

type OperationBehind<L extends Login, N, K> = K extends keyof EdgesOf<L, N> ? EdgesOf<L, N>[K] : undefined

/** The fields in a reply if none are requested. */
export type DefaultField<L extends Login, N> = N extends NodeName
  ? Extract<(typeof nodes)[N]['defaults'][number], keyof FieldsOf<L, N>>
  : never

/** A name that can be requested without an expansion. Excludes names that need a modifier, such as `business_discovery`. */
export type FieldName<L extends Login, N> = (keyof FieldsOf<L, N> & string) | EdgeName<L, N>

/** A name that can be expanded: an edge, or a field whose value is an object. */
export type ExpandableName<L extends Login, N> =
  | (keyof EdgesOf<L, N> & string)
  | KeysWith<FieldsOf<L, N>, { type: { node: string } | { edge: string } | { record: object } }>

type KeysWith<T, Entry> = { [K in keyof T]: T[K] extends Entry ? K : never }[keyof T] & string
