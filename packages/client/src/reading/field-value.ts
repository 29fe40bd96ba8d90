/** An object of which nothing is known but its id. */
export type NodeRecord = { readonly id: string } & Readonly<Record<string, unknown>>

/** An expanded edge: what there is of it in the first answer. */
export interface Expanded<T = NodeRecord> {
  readonly data: readonly T[]
  readonly paging?: unknown
}

/** The client makes texts of whole numbers whose key names an id: they may be too large for a number. */
export type ValueOf<K, F> = F extends { type: keyof Values }
  ? K extends `${string}_id`
    ? string
    : Values[F['type']]
  : F extends { parts: infer P }
    ? { readonly [Part in keyof P]?: P[Part] extends keyof Values ? Values[P[Part]] : unknown }
    : F extends { type: 'list' }
      ? readonly unknown[]
      : F extends { type: 'edge' }
        ? Expanded<Readonly<Record<string, unknown>>>
        : Readonly<Record<string, unknown>>

interface Values {
  string: string
  timestamp: string
  integer: number
  boolean: boolean
}
