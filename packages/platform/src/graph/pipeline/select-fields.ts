import {
  type Field,
  findField,
  findOperation,
  holdsOn,
  type Node,
  nodes,
  type Operation,
  type ValueType,
} from '@darkroom/contract'
import { shown } from '../../base/shown.ts'
import { NotImplemented } from '../../explain/not-implemented.ts'
import { resourceRefusal } from '../../explain/resource-refusal.ts'
import { loginOf } from '../../identity/caller.ts'
import type { Reader } from '../host.ts'
import { notBuilt } from '../node.ts'
import { kinds } from '../nodes/kinds.ts'
import { isBuilt } from '../operations/handlers.ts'
import type { ReadableNode } from '../records.ts'
import { typeNameOf } from '../type-name.ts'
import { seenThrough } from '../view.ts'
import { checkNeeds, checkScopes, fieldNeeds, missingNeeds } from './check-needs.ts'
import { checkShown } from './check-shown.ts'
import type { Selected } from './parse-fields.ts'

const rule = 'graph/pipeline/select-fields'

/**
 * Checks a selection against the contract, at every level: each name must be a field or edge of its node for the caller's login, on the
 * world's date, with modifiers that it accepts, and covered by a granted permission.
 *
 * @param scopes What the caller may do with the object.
 * @returns The selection without the fields that are omitted for a missing permission.
 * @throws Refusal for the first that fails
 * @throws NotImplemented for the first that Darkroom does not have
 */
export function selectFields(
  reader: Reader,
  node: ReadableNode,
  selection: readonly Selected[],
  scopes: readonly string[] = reader.scopes,
): Selected[] {
  return selection.flatMap((selected) => {
    const field = findField(node, selected.name)
    const login = loginOf(reader.caller)
    const needs = field && fieldNeeds(field.in, login)
    if (field !== undefined && needs !== undefined && isToday(reader, field)) {
      checkShown(reader, node, selected.name)
      const missing = missingNeeds(needs, scopes)
      if (missing.length > 0 && field.withoutPermission === 'omitted') return []
      checkFieldBuilt(node, selected.name)
      checkModifiers(reader, node, selected, [])
      const nested = selectInside(reader, node, field.type, selected)
      checkScopes(reader, { what: 'field', name: selected.name }, missing)
      return [nested]
    }
    return [selectEdge(reader, node, selected, scopes)]
  })
}

/** A field whose value is an object: the selection within it. */
function selectInside(reader: Reader, node: ReadableNode, type: ValueType, selected: Selected): Selected {
  const { name, fields } = selected
  if (fields === undefined) return selected
  const target = typeof type === 'object' && 'node' in type ? type.node : undefined
  if (isReadable(target)) return { ...selected, fields: selectOf(reader, target, fields) }
  const parts = partsOf(type)
  const strange = parts && fields.find((part) => !parts.includes(part.name) || part.fields !== undefined)
  if (parts === undefined) throw nonexisting(reader, name, node)
  if (strange !== undefined) throw nonexisting(reader, `${name}.${strange.name}`, node)
  return selected
}

function selectEdge(reader: Reader, node: ReadableNode, selected: Selected, scopes: readonly string[]): Selected {
  const name = `GET ${node}/${selected.name}`
  const operation = findOperation(name)
  const needs = operation?.logins[loginOf(reader.caller)]
  if (operation === undefined || needs === undefined || operation.apart === true || !isToday(reader, operation)) {
    throw nonexisting(reader, selected.name, node)
  }
  checkShown(reader, node, selected.name)
  if (!isBuilt(name)) throw new NotImplemented(name)
  checkModifiers(reader, node, selected, paging)
  checkRequired(reader, operation, selected)
  checkNeeds(reader, { what: 'edge', name: selected.name }, needs, scopes)
  const { returns } = operation
  if (selected.fields === undefined) return selected
  const target =
    typeof returns !== 'object'
      ? undefined
      : 'list' in returns
        ? returns.list
        : 'node' in returns
          ? returns.node
          : undefined
  if (!isReadable(target)) {
    const parts = Object.keys((nodes as Readonly<Record<string, Node>>)[target ?? '']?.fields ?? {})
    const strange = selected.fields.find((part) => !parts.includes(part.name) || part.fields !== undefined)
    if (strange !== undefined) throw nonexisting(reader, `${selected.name}.${strange.name}`, node)
    return selected
  }
  return { ...selected, fields: selectFields({ ...reader, ...seenThrough(name) }, target, selected.fields) }
}

/** That other names cannot be aliases is assumed. */
const alias = /^[A-Za-z]\w{0,63}$/

/** Only what is a list or takes arguments can be renamed (which fields can is assumed). */
function unknownAlias(received: string): Error {
  return resourceRefusal(
    'facebook',
    'unknownAlias',
    {
      rule,
      parameter: 'fields',
      received: shown(received),
      expected: 'as() behind an edge, or behind a field that takes arguments, with a name of letters, digits and _',
      fix: 'Leave .as() out, and rename the key in your own program.',
      when: 'a field is renamed that cannot be',
    },
    { field: shown(received) },
  )
}

const paging = ['limit', 'after', 'before']

/** Objects behind a field or an edge are read by the operation that reads them by their id. */
function selectOf(reader: Reader, target: ReadableNode, fields: readonly Selected[]): Selected[] {
  checkObject(reader, target, reader.scopes)
  return selectFields(reader, target, fields)
}

/** Whether an object of a kind may be read at all. @throws Refusal */
export function checkObject(reader: Reader, node: ReadableNode, scopes: readonly string[]): void {
  const operation: Operation | undefined = findOperation(`GET ${node}`)
  checkNeeds(reader, { what: 'object', name: node }, operation?.logins[loginOf(reader.caller)] ?? {}, scopes)
}

function checkFieldBuilt(node: ReadableNode, name: string): void {
  const resolvers: Readonly<Record<string, unknown>> = kinds[node].resolvers
  if (resolvers[name] === notBuilt) throw new NotImplemented(`the field ${name} of ${node}`)
}

function checkModifiers(
  reader: Reader,
  node: ReadableNode,
  { name, modifiers }: Selected,
  usual: readonly string[],
): void {
  if (modifiers.length === 0) return
  const edge = findOperation(`GET ${node}/${name}`)
  const own = Object.keys(edge?.parameters ?? {})
  const strange = modifiers.find(
    (modifier) =>
      !usual.includes(modifier.name) &&
      !own.includes(modifier.name) &&
      !(modifier.name === 'as' && edge !== undefined && alias.test(modifier.argument)),
  )
  if (strange === undefined) return
  if (strange.name === 'as' && reader.host.idsAreDigits) throw unknownAlias(strange.argument)
  // graph.instagram.com names no node, and so far no modifier either.
  throw nonexisting(reader, reader.host.idsAreDigits ? `${name}.${strange.name}` : name, node)
}

/** An edge that is asked for within fields only says by a modifier what is meant: `business_discovery.username(...)`. */
function checkRequired({ host }: Reader, { parameters = {} }: Operation, { name: edge, modifiers }: Selected): void {
  const missing = Object.entries(parameters).find(
    ([name, { required, at }]) =>
      required === true &&
      at?.includes('expansion') === true &&
      !modifiers.some((modifier) => modifier.name === name && modifier.argument.trim() !== ''),
  )
  if (missing === undefined) return
  const [name] = missing
  const fix = `Ask for fields=${edge}.${name}(...){...}.`
  throw host.refuse(
    'parameterRequired',
    { rule, parameter: 'fields', received: edge, expected: `${edge}.${name}(...)`, fix },
    { name },
  )
}

/** What can be picked out of a record; of a `data` object, out of what is in it. */
function partsOf(type: ValueType): string[] | undefined {
  if (typeof type !== 'object') return undefined
  if ('node' in type) return Object.keys((nodes as Readonly<Record<string, Node>>)[type.node]?.fields ?? {})
  if (!('record' in type)) return undefined
  const { data } = type.record
  return data === undefined ? Object.keys(type.record).map((key) => key.replace(/\?$/, '')) : partsOf(data)
}

function isReadable(name: string | undefined): name is ReadableNode {
  return name !== undefined && Object.hasOwn(kinds, name)
}

function isToday(reader: Reader, dated: Field | Operation): boolean {
  return holdsOn(dated, reader.call.context.world.clock.day())
}

function nonexisting(reader: Reader, name: string, node: ReadableNode): Error {
  const login = loginOf(reader.caller)
  const table: Node['fields'] = nodes[node].fields
  const names = Object.keys(table).filter((field) => table[field]?.in[login] !== undefined)
  const others = Object.keys(findField(node, name)?.in ?? {})
  const fix =
    others.length === 0
      ? `Ask for fields that ${node} has.`
      : `${name} can be asked for by ${others.join(' and ')} only, and this token is of ${login}.`
  return reader.host.unknownField(name, typeNameOf(node), { rule, expected: names.join(', '), fix })
}
