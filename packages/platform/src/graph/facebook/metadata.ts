import { type Field, type FieldType, holdsOn } from '@darkroom/contract'
import type { Parameters } from '../../request/parameters.ts'
import type { Reader } from './caller.ts'
import type { Json, NodeType } from './node.ts'
import { baseOf } from './paging.ts'
import { tables } from './tables.ts'

/** An account's is known from Meta's page, the others' by general knowledge (assumed). */
const typeNames: Readonly<Record<NodeType, string>> = {
  person: 'user',
  page: 'page',
  account: 'shadowiguser',
  application: 'application',
}

/** Names of types; only that of ids is known from Meta's page (the others are assumed). */
const fieldTypes: Readonly<Record<Exclude<FieldType, 'edge'>, string>> = {
  string: 'string',
  integer: 'int32',
  boolean: 'bool',
  timestamp: 'datetime',
  list: 'list',
  record: 'object',
  node: 'node',
}

/** Whether an object's description is asked for (/docs/graph-api/overview). */
export function wantsMetadata(parameters: Parameters): boolean {
  return ['1', 'true'].includes(parameters.get('metadata') ?? '')
}

/**
 * What `metadata=1` adds: the object's fields, the name of its type, and where its edges are, with the token in the links. Meta's
 * own descriptions of fields are not copied, and stay empty.
 */
export function describeNode(reader: Reader, type: NodeType, id: string): Json {
  const day = reader.call.context.world.clock.day()
  const known: [string, Field][] = Object.entries(tables[type].fields)
  const living = known.filter(([, field]) => holdsOn(field, day))
  const query = new URLSearchParams({ access_token: reader.caller.text })
  return {
    fields: living.flatMap(([name, field]) =>
      field.type === 'edge' ? [] : [{ name, description: '', type: typeOf(name, field.type) }],
    ),
    type: typeNames[type],
    connections: Object.fromEntries(
      living.flatMap(([name, field]) =>
        field.type === 'edge' ? [[name, `${baseOf(reader)}/${reader.version}/${id}/${name}?${query}`]] : [],
      ),
    ),
  }
}

function typeOf(name: string, type: Exclude<FieldType, 'edge'>): string {
  return name === 'id' ? 'numeric string' : fieldTypes[type]
}
