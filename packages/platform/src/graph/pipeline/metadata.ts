import {
  type Field,
  findOperation,
  holdsOn,
  type Node,
  nodes,
  type Operation,
  operations,
  placeOf,
  type ValueType,
} from '@darkroom/contract'
import type { Parameters } from '../../base/request/parameters.ts'
import { loginOf } from '../../identity/caller.ts'
import type { Reader } from '../host.ts'
import { baseOf } from '../paging.ts'
import type { Json, ReadableNode } from '../records.ts'
import { typeNameOf } from '../type-name.ts'

/** An account's is known from Meta's page, the others' by general knowledge (assumed). */
const typeNames: Readonly<Partial<Record<ReadableNode, string>>> = {
  User: 'user',
  Page: 'page',
  IGUser: 'shadowiguser',
  IGMedia: 'shadowigmedia',
  IGComment: 'shadowigcomment',
  Application: 'application',
}

/** Names of types; only that of ids is known from Meta's page (the others are assumed). */
const scalarNames: Readonly<Record<Extract<ValueType, string>, string>> = {
  string: 'string',
  url: 'string',
  binary: 'string',
  integer: 'int32',
  number: 'float',
  boolean: 'bool',
  timestamp: 'datetime',
  any: 'object',
}

/** Whether an object's description is asked for (/docs/graph-api/overview). */
export function wantsMetadata(parameters: Parameters): boolean {
  return ['1', 'true'].includes(parameters.get('metadata') ?? '')
}

/**
 * What `metadata=1` adds: the object's fields, the name of its type, and where its edges are, with the token in the links. Meta's
 * own descriptions of fields are not copied, and stay empty.
 */
export function describeNode(reader: Reader, node: ReadableNode, id: string): Json {
  const query = new URLSearchParams({ access_token: reader.caller.text })
  return {
    fields: fieldsOf(reader, node).map(([name, field]) => ({ name, description: '', type: typeOf(name, field.type) })),
    type: typeNames[node] ?? typeNameOf(node).toLowerCase(),
    connections: Object.fromEntries(
      edgesOf(reader, node).map((edge) => [edge, `${baseOf(reader)}/${reader.version}/${id}/${edge}?${query}`]),
    ),
  }
}

function fieldsOf(reader: Reader, name: ReadableNode): [string, Field][] {
  const node: Node = nodes[name]
  const login = loginOf(reader.caller)
  const day = reader.call.context.world.clock.day()
  return Object.entries(node.fields).filter(([, field]) => field.in[login] !== undefined && holdsOn(field, day))
}

function edgesOf(reader: Reader, node: ReadableNode): string[] {
  const login = loginOf(reader.caller)
  const day = reader.call.context.world.clock.day()
  return Object.keys(operations).flatMap((name) => {
    const { method, node: of, edge } = placeOf(name)
    const operation: Operation | undefined = findOperation(name)
    const isThere = operation !== undefined && operation.logins[login] !== undefined && holdsOn(operation, day)
    return method === 'GET' && of === node && edge !== undefined && operation?.within !== true && isThere ? [edge] : []
  })
}

function typeOf(name: string, type: ValueType): string {
  if (name === 'id') return 'numeric string'
  if (typeof type === 'string') return scalarNames[type]
  if ('list' in type) return 'list'
  return 'node' in type ? 'node' : 'object'
}
