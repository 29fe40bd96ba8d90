import { findOperation, operations, placeOf } from '@darkroom/contract'
import { constant, file } from './print.ts'

/** What is posted to may have been done although no answer came: which edges it does no harm to ask twice. */
export function printRepeatable(): string {
  const edges = new Map<string, boolean>()
  for (const name of Object.keys(operations)) {
    const { method, node, edge = '' } = placeOf(name)
    if (method !== 'POST' || node === undefined) continue
    // Where kinds of objects differ in it, the path does not tell which it is.
    edges.set(edge, (edges.get(edge) ?? true) && findOperation(name)?.repeatable === true)
  }
  const those = (repeatable: boolean): string[] => [...edges].flatMap(([edge, is]) => (is === repeatable ? [edge] : []))
  return file(
    constant(
      'Edges that can be posted to again when nobody knows what became of the first time; the object itself where it is empty.',
      'repeatableEdges',
      those(true),
      'readonly string[]',
    ),
    constant('Edges where a second post does a second thing: a comment, a message, a post.', 'onceEdges', those(false)),
  )
}
