import { findOperation, type Node, nodes, type Operation } from '@darkroom/contract'
import type { Parameters } from '../../base/request/parameters.ts'
import { NotImplemented } from '../../explain/not-implemented.ts'
import { loginOf } from '../../identity/caller.ts'
import type { Reader } from '../host.ts'
import { type FieldValue, isFound, notBuilt } from '../node.ts'
import { kindOf } from '../nodes/kinds.ts'
import { seenValue } from '../nodes/media/seen-media.ts'
import type { Answered, Asked, BuiltOperation, Handler, ListHandler } from '../operations/handler.ts'
import { handlers, isBuilt } from '../operations/handlers.ts'
import { printPart, readPage } from '../paging.ts'
import type { FoundNode, Json } from '../records.ts'
import { seenThrough } from '../view.ts'
import { keyOf, modifierParameters, printFields, type Selected } from './parse-fields.ts'
import { spendOne } from './read-budget.ts'

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
  spendOne(reader)
  const answer: Record<string, Json> = {}
  for (const selected of selection?.length ? selection : defaultsOf(reader, found)) {
    const value = readField(reader, found, selected)
    if (value !== undefined) answer[keyOf(selected)] = value
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
  if (isFound(value)) return readNode(nested(reader), value.found, fields)
  return fields === undefined ? value : pick(value, fields)
}

function nested(reader: Reader): Reader {
  return reader.isNested === true ? reader : { ...reader, isNested: true }
}

function resolve(reader: Reader, found: FoundNode, name: string, modifiers: ReadonlyMap<string, string>): FieldValue {
  const seen = reader.view && seenValue(reader.view, found, name)
  if (seen !== undefined) return seen.value
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
  const answer = readEdge(nested(reader), found, operation, fields, modifierParameters(modifiers))
  // Only what is done by a request of its own waits for something.
  if (answer === null || answer instanceof Response || answer instanceof Promise) return undefined
  if (isLeftOut(operation, answer)) return undefined
  return fields !== undefined && typeof handlers[operation] === 'object' && 'answer' in handlers[operation]
    ? pick(answer, fields)
    : answer
}

/** A list without anything in it, of those that have no key then. */
function isLeftOut(operation: BuiltOperation, answer: Json): boolean {
  const handler = handlers[operation] as Handler<unknown>
  if (typeof handler !== 'object' || !('list' in handler) || handler.emptyWithin !== 'omitted') return false
  const { data } = answer as { readonly data?: Json }
  return Array.isArray(data) && data.length === 0
}

/** Carries out an operation on an edge, in its own path or within `fields`. @throws Refusal */
export function readEdge(
  reader: Reader,
  found: FoundNode,
  name: BuiltOperation,
  fields: readonly Selected[] | undefined,
  parameters: Parameters,
  behind?: string,
): Answered | Promise<Answered> {
  const handler = handlers[name] as Handler<unknown>
  if (handler === 'read') return readNode(reader, found, fields)
  const asked = { parameters, behind }
  if ('list' in handler) {
    const id = resolve(reader, found, 'id', none)
    const path = `${typeof id === 'string' ? id : ''}/${name.split('/')[1]}`
    return readList(reader, { name, handler, subject: found.record, path }, fields, asked)
  }
  if ('object' in handler) return readObject(reader, name, handler.object(reader, found.record, asked), fields)
  return handler.answer(reader, found.record, asked)
}

/** Carries out an operation whose path is no object's. @throws Refusal */
export function readPath(
  reader: Reader,
  name: BuiltOperation,
  fields: readonly Selected[] | undefined,
  parameters: Parameters,
): Answered | Promise<Answered> {
  const handler = handlers[name] as Exclude<Handler<unknown>, 'read'>
  const asked = { parameters, behind: undefined }
  if ('list' in handler) {
    const path = name.slice(name.indexOf('/') + 1)
    return readList(reader, { name, handler, subject: undefined, path }, fields, asked)
  }
  if ('object' in handler) return readObject(reader, name, handler.object(reader, undefined, asked), fields)
  return handler.answer(reader, undefined, asked)
}

function readObject(
  reader: Reader,
  name: BuiltOperation,
  found: FoundNode | undefined,
  fields: readonly Selected[] | undefined,
): Json | null {
  if (found === undefined) return null
  const selection = fields?.length ? fields : findOperation(name)?.defaults?.map(plain)
  return readNode({ ...reader, ...seenThrough(name) }, found, selection)
}

/** A list that is read: of what, and at which path, for the links to its other parts. */
interface List {
  readonly name: BuiltOperation
  readonly handler: ListHandler<unknown>
  readonly subject: unknown
  readonly path: string
}

function readList(
  reader: Reader,
  { name, handler, subject, path }: List,
  fields: readonly Selected[] | undefined,
  asked: Asked,
): Json {
  const operation = findOperation(name)
  const page = readPage(reader.host, asked.parameters, operation?.paging)
  const part = handler.list(reader, subject, page, asked)
  const selection = fields?.length ? fields : operation?.defaults?.map(plain)
  const inner = { ...reader, ...seenThrough(name) }
  const data = part.items.map((item) => readNode(inner, item, selection))
  const key =
    operation !== undefined &&
    typeof operation.returns === 'object' &&
    'list' in operation.returns &&
    operation.returns.key
  if (typeof key === 'string') return { [key]: data }
  const printed = fields?.length ? printFields(fields) : undefined
  const style = operation?.paging === undefined ? undefined : (reader.view?.paging ?? operation.paging.style)
  const repeated = { ...repeatedIn(operation, asked.parameters), ...part.repeated }
  return printPart(reader, { path, style, fields: printed, repeated }, part, page, data) as Json
}

/** A link to another page asks the same again: with the parameters that are the operation's own, such as `user_id`. */
function repeatedIn(operation: Operation | undefined, parameters: Parameters): Record<string, string> {
  const own = Object.keys(operation?.parameters ?? {}).filter((name) => name !== 'since' && name !== 'until')
  return Object.fromEntries(own.flatMap((name) => (parameters.has(name) ? [[name, parameters.get(name) ?? '']] : [])))
}
