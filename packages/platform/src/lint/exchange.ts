import { type Destination, locate } from '../base/hosts.ts'
import type { Parameters } from '../base/request/parameters.ts'
import { queryParameters } from '../base/request/parameters.ts'
import type { Explanations, GivenExplanation } from '../explain/explanations.ts'
import type { RawRequest } from '../request-log/raw-request.ts'
import { readFormPairs, readJsonPairs } from '../request-log/read-form-pairs.ts'
import { type AccessToken, findAccessToken } from '../world/records/tokens/access-tokens.ts'
import type { World } from '../world/world.ts'

/** A request and its answer, as the rules look at them. Parameters and headers are as they were sent, secrets included. */
export interface Exchange {
  readonly raw: RawRequest
  readonly world: World
  readonly surface: Destination['surface']
  readonly host: string
  /** Without the version. */
  readonly path: string
  /** `v25.0`, if the path has one. */
  readonly version?: string
  /** Those of the query. */
  readonly query: Parameters
  /** Those of the query and of the body. */
  readonly parameters: Parameters
  /** Why it was refused, if it was. */
  readonly why?: GivenExplanation
  /** Whether it is a call of the Graph API. */
  readonly isGraph: boolean
  /** The token it brought, as it is in the world. */
  token(): AccessToken | undefined
}

/** Reads what the log keeps of a request. @returns undefined for one to none of Meta's hosts. */
export function readExchange(
  { world, origin, explanations }: { world: World; origin: string; explanations: Explanations },
  raw: RawRequest,
): Exchange | undefined {
  const destination = locate(raw.url, origin)
  if (destination?.host === undefined) return undefined
  const { surface, host } = destination
  const version = /^\/+(v\d+\.\d+)(?=\/|$)/.exec(destination.path)?.[1]
  const query = queryParameters(destination.query)
  const parameters = new Map([...query, ...readFormPairs(raw), ...readJsonPairs(raw)])
  const why = raw.explanation === null ? undefined : explanations.find(raw.explanation.split('/').at(-1) ?? '')
  const bearer = /^(?:Bearer|OAuth)\s+(\S+)\s*$/i.exec(raw.headers.get('authorization') ?? '')?.[1]
  const sent = parameters.get('access_token') ?? bearer
  return {
    raw,
    world,
    surface,
    host,
    path: version === undefined ? destination.path : destination.path.replace(/^\/+v\d+\.\d+/, '') || '/',
    ...(version === undefined ? {} : { version }),
    query,
    parameters,
    ...(why === undefined ? {} : { why }),
    isGraph: surface === 'graph' || surface === 'facebookGraph',
    token: () => (sent === undefined ? undefined : findAccessToken(world, sent)),
  }
}
