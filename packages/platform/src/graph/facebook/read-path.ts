import type { Call } from '../../call.ts'
import { facebookRefusal, shown } from '../../refusal.ts'
import type { Parameters } from '../../request/parameters.ts'
import { effectiveScopes } from '../effective-scopes.ts'
import { parseFields, type Selected } from '../fields.ts'
import { methodOf } from '../method.ts'
import { mostIds, readIds } from '../read-ids.ts'
import { type Route, unknownPath } from '../route.ts'
import type { Caller, Reader } from './caller.ts'
import { checkFields, nonexisting } from './check-fields.ts'
import { checkDataAccess } from './data-access.ts'
import { revoke } from './edges/permissions.ts'
import { findNode, notFound } from './find-node.ts'
import { describeNode, wantsMetadata } from './metadata.ts'
import type { FacebookNode } from './node.ts'
import { readEdge, readNode } from './read-node.ts'
import { fieldOf, tables } from './tables.ts'

const rule = 'graph/facebook/read-path'

/** Answers a path that names an object, an edge of one, or by `?ids=` several. @throws Refusal */
export function readPath(call: Call, caller: Caller, route: Route, parameters: Parameters): unknown {
  const { world } = call.context
  checkDataAccess(world, caller)
  const scopes = caller.kind === 'app' ? [] : effectiveScopes(caller.token.scopes, world.clock.day())
  const reader: Reader = { call, caller, version: route.version, scopes }
  const method = methodOf(call, parameters)
  const text = parameters.get('fields')
  const fields = text === undefined ? undefined : parseFields(text, facebookRefusal)
  const { node, rest } = route
  const ids = rest.length === 0 ? readIds(parameters) : undefined
  const one = (id: string, path: readonly string[]): unknown => readOne(reader, id, path, method, fields, parameters)
  if (ids !== undefined && (node === '' || isEdge(node))) {
    checkIds(ids)
    return Object.fromEntries(ids.map((id) => [id, one(id, node === '' ? [] : [node])]))
  }
  if (node === '') throw nothingAsked(method)
  return one(node, rest)
}

function readOne(
  reader: Reader,
  id: string,
  path: readonly string[],
  method: string,
  fields: readonly Selected[] | undefined,
  parameters: Parameters,
): unknown {
  const found = findNode(reader, id, method)
  const [edge, last] = path
  if (edge === undefined) {
    if (method !== 'get') throw notFound(id, method)
    if (fields !== undefined) checkFields(reader.call.context.world, found.type, fields)
    const answer = readNode(reader, found, fields)
    if (!wantsMetadata(parameters)) return answer
    return { metadata: describeNode(reader, found.type, String(answer['id'])), ...answer }
  }
  checkEdge(found, path, method)
  if (method === 'delete' && found.type === 'person') {
    const { world } = reader.call.context
    revoke(world, found.grant, last)
    // Meta's page prints a bare true.
    return world.dialect === 'documented' ? true : { success: true }
  }
  const nested = tables[found.type].nested[edge]
  if (fields !== undefined && nested !== undefined) checkFields(reader.call.context.world, nested, fields)
  // A Page has no Pages; that its list is empty was seen.
  if (found.type === 'page') return { data: [] }
  return readEdge(reader, found, edge, fields?.length ? fields : undefined, parameters)
}

function isEdge(name: string): boolean {
  return fieldOf(tables.person, name)?.type === 'edge'
}

function checkEdge(found: FacebookNode, [edge = '', ...behind]: readonly string[], method: string): void {
  const table = tables[found.type]
  const pageOfPage = found.type === 'page' && edge === 'accounts'
  if (!pageOfPage && fieldOf(table, edge)?.type !== 'edge') throw nonexisting(edge, table)
  const one = edge === 'permissions' && behind.length === 1 && method === 'delete'
  if (behind.length > 0 && !one) {
    throw unknownPath(
      facebookRefusal,
      behind,
      '/{id}/{edge}',
      'Ask for the object, or for one of its edges. A version is written like v25.0.',
    )
  }
  if (method === 'get' || (method === 'delete' && edge === 'permissions')) return
  throw facebookRefusal(
    'unsupportedRequest',
    {
      rule,
      parameter: 'method',
      received: method,
      expected: 'get',
      fix: 'Send a GET request; permissions take DELETE too.',
    },
    { method },
  )
}

function checkIds(ids: readonly string[]): void {
  if (ids.length > 0 && ids.length <= mostIds) return
  const expected = `a list of at most ${mostIds} ids`
  throw facebookRefusal(
    'invalidParameter',
    { rule, parameter: 'ids', received: `${ids.length} ids`, expected, fix: 'Name the objects by commas: ids=1,2.' },
    { name: 'ids', expected },
  )
}

function nothingAsked(method: string): Error {
  return facebookRefusal(
    'nothingAsked',
    {
      rule,
      parameter: 'path',
      received: shown(method),
      expected: 'an object, or several as ids=1,2',
      fix: 'Ask for /me, for /{id}, or for ?ids=1,2; or POST batch=[...], which cannot stand in another batch.',
    },
    { method },
  )
}
