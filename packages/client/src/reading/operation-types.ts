import type { Login, operations } from '@darkroom/contract'
import type { NodeWith } from './field-types.ts'
import type { Expanded } from './field-value.ts'
import type { DefaultField } from './node-types.ts'
import type { ParameterName, ParameterValue } from './parameter-types.ts'

type Operations = typeof operations

/** Whether a login has an operation. */
type Has<L extends Login, Operation> = Operation extends { logins: Readonly<Record<L, unknown>> } ? true : false

/** The names of the edges of a kind of node that a login can post to. */
export type PostEdge<L extends Login, N> = EdgeFor<'POST', L, N>

/** The names of the edges of a kind of node from which a login can delete. */
export type DeleteEdge<L extends Login, N> = EdgeFor<'DELETE', L, N>

type EdgeFor<M extends string, L extends Login, N> = {
  [K in keyof Operations]: K extends `${M} ${N & string}/${infer Edge}`
    ? Has<L, Operations[K]> extends true
      ? Edge
      : never
    : never
}[keyof Operations]

/** The names of the edges that lead to one object. Excludes those that can only be read within fields. */
export type OneEdge<L extends Login, N> = {
  [K in keyof Operations]: K extends `GET ${N & string}/${infer Edge}`
    ? Operations[K] extends { within: true }
      ? never
      : Operations[K] extends { returns: { node: string } | 'any' }
        ? Has<L, Operations[K]> extends true
          ? Edge
          : never
        : never
    : never
}[keyof Operations]

/** An operation by its method and place; `never` if the login does not have it. */
export type OperationAt<L extends Login, M extends string, Place extends string> = `${M} ${Place}` extends infer K
  ? K extends keyof Operations
    ? Has<L, Operations[K]> extends true
      ? Operations[K]
      : never
    : never
  : never

/** The place of an edge of a node, or of the node itself. */
export type PlaceOf<N, E = undefined> = E extends string ? `${N & string}/${E}` : N & string

/** The parameters of an operation with a login. Those that are always required must be given. */
export type ParametersOf<L extends Login, Operation> = Operation extends { parameters: infer P }
  ? Simple<
      { readonly [K in RequiredName<L, P>]: ValueIn<P, K> } & {
        readonly [K in Exclude<Sent<L, P>, RequiredName<L, P>>]?: ValueIn<P, K> | undefined
      }
    >
  : Readonly<Record<string, never>>

/** Without the token, which the client sends in a header. */
type Sent<L, P> = Exclude<ParameterName<L, P>, 'access_token'>

type RequiredName<L, P> = {
  [K in keyof P]: P[K] extends { required: true } ? Extract<K, Sent<L, P>> : never
}[keyof P]

type ValueIn<P, K extends keyof P> = P[K] extends { type: infer T } ? ParameterValue<K, T> : never

type Simple<T> = { [K in keyof T]: T[K] }

/** The reply to an operation, with its default fields. */
export type ReplyOf<L extends Login, Operation> = Operation extends { returns: infer R }
  ? R extends { created: string }
    ? { readonly id: string }
    : R extends 'success'
      ? { readonly success: boolean }
      : R extends { node: infer N }
        ? NodeWith<L, N, []>
        : R extends { list: infer N }
          ? Expanded<NodeWith<L, N, [], DefaultsOf<L, Operation, N>>>
          : unknown
  : never

type DefaultsOf<L extends Login, Operation, N> = Operation extends { defaults: readonly (infer D extends string)[] }
  ? D
  : DefaultField<L, N>
