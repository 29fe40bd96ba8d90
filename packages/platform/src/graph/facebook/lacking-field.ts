import { type Day, isLacking, type NodeName } from '@darkroom/contract'
import { findAccount } from '../../world/accounts.ts'
import { findPage } from '../../world/pages.ts'
import type { World } from '../../world/world.ts'
import type { FindLacking } from '../check-implemented.ts'
import type { Selected } from '../fields.ts'
import { lackingName } from '../lacking-field.ts'
import type { NodeType } from './node.ts'
import { fieldOf, tables } from './tables.ts'

/** A kind of object as the contract calls it; an app has no edges there. */
const nodeNames: Readonly<Record<NodeType, NodeName | undefined>> = {
  person: 'person',
  page: 'page',
  account: 'user',
  application: undefined,
}

/** Whether Instagram has an edge by this name on a kind of object, and Darkroom does not. */
export function lacks(type: NodeType, name: string, day: Day): boolean {
  const node = nodeNames[type]
  return node !== undefined && isLacking('facebook', node, name, day)
}

/** An edge that Darkroom does not have, as deep in the selection as it may be. */
export function findLackingField(world: World): FindLacking {
  const day = world.clock.day()
  return (id, [edge, ...behind], fields) => {
    const root = typeOf(world, id)
    const type = edge === undefined ? root : root && tables[root].nested[edge]
    return type === undefined || behind.length > 0 ? undefined : within(type, fields, day)
  }
}

function within(type: NodeType, fields: readonly Selected[], day: Day): string | undefined {
  for (const { name, fields: nested } of fields) {
    if (fieldOf(tables[type], name) === undefined && lacks(type, name, day)) return lackingName(tables[type].name, name)
    const inner = Object.hasOwn(tables[type].nested, name) ? tables[type].nested[name] : undefined
    const found = inner === undefined || nested === undefined ? undefined : within(inner, nested, day)
    if (found !== undefined) return found
  }
  return undefined
}

/** What an id means before it is known who asks; `me` is a Page where a Page's token asks, which is seen later. */
function typeOf(world: World, id: string): NodeType | undefined {
  if (id === 'me') return 'person'
  if (findPage(world, id) !== undefined) return 'page'
  return findAccount(world, id) === undefined ? undefined : 'account'
}
