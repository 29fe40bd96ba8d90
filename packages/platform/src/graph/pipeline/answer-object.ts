import { findOperation as findInContract, holdsOn, limits, type Operation } from '@darkroom/contract'
import { methodOf } from '../../base/request/method.ts'
import type { Parameters } from '../../base/request/parameters.ts'
import { shown } from '../../base/shown.ts'
import type { Call } from '../../call.ts'
import { facebookRefusal } from '../../explain/refusal.ts'
import { loginOf, scopesGranted } from '../../identity/caller.ts'
import { checkDataAccess } from '../../identity/data-access.ts'
import { effectiveScopes } from '../../identity/effective-scopes.ts'
import type { GraphHost, Reader } from '../host.ts'
import { kindOf, kinds } from '../nodes/kinds.ts'
import type { BuiltOperation } from '../operations/handler.ts'
import { handlers, isBuilt } from '../operations/handlers.ts'
import type { FoundNode } from '../records.ts'
import { seenThrough } from '../view.ts'
import { checkNeeds } from './check-needs.ts'
import { checkParameters } from './check-parameters.ts'
import { countUse } from './count-use.ts'
import { findNode } from './find-node.ts'
import { checkBuilt, findOperation, isEdgeOn } from './find-operation.ts'
import { describeNode, wantsMetadata } from './metadata.ts'
import { parseFields, type Selected } from './parse-fields.ts'
import { readIds } from './read-ids.ts'
import { readEdge, readNode, readPath } from './read-node.ts'
import { type Route, unknownPath } from './route.ts'
import { selectFields } from './select-fields.ts'

const rule = 'graph/pipeline/answer-object'

/** Answers a path that names an object, an edge of one, or by `?ids=` several. @throws Refusal, NotImplemented */
export function answerObject(
  call: Call,
  host: GraphHost,
  route: Route,
  parameters: Parameters,
  token: string | undefined,
): unknown {
  const { node, rest, version } = route
  const method = methodOf(call, parameters)
  checkBuilt(host, [node, ...rest], method)
  checkComponents(host, rest)
  const caller = host.authenticate(call, parameters, token, node)
  checkPath(host, node, rest)
  const { world } = call.context
  checkDataAccess(world, caller)
  const scopes = effectiveScopes(scopesGranted(caller), world.clock.day())
  const reader: Reader = { call, host, caller, version, scopes }
  const text = parameters.get('fields')
  const fields = text === undefined ? undefined : parseFields(text, host)
  const operation = `${method.toUpperCase()} /${node}`
  if (rest.length === 0 && isBuilt(operation)) {
    const found = findInContract(operation)
    if (found !== undefined && isThere(reader, found)) return answerPath(reader, operation, found, fields, parameters)
  }
  const one = (id: string, path: readonly string[]): unknown => answerOne(reader, id, path, method, fields, parameters)
  const ids = rest.length === 0 ? readIds(parameters) : undefined
  if (ids !== undefined && (node === '' || isEdgeOn(host, node))) {
    checkIds(reader, ids)
    return several(ids.map((id) => [id, one(id, node === '' ? [] : [node])]))
  }
  if (node === '' && host.idsAreDigits) throw nothingAsked(method)
  return one(node, rest)
}

function answerOne(
  reader: Reader,
  id: string,
  path: readonly string[],
  method: string,
  asked: readonly Selected[] | undefined,
  parameters: Parameters,
): unknown {
  const found = findNode(reader, id, method)
  countUse(reader, found, path[0])
  const { name, operation } = findOperation(reader, found, id, path, method)
  const scopes = kindOf(found).scopes?.(reader, found.record) ?? reader.scopes
  const want = { what: path.length === 0 ? 'object' : 'edge', name: path[0] ?? 'the object' } as const
  checkNeeds(reader, want, operation.logins[loginOf(reader.caller)] ?? {}, scopes, found)
  checkParameters(reader, operation, parameters)
  const target = path.length === 0 ? found.node : answeredBy(operation)
  const fields =
    asked?.length && target !== undefined
      ? selectFields({ ...reader, ...seenThrough(name) }, target, asked, path.length === 0 ? scopes : undefined)
      : undefined
  if (path.length > 0 || handlers[name] !== 'read') return readEdge(reader, found, name, fields, parameters, path[1])
  const answer = readNode(reader, found, fields)
  const described =
    reader.host.describes && wantsMetadata(parameters)
      ? { metadata: describeNode(reader, found.node, String(answer['id'])), ...answer }
      : answer
  return reader.host.wrap(reader, id, described)
}

/** Answers by id; those that wait for something are waited for. */
function several(answers: readonly (readonly [string, unknown])[]): unknown {
  if (!answers.some(([, answer]) => answer instanceof Promise)) return Object.fromEntries(answers)
  return Promise.all(answers.map(async ([id, answer]) => [id, await answer] as const)).then(Object.fromEntries)
}

function isThere(reader: Reader, operation: Operation): boolean {
  return loginOf(reader.caller) in operation.logins && holdsOn(operation, reader.call.context.world.clock.day())
}

/** Answers a path that is no object's: `/ig_hashtag_search`. */
function answerPath(
  reader: Reader,
  name: BuiltOperation,
  operation: Operation,
  asked: readonly Selected[] | undefined,
  parameters: Parameters,
): unknown {
  const want = { what: 'edge', name: name.slice(name.indexOf('/') + 1) } as const
  countUse(reader)
  checkNeeds(reader, want, operation.logins[loginOf(reader.caller)] ?? {}, reader.scopes)
  checkParameters(reader, operation, parameters)
  const target = answeredBy(operation)
  const fields = asked?.length && target !== undefined ? selectFields(reader, target, asked) : undefined
  return readPath(reader, name, fields, parameters)
}

/** The kind of object that an operation lists or finds, where its fields can be asked for. */
function answeredBy({ returns }: Operation): FoundNode['node'] | undefined {
  if (typeof returns !== 'object') return undefined
  const name = 'list' in returns ? returns.list : 'node' in returns ? returns.node : undefined
  return name !== undefined && Object.hasOwn(kinds, name) ? (name as FoundNode['node']) : undefined
}

/**
 * graph.facebook.com reports a missing token only after it has read the path. A path that does not begin with an edge but continues is unknown. So a
 * version without its v is reported: `/3.2/oauth/access_token`.
 *
 * @throws Refusal
 */
function checkComponents(host: GraphHost, rest: readonly string[]): void {
  const [edge, behind] = rest
  if (edge === undefined || behind === undefined || !host.idsAreDigits || isEdgeOn(host, edge)) return
  throw unknownPath(
    host.refuse,
    rest,
    '/{id}/{edge}',
    'Write a version as v25.0, and nothing but an edge after an object.',
  )
}

/** graph.instagram.com reads a path to its end before it looks for the object that it begins with. @throws Refusal */
function checkPath(host: GraphHost, node: string, rest: readonly string[]): void {
  const [edge] = rest
  if (edge === undefined || host.idsAreDigits || isEdgeOn(host, edge)) return
  throw host.unknownEdge(rest, node, {
    rule,
    expected: '/me or /{id}, with or without a version and an edge',
    fix: 'Ask for the object itself, or for an edge such as /me/media. A version is written like v11.0.',
  })
}

function checkIds(reader: Reader, ids: readonly string[]): void {
  const most = limits.ids.value
  if (ids.length > 0 && ids.length <= most) return
  const expected = `a list of at most ${most} ids`
  throw reader.host.refuse(
    'invalidParameter',
    { rule, parameter: 'ids', received: `${ids.length} ids`, expected, fix: 'Separate the ids with commas: ids=1,2.' },
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
      fix: 'Ask for /me, for /{id}, or for ?ids=1,2; or POST batch=[...], which cannot be part of another batch.',
    },
    { method },
  )
}
