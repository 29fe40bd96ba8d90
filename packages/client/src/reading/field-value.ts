/** An object whose fields are not known, except its id. */
export type NodeRecord = { readonly id: string } & Readonly<Record<string, unknown>>

/** An expanded edge: its first page. */
export interface Expanded<T = NodeRecord> {
  readonly data: readonly T[]
  readonly paging?: unknown
}

/** The client returns integers as strings if the key ends in `_id`, because they may be too large for a number. */
export type ValueOf<K, F> = F extends { type: infer T }
  ? K extends `${string}_id`
    ? Identified<T>
    : ValueIn<T>
  : unknown

type Identified<T> = T extends 'integer' ? string : ValueIn<T>

type ValueIn<T> = T extends keyof Scalars
  ? Scalars[T]
  : T extends { list: infer Item }
    ? readonly ValueIn<Item>[]
    : T extends { record: infer Parts }
      ? { readonly [P in keyof Parts as P extends `${infer Name}?` ? Name : P]?: ValueIn<Parts[P]> }
      : T extends { edge: string }
        ? Expanded<Readonly<Record<string, unknown>>>
        : Readonly<Record<string, unknown>>

interface Scalars {
  string: string
  url: string
  timestamp: string
  integer: number
  number: number
  boolean: boolean
  binary: unknown
  any: unknown
}
