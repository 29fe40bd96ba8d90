import type { OperationObject, ParameterObject } from '../document.ts'
import { loginsOf, type OpenApiHost } from '../hosts.ts'
import { oneSchema } from '../schemas/one-schema.ts'
import type { HasSchema } from '../schemas/schema-of.ts'
import { securityOf } from '../security.ts'
import { operationWords } from '../words/operation-words.ts'
import { dateKeys } from '../words/sentences.ts'
import { tagOf } from '../words/tags.ts'
import { type Asked, type MergedParameter, mergeParameters } from './merged-parameters.ts'
import { detailsOf } from './operation-details.ts'
import { operationId } from './operation-id.ts'
import { operationsOf, type PlacedOperation } from './operations-of.ts'
import { parameterObject, placeOfParameter } from './parameter-objects.ts'
import { readParameters } from './read-parameters.ts'
import { bytesBody, formBody } from './request-body.ts'
import { responsesOf } from './responses.ts'
import { answerSchema } from './result.ts'

/** What an operation answers unless its parameter `redirect` is false. */
const redirected = { '302': { description: 'Leads to what was asked for, unless `redirect` is false.' } }

/** The operations that share a method and a path, as one. */
export function operationObject(
  host: OpenApiHost,
  path: string,
  group: readonly PlacedOperation[],
  hasSchema: HasSchema,
): OperationObject {
  const method = group[0]?.place.method ?? 'GET'
  const parameters = mergeParameters(
    group.map((placed) => asked(host, placed)),
    hasSchema,
  )
  const at = (place: ReturnType<typeof placeOfParameter>): readonly MergedParameter[] =>
    parameters.filter(({ name, parameter }) => placeOfParameter(parameter, name, method) === place)
  const sent = [
    ...readParameters(group),
    ...at('query').map((parameter) => parameterObject(parameter, 'query')),
    // OpenAPI takes this header from the security scheme.
    ...at('header')
      .filter(({ name }) => name !== 'Authorization')
      .map((parameter) => parameterObject(parameter, 'header')),
  ]
  const answers = group.map(({ name, operation }) => answerSchema(name, operation.returns, hasSchema))
  const errors = group.flatMap((placed) =>
    [placed, ...askedWithin(host, placed)].flatMap(({ operation }) => operation.errors ?? []),
  )
  const nodes = group.flatMap(({ place }) => place.node ?? [])
  const operations = group.map(({ operation }) => operation)
  return {
    operationId: operationId(method, path),
    ...operationWords(host, group),
    tags: [...new Set(group.map(({ place }) => tagOf(place.node)))],
    ...(sent.length === 0 ? {} : { parameters: byName(sent) }),
    ...formBody(at('form')),
    ...bytesBody(at('bytes')[0]),
    responses: {
      ...(parameters.some(({ name }) => name === 'redirect') ? redirected : {}),
      ...responsesOf(
        host,
        { description: 'Done.', content: { 'application/json': { schema: oneSchema(answers) } } },
        errors,
      ),
    },
    security: securityOf(host, operations),
    ...(group.length === 1 ? dateKeys(group[0]?.operation ?? {}) : {}),
    ...(nodes.length === 0 ? {} : { 'x-darkroom-nodes': nodes }),
    'x-darkroom-operations': Object.fromEntries(group.map(({ name, operation }) => [name, detailsOf(host, operation)])),
  }
}

/** The parameters of an operation that a host takes; the access token is the business of the security schemes. */
function asked(host: OpenApiHost, { name, place, operation }: PlacedOperation): Asked {
  const here = loginsOf(host)
  const own = Object.entries(operation.parameters ?? {})
    .filter(
      ([name, { logins }]) =>
        name !== 'access_token' && (logins === undefined || logins.some((one) => here.includes(one))),
    )
    .map(([name, parameter]) => {
      const since = parameter.since ?? here.map((login) => parameter.sinceOn?.[login]).find((day) => day !== undefined)
      return [name, since === undefined ? parameter : { ...parameter, since }] as const
    })
  return { of: place.node ?? place.path ?? '', name, parameters: Object.fromEntries(own) }
}

/** What can only be asked for among the fields of an object: its refusals are those of reading the object. */
function askedWithin(host: OpenApiHost, { place }: PlacedOperation): readonly PlacedOperation[] {
  if (place.method !== 'GET' || place.edge !== undefined) return []
  return operationsOf(host).filter((other) => other.operation.within && other.place.node === place.node)
}

/** What every reading has gives way to what the operation itself says. */
function byName(parameters: readonly ParameterObject[]): readonly ParameterObject[] {
  return [...new Map(parameters.map((parameter) => [parameter.name, parameter])).values()]
}
