import { holdsOn } from '@darkroom/contract'
import { NotImplemented } from '../../not-implemented.ts'
import { facebookRefusal, shown } from '../../refusal.ts'
import type { World } from '../../world/world.ts'
import type { Selected } from '../fields.ts'
import { lackingName } from '../lacking-field.ts'
import { lacks } from './lacking-field.ts'
import type { NodeType } from './node.ts'
import { fieldOf, type NodeTable, tables } from './tables.ts'

/**
 * Holds a selection against the contract, as deep as it goes: every name a field of its node, each modifier one that the field takes.
 *
 * @throws Refusal for the first that is not.
 */
export function checkFields(world: World, type: NodeType, selection: readonly Selected[]): void {
  const table = tables[type]
  const day = world.clock.day()
  for (const { name, modifiers, fields } of selection) {
    const field = fieldOf(table, name)
    if (field === undefined && lacks(type, name, day)) throw new NotImplemented(lackingName(table.name, name))
    if (field === undefined || !holdsOn(field, day)) throw nonexisting(name, table)
    const nested = own(table.nested, name)
    const strange = modifiers.find((modifier) => !own(table.modifiers, name)?.includes(modifier.name))
    if (strange !== undefined) throw nonexisting(`${name}.${strange.name}`, table)
    if (fields === undefined) continue
    const parts = table.parts && own(table.parts, name)
    const unknown = parts && fields.find((part) => !parts.includes(part.name) || part.fields !== undefined)
    if (unknown !== undefined) throw nonexisting(`${name}.${unknown.name}`, table)
    if (parts !== undefined) continue
    if (nested === undefined) throw nonexisting(name, table)
    checkFields(world, nested, fields)
  }
}

function own<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined
}

/** What asking for a field or an edge that is not there is answered with. */
export function nonexisting(name: string, table: NodeTable): Error {
  return facebookRefusal(
    'nonexistingField',
    {
      rule: 'graph/facebook/check-fields',
      parameter: 'fields',
      received: shown(name),
      expected: Object.keys(table.fields).join(', '),
      fix: `Ask for fields that ${table.name} has here. account_type belongs to Instagram Login.`,
    },
    { field: shown(name), node: table.name },
  )
}
