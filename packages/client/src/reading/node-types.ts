import type { EdgeTables, Login, NodeTables } from '@darkroom/contract'

/** A kind of object that a login has: `media`, `comment` ... */
export type NodeKind<L extends Login> = keyof NodeTables[L] & string

/** The fields of a kind of node, as the contract has them. */
export type FieldsOf<L extends Login, N> = N extends keyof NodeTables[L] ? NodeTables[L][N] : never

type EdgesOf<L extends Login, N> = N extends keyof EdgeTables[L] ? EdgeTables[L][N] : object

/** The name of an edge that is read page by page. */
export type EdgeName<L extends Login, N> = KeysWith<EdgesOf<L, N>, { answer: 'list' }>

/** What is behind a name that can be expanded: a list or one, of which kind, and what is in it when nothing is named. */
export interface Behind {
  readonly to: string
  readonly answer: 'list' | 'one'
  readonly default: string
}

/** What is behind an edge. */
export type BehindEdge<L extends Login, N, K> = K extends keyof EdgesOf<L, N>
  ? EdgesOf<L, N>[K] extends infer E extends { to: string; answer: 'list' | 'one' }
    ? {
        to: E['to']
        answer: E['answer']
        default: E extends { default: readonly (infer D)[] } ? D : DefaultField<L, E['to']>
      }
    : never
  : never

/** What is behind any name that leads to a kind of node; undefined for other names. */
export type BehindName<L extends Login, N, K> = K extends keyof EdgesOf<L, N>
  ? BehindEdge<L, N, K>
  : K extends keyof FieldsOf<L, N>
    ? FieldsOf<L, N>[K] extends { node: infer T extends string }
      ? { to: T; answer: 'one'; default: DefaultField<L, T> }
      : undefined
    : undefined

/** What the answer has when no fields are named. */
export type DefaultField<L extends Login, N> = KeysWith<FieldsOf<L, N>, { default: true }>

/** A name that can stand alone in a list of fields: what is found by a modifier only cannot. */
export type FieldName<L extends Login, N> = (keyof FieldsOf<L, N> & string) | EdgeName<L, N>

/** A name that can be expanded: an edge, or a field whose value is an object. */
export type ExpandableName<L extends Login, N> =
  | (keyof EdgesOf<L, N> & string)
  | KeysWith<FieldsOf<L, N>, { type: 'node' | 'edge' | 'record' }>

type KeysWith<T, Entry> = { [K in keyof T]: T[K] extends Entry ? K : never }[keyof T] & string
