import { nodes } from '../../nodes.ts'
import type { Method } from '../../operations.ts'
import type { ParameterObject, PathItem } from '../document.ts'
import type { OpenApiHost } from '../hosts.ts'
import type { HasSchema } from '../schemas/schema-of.ts'
import { nodeWords } from '../words/node-words.ts'
import { operationObject } from './operation-object.ts'
import { operationsOf, type PlacedOperation } from './operations-of.ts'

/** A path with what it takes the place of: several kinds of objects share `/{id}` and its edges. */
interface Placed {
  readonly path: string
  readonly method: Method
  readonly placed: PlacedOperation
}

/** The paths of a host's operations. What can only be asked for among the fields of an object has none. */
export function operationPaths(host: OpenApiHost, hasSchema: HasSchema): Readonly<Record<string, PathItem>> {
  const placed = operationsOf(host)
    .filter(({ operation }) => !operation.within)
    .flatMap((one) => pathsOf(one).map((path): Placed => ({ path, method: one.place.method, placed: one })))
  const paths = Object.entries(Object.groupBy(placed, ({ path }) => path))
  return Object.fromEntries(paths.map(([path, all = []]) => [path, pathItem(host, path, all, hasSchema)]))
}

function pathItem(host: OpenApiHost, path: string, all: readonly Placed[], hasSchema: HasSchema): PathItem {
  const methods = Object.entries(Object.groupBy(all, ({ method }) => method)).map(([method, group]) => [
    method.toLowerCase(),
    operationObject(
      host,
      path,
      group.map(({ placed }) => placed),
      hasSchema,
    ),
  ])
  const parameters = pathParameters(path, all)
  return { ...(parameters.length === 0 ? {} : { parameters }), ...Object.fromEntries(methods) }
}

/** Where an operation is asked for; with a parameter in the path that can be absent, at two places. */
function pathsOf({ place, operation }: PlacedOperation): readonly string[] {
  // An upload is sent to the container's id itself: its host has nothing else.
  const edge = place.edge === undefined || operation.host !== undefined ? '' : `/${place.edge}`
  const path = place.node === undefined ? `/${place.path}` : `/{id}${edge}`
  const deeper = Object.entries(operation.parameters ?? {}).filter(([, { at }]) => at?.includes('path'))
  return [path, ...deeper.map(([name]) => `${path}/{${name}}`)]
}

function pathParameters(path: string, all: readonly Placed[]): readonly ParameterObject[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    ...(name === 'id' ? { description: idWords(all) } : {}),
    schema: { type: 'string' },
  }))
}

/** Whose ids `{id}` can be. */
function idWords(all: readonly Placed[]): string {
  const names = [...new Set(all.flatMap(({ placed }) => placed.place.node ?? []))]
  const words: Readonly<Record<string, string>> = nodeWords
  const known = names.filter((name) => Object.hasOwn(nodes, name)).map((name) => words[name])
  const me = names.some((name) => ['IGUser', 'User', 'Page'].includes(name))
  return `The id of ${known.length === 1 ? known[0] : `one of these: ${known.join('; ')}`}.${me ? ' `me` is the owner of the access token.' : ''}`
}
