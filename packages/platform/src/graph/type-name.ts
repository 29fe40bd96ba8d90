import { type Node, type NodeName, nodes } from '@darkroom/contract'

/** What graph.facebook.com calls a kind of object. */
export function typeNameOf(name: NodeName): string {
  const node: Node = nodes[name]
  return node.typeName ?? name
}
