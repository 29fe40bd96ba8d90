import {
  findOperation as findInContract,
  graphHosts,
  holdsOn,
  type Login,
  type Method,
  type Operation,
  type OperationName,
  operations,
  placeOf,
} from '@darkroom/contract'
import { NotImplemented } from '../../explain/not-implemented.ts'
import { loginOf } from '../../identity/caller.ts'
import type { GraphHost, Reader } from '../host.ts'
import type { BuiltOperation } from '../operations/handler.ts'
import { isBuilt } from '../operations/handlers.ts'
import type { FoundNode } from '../records.ts'
import { typeNameOf } from '../type-name.ts'
import { unknownPath } from './route.ts'

const rule = 'graph/pipeline/find-operation'

/** An operation that is answered, with its name and its entry in the contract. */
export interface FoundOperation {
  readonly name: BuiltOperation
  readonly operation: Operation
}

/**
 * The operation for a method and the path after an object's id.
 *
 * @param id As it was asked for, for the message.
 * @throws Refusal for what the object does not have
 * @throws NotImplemented for what Darkroom does not have
 */
export function findOperation(
  reader: Reader,
  found: FoundNode,
  id: string,
  path: readonly string[],
  method: string,
): FoundOperation {
  const [edge, ...behind] = path
  const name = `${method.toUpperCase()} ${found.node}${edge === undefined ? '' : `/${edge}`}`
  const operation = findInContract(name)
  if (operation === undefined || !isThere(reader, operation)) throw unknown(reader, found, id, path, method)
  const takesOneMore = Object.values(operation.parameters ?? {}).some(({ at }) => at?.includes('path') === true)
  if (behind.length > (takesOneMore ? 1 : 0)) {
    const fix = 'Ask for the object, or for one of its edges. A version is written like v25.0.'
    throw unknownPath(reader.host.refuse, behind, '/{id}/{edge}', fix)
  }
  if (!isBuilt(name)) throw new NotImplemented(name)
  return { name, operation }
}

function isThere(reader: Reader, operation: Operation): boolean {
  const login = loginOf(reader.caller)
  return (
    operation.within !== true &&
    operation.host === undefined &&
    login in operation.logins &&
    holdsOn(operation, reader.call.context.world.clock.day())
  )
}

function unknown(reader: Reader, { node }: FoundNode, id: string, path: readonly string[], method: string): Error {
  const [edge] = path
  const methods = methodsOf(reader, node, edge)
  if (edge === undefined) {
    return reader.host.wrongMethod(method, id, {
      rule,
      expected: methods.join(', '),
      fix: `Send ${methods.join(' or ')} to an object of this kind.`,
    })
  }
  if (methods.length === 0) {
    const edges = edgesOf(reader, node)
    return reader.host.unknownEdge(path, typeNameOf(node), {
      rule,
      expected: edges.join(', '),
      fix: `Ask for the object itself, or for one of its edges: ${edges.join(', ') || 'it has none'}. A version is written like v25.0.`,
    })
  }
  const expected = methods.map((each) => each.toLowerCase()).join(', ')
  return reader.host.refuse(
    'unsupportedRequest',
    { rule, parameter: 'method', received: method, expected, fix: `Send ${methods.join(' or ')} to /${edge}.` },
    { method },
  )
}

const all = Object.entries(operations as Readonly<Record<string, Operation>>)
  // Uploads have a host of their own.
  .filter(([, { host }]) => host === undefined)
  .map(([name, operation]) => ({ name, operation, place: placeOf(name) }))

function methodsOf(reader: Reader, node: string, edge: string | undefined): Method[] {
  return all
    .filter(({ place, operation }) => place.node === node && place.edge === edge && isThere(reader, operation))
    .map(({ place }) => place.method)
}

function edgesOf(reader: Reader, node: string): string[] {
  const edges = all
    .filter(({ place, operation }) => place.node === node && isThere(reader, operation))
    .flatMap(({ place }) => place.edge ?? [])
  return [...new Set(edges)]
}

/** By host, method and what stands behind an id (or the path itself): an operation that Darkroom does not have on that host. */
const missing = new Map<string, OperationName>()
for (const { name, operation, place } of all) {
  for (const login of Object.keys(operation.logins) as (keyof typeof graphHosts)[]) {
    const key = `${graphHosts[login]} ${place.method} ${place.edge ?? `/${place.path}`}`
    if (place.edge !== undefined || place.path !== undefined) missing.set(key, name as OperationName)
  }
}
for (const { name, operation, place } of all) {
  if (!isBuilt(name)) continue
  for (const login of Object.keys(operation.logins) as (keyof typeof graphHosts)[]) {
    missing.delete(`${graphHosts[login]} ${place.method} ${place.edge ?? `/${place.path}`}`)
  }
}

/**
 * What `/me/{edge}` would be on a host: an edge of the kinds of objects that `/me` can be there, none of which Darkroom has. An edge of other kinds only
 * is not missing, but not there.
 */
function missingOfMe(host: GraphHost, method: string, edge: string): OperationName | undefined {
  const names = host.meKinds.map((kind) => `${method} ${kind}/${edge}`)
  if (names.some(isBuilt)) return undefined
  return names.find((name): name is OperationName =>
    Object.keys(findInContract(name)?.logins ?? {}).some((login) => graphHosts[login as Login] === host.name),
  )
}

/** Edges by the hosts that have them, on any kind of object. */
const knownEdges = new Set(
  all.flatMap(({ operation, place }) =>
    (Object.keys(operation.logins) as (keyof typeof graphHosts)[]).map((login) => `${graphHosts[login]} ${place.edge}`),
  ),
)

/** Whether any kind of object on a host has an edge of this name. */
export function isEdgeOn(host: GraphHost, name: string): boolean {
  return knownEdges.has(`${host.name} ${name}`)
}

/**
 * Reports a missing operation before the token is checked, where the path alone is enough to know: `/ig_hashtag_search`, or an edge that
 * no kind of object has here.
 *
 * @throws NotImplemented
 */
export function checkBuilt(host: GraphHost, path: readonly string[], method: string): void {
  const [first = '', edge] = path
  const verb = method.toUpperCase()
  const name =
    first === 'me' && edge !== undefined
      ? missingOfMe(host, verb, edge)
      : missing.get(`${host.name} ${verb} ${edge ?? `/${first}`}`)
  if (name !== undefined && first !== '') throw new NotImplemented(name)
}
