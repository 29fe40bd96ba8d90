import type { nodes } from '@darkroom/contract'
import type { Reader } from './host.ts'
import type { FoundNode, Json, ReadableNode, Records } from './records.ts'

/** The value of a field: JSON, an object to be read in turn, or nothing, which is omitted. */
export type FieldValue = Json | { readonly found: FoundNode } | undefined

/** Computes a field of an object. @param modifiers What followed its name: `picture.width(200)` */
export type Resolver<N extends ReadableNode> = (
  reader: Reader,
  record: Records[N],
  modifiers: ReadonlyMap<string, string>,
) => FieldValue

/** In place of a resolver: the contract has the field, and Darkroom does not yet. */
export const notBuilt = 'not built'

/** A resolver for each field that a kind of object has with any login: when the contract gains one, this does not compile until it is added. */
export type Resolvers<N extends ReadableNode> = {
  readonly [F in keyof (typeof nodes)[N]['fields']]: Resolver<N> | typeof notBuilt
}

/** How objects of a kind are found and read. */
export interface NodeKind<N extends ReadableNode> {
  /**
   * The object that an id means, where the caller can see it; absent: it is only found in another's answer.
   *
   * @throws Refusal where the kind has one of its own
   */
  find?(reader: Reader, id: string): Records[N] | undefined
  /** Why the caller cannot see an object that exists, and how to fix it; undefined if there is none. */
  whyNot?(reader: Reader, id: string): string | undefined
  /** What the caller may do with an object. Default: what their token was granted. */
  scopes?(reader: Reader, record: Records[N]): readonly string[]
  readonly resolvers: Resolvers<N>
}

/** Whether a field's value is an object to be read in turn. */
export function isFound(value: FieldValue): value is { readonly found: FoundNode } {
  return typeof value === 'object' && 'found' in value
}
