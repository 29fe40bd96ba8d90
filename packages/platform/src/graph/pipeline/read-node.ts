import { findOperation, type Node, nodes } from '@darkroom/contract'
import { NotImplemented } from '../../explain/not-implemented.ts'
import { loginOf } from '../../identity/caller.ts'
import type { Reader } from '../host.ts'
import { type FieldValue, type FoundNode, isFound, type Json, notBuilt } from '../node.ts'
import { kindOf } from '../nodes/kinds.ts'
import type { BuiltOperation, Handler, ListHandler } from '../operations/handler.ts'
import { handlers, isBuilt } from '../operations/handlers.ts'
import { printPart, readPage } from '../paging.ts'
import { modifierParameters, printFields, type Selected } from './parse-fields.ts'

/**
 * Reads an object: the fields of a checked selection in the order asked, `id` last unless it was asked for, and objects in them in
 * turn. Without a selection, its default fields.
 *
 * @throws Refusal where an edge among the fields refuses.
 */
export function readNode(
  reader: Reader,
  found: FoundNode,
  selection: readonly Selected[] | undefined,
): { readonly [name: string]: Json } {
  const answer: Record<string, Json> = {}
  for (const selected of selection?.length ? selection : defaultsOf(reader, found)) {
    const value = readField(reader, found, selected)
    if (value !== undefined) answer[selected.name] = value
  }
  const id = resolve(reader, found, 'id', none)
  if (answer['id'] === undefined && typeof id === 'string') answer['id'] = id
  return answer
}

const none: ReadonlyMap<string, string> = new Map()

function defaultsOf(reader: Reader, { node }: FoundNode): Selected[] {
  const { defaults, fields }: Node = nodes[node]
  const login = loginOf(reader.caller)
  return defaults.filter((name) => fields[name]?.in[login] !== undefined).map(plain)
}

function plain(name: string): Selected {
  return { name, modifiers: [] }
}

function readField(reader: Reader, found: FoundNode, selected: Selected): Json | undefined {
  const { name, modifiers, fields } = selected
  if (!Object.hasOwn(kindOf(found).resolvers, name)) return readEdgeWithin(reader, found, selected)
  const value = resolve(reader, found, name, modifiers.length === 0 ? none : modifierParameters(modifiers))
  if (isFound(value)) return readNode(reader, value.found, fields)
  return fields === undefined ? value : pick(value, fields)
}

function resolve(reader: Reader, found: FoundNode, name: string, modifiers: ReadonlyMap<string, string>): FieldValue {
  const resolvers: Readonly<Record<string, unknown>> = kindOf(found).resolvers
  const resolver = resolvers[name]
  if (resolver === undefined || resolver === notBuilt) return undefined
  return (resolver as (reader: Reader, record: unknown, modifiers: ReadonlyMap<string, string>) => FieldValue)(
    reader,
    found.record,
    modifiers,
  )
}

/** Of a record, what was asked for; of a `data` object, out of what is in it: `picture{url}`. */
function pick(value: Json | undefined, fields: readonly Selected[]): Json | undefined {
  if (Array.isArray(value)) return value.map((item: Json) => pick(item, fields) ?? item)
  if (typeof value !== 'object') return value
  const record = value as { readonly [name: string]: Json }
  if (record['data'] !== undefined) return { data: pick(record['data'], fields) ?? {} }
  return Object.fromEntries(Object.entries(record).filter(([name]) => fields.some((field) => field.name === name)))
}

function readEdgeWithin(reader: Reader, found: FoundNode, { name, modifiers, fields }: Selected): Json | undefined {
  const operation = `GET ${found.node}/${name}`
  if (!isBuilt(operation)) throw new NotImplemented(operation)
  const answer = readEdge(reader, found, operation, fields, modifierParameters(modifiers))
  if (answer instanceof Response) return undefined
  return fields !== undefined && typeof handlers[operation] === 'object' && 'answer' in handlers[operation]
    ? pick(answer, fields)
    : answer
}

/** Carries out an operation on an edge, in its own path or within `fields`. @throws Refusal */
export function readEdge(
  reader: Reader,
  found: FoundNode,
  name: BuiltOperation,
  fields: readonly Selected[] | undefined,
  parameters: ReadonlyMap<string, string>,
  behind?: string,
): Json | Response {
  const handler = handlers[name] as Handler<unknown>
  if (handler === 'read') return readNode(reader, found, fields)
  if ('list' in handler) return readList(reader, found, name, handler, fields, parameters)
  return handler.answer(reader, found.record, { parameters, behind })
}

function readList(
  reader: Reader,
  found: FoundNode,
  name: BuiltOperation,
  handler: ListHandler<unknown>,
  fields: readonly Selected[] | undefined,
  parameters: ReadonlyMap<string, string>,
): Json {
  const page = readPage(reader.host, parameters, findOperation(name)?.paging)
  const part = handler.list(reader, found.record, page)
  const asked = fields?.length ? fields : handler.usual?.map(plain)
  const data = part.items.map((item) => readNode(reader, item, asked))
  const id = resolve(reader, found, 'id', none)
  const path = `${typeof id === 'string' ? id : ''}/${name.split('/')[1]}`
  return printPart(reader, path, part, page, fields?.length ? printFields(fields) : undefined, data) as Json
}
