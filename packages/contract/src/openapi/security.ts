import { signInEndpoints } from '../endpoints.ts'
import type { HostName } from '../hosts.ts'
import type { Login } from '../logins.ts'
import { logins } from '../logins.ts'
import type { Operation } from '../operations.ts'
import { scopesOf } from '../scopes.ts'
import type { SecurityRequirement, SecurityScheme } from './document.ts'
import { hostEntry, loginsOf, type OpenApiHost } from './hosts.ts'
import { newestVersion } from './servers.ts'

/** The names of the schemes of OAuth 2, by login. */
const schemeNames: Readonly<Record<Login, string>> = {
  instagram: 'instagramLogin',
  'basic-display': 'basicDisplay',
  facebook: 'facebookLogin',
}

const accessTokenSchemes: Readonly<Record<string, SecurityScheme>> = {
  accessTokenInHeader: {
    type: 'http',
    scheme: 'bearer',
    description: 'The access token in the header `Authorization`, where it stays out of logs.',
  },
  accessTokenInQuery: {
    type: 'apiKey',
    in: 'query',
    name: 'access_token',
    description: 'The access token, as most examples send it.',
  },
}

const uploadTokenScheme: SecurityScheme = {
  type: 'apiKey',
  in: 'header',
  name: 'Authorization',
  description: 'The word `OAuth`, a space, and the access token.',
}

/** How an app shows a host who it is. */
export function securitySchemes(host: OpenApiHost): Readonly<Record<string, SecurityScheme>> {
  if (hostEntry(host).kind === 'upload') return { uploadToken: uploadTokenScheme }
  const flows = loginsOf(host).map((login) => [schemeNames[login], flowOf(login)] as const)
  return { ...Object.fromEntries(flows), ...accessTokenSchemes }
}

/**
 * What operations that share a path need: one of these. A login's OAuth 2 scheme names the permissions that are needed together;
 * alternatives of which one is enough are described in words and under `x-darkroom-operations`.
 */
export function securityOf(host: OpenApiHost, operations: readonly Operation[]): readonly SecurityRequirement[] {
  if (hostEntry(host).kind === 'upload') return [{ uploadToken: [] }]
  const requirements = operations.flatMap((operation) =>
    loginsOf(host).flatMap((login): SecurityRequirement[] => {
      const needs = operation.logins[login]
      return needs === undefined ? [] : [{ [schemeNames[login]]: needs.all ?? [] }]
    }),
  )
  const different = new Map(requirements.map((requirement) => [JSON.stringify(requirement), requirement]))
  const withoutToken = operations.some(({ parameters }) => typeof parameters?.['access_token']?.required === 'string')
  return [
    // First, since Postman takes the first: a token is enough by itself.
    ...Object.keys(accessTokenSchemes).map((name) => ({ [name]: [] })),
    ...different.values(),
    ...(withoutToken ? [{}] : []),
  ]
}

function flowOf(login: Login): SecurityScheme {
  const scopes = scopesOf(login).map(({ name, grants, since, until }) => {
    const dates = [since && `since ${since}`, until && `until ${until}`].filter((date) => date !== undefined)
    return [name, dates.length === 0 ? grants : `${grants} (${dates.join(', ')})`] as const
  })
  const entry: { label: string; since?: string; until?: string } = logins[login]
  const ended = entry.until === undefined ? '' : ` It ended on ${entry.until}.`
  return {
    type: 'oauth2',
    description: `${entry.label}.${ended}`,
    ...(entry.until === undefined ? {} : { 'x-until': entry.until }),
    flows: { authorizationCode: { ...addressesOf(login), scopes: Object.fromEntries(scopes) } },
  }
}

function addressesOf(login: Login): { authorizationUrl: string; tokenUrl: string; refreshUrl?: string } {
  if (login === 'facebook')
    return {
      authorizationUrl: urlOf('www.facebook.com', '/{version}/dialog/oauth'),
      tokenUrl: urlOf('graph.facebook.com', '/oauth/access_token', `/${newestVersion}`),
    }
  return {
    authorizationUrl: urlOf(login === 'instagram' ? 'www.instagram.com' : 'api.instagram.com', '/oauth/authorize'),
    tokenUrl: urlOf('api.instagram.com', '/oauth/access_token'),
    refreshUrl: urlOf('graph.instagram.com', '/refresh_access_token'),
  }
}

/** The URL of an endpoint. @throws TypeError when the contract has none there. */
function urlOf(host: HostName, path: string, version = ''): string {
  if (!signInEndpoints.some((endpoint) => endpoint.host === host && endpoint.path === path))
    throw new TypeError(`There is no endpoint ${path} on ${host}.`)
  return `https://${host}${version}${path.replace('{version}', newestVersion)}`
}
