import { type EnumName, enums, type NodeName, nodePageName, nodes, type ValueType } from '@darkroom/contract'
import { code } from './markdown.ts'

/** A kind of value, in words, with links to the nodes in it. */
export function valueWords(type: ValueType): string {
  if (typeof type === 'string') return type
  if ('list' in type) return `list of ${valueWords(type.list)}`
  if ('node' in type) return nodeLink(type.node)
  if ('edge' in type) return `list of ${nodeLink(type.edge)}`
  const keys = Object.entries(type.record).map(([key, value]) => `${code(key)} ${valueWords(value)}`)
  return `{ ${keys.join(', ')} }`
}

/** The name of a node, as a link to its page. */
export function nodeLink(name: string): string {
  return Object.hasOwn(nodes, name) ? `[${name}](/reference/nodes/${nodePageName(name as NodeName)})` : name
}

/** The values of a list, by its name. */
export function enumValues(name: EnumName): readonly string[] {
  return enums[name]
}
