import type { Part } from '../paging.ts'
import type { FoundNode, ReadableNode, Records } from '../records.ts'

/** A part of a list, each of its records as an object of a kind. */
export function foundAs<N extends ReadableNode>(node: N, part: Part<Records[N]>): Part<FoundNode> {
  // The compiler does not see that the kind of each is its record's.
  return { ...part, items: part.items.map((record) => ({ node, record }) as unknown as FoundNode) }
}

/** A whole list that has no pages. */
export function wholeList<N extends ReadableNode>(node: N, items: readonly Records[N][]): Part<FoundNode> {
  return foundAs(node, { items, hasPrevious: false, hasNext: false })
}
