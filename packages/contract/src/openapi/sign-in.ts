import { type Endpoint, signInEndpoints } from '../endpoints.ts'
import type { PathItem, ResponseObject } from './document.ts'
import { hostEntry, type OpenApiHost } from './hosts.ts'
import { type MergedParameter, mergeParameters } from './operations/merged-parameters.ts'
import { operationId } from './operations/operation-id.ts'
import { parameterObject } from './operations/parameter-objects.ts'
import { formBody } from './operations/request-body.ts'
import { schemaOf } from './schemas/schema-of.ts'
import { bareServersOf } from './servers.ts'
import { dateKeys, describe, listed } from './words/sentences.ts'
import { signInTag } from './words/tags.ts'

/** Begins the path of what has a version in it; the version belongs to the server. */
const versionPart = '/{version}'

/** The windows and token endpoints of a host. */
export function signInPaths(host: OpenApiHost, origin: string | undefined): Readonly<Record<string, PathItem>> {
  const here = signInEndpoints.filter((endpoint) => endpoint.host === host)
  const paths = Object.entries(Object.groupBy(here, ({ path }) => path))
  return Object.fromEntries(
    paths.map(([path, endpoints = []]): [string, PathItem] => {
      const operations = endpoints.map((endpoint) => [endpoint.method.toLowerCase(), operationOf(host, endpoint)])
      if (path.startsWith(versionPart)) return [path.slice(versionPart.length), Object.fromEntries(operations)]
      const servers = bareServersOf(host, origin)
      return [path, { servers, ...Object.fromEntries(operations) }]
    }),
  )
}

function operationOf(host: OpenApiHost, endpoint: Endpoint): NonNullable<PathItem['get']> {
  const { method, path, what, logins, evidence } = endpoint
  const parameters = mergeParameters([{ of: path, name: path, parameters: endpoint.parameters ?? {} }], () => false)
  const query = parameters.map((parameter: MergedParameter) => parameterObject(parameter, 'query'))
  return {
    operationId: operationId(method, path),
    summary: what,
    ...describe(`For ${listed(logins, 'and')}.`),
    tags: [signInTag],
    ...(method === 'POST' ? formBody(parameters) : query.length === 0 ? {} : { parameters: query }),
    responses: { '200': answerOf(endpoint), '400': refusalOf(host, endpoint) },
    security: takesToken(host, endpoint) ? [{ accessTokenInQuery: [] }] : [],
    ...dateKeys(endpoint),
    'x-darkroom-logins': logins,
    'x-darkroom-evidence': evidence,
  }
}

function answerOf({ answer }: Endpoint): ResponseObject {
  if (answer === undefined)
    return { description: 'The page.', content: { 'text/html': { schema: { type: 'string' } } } }
  return { description: 'Done.', content: { 'application/json': { schema: schemaOf(answer, () => false) } } }
}

/** Sites refuse on a page, whatever was asked; the other hosts in JSON, but for a window. */
function refusalOf(host: OpenApiHost, { answer }: Endpoint): ResponseObject {
  return answer === undefined || hostEntry(host).kind === 'site'
    ? { description: 'Refused, on a page.', content: { 'text/html': { schema: { type: 'string' } } } }
    : { $ref: '#/components/responses/AnyRefusal' }
}

/** Which endpoints want to know whose token it is: those that change one or look at one. */
function takesToken(host: OpenApiHost, { path }: Endpoint): boolean {
  return hostEntry(host).kind === 'graph' && path !== '/oauth/access_token'
}
