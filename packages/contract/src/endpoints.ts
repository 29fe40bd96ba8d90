import type { Place } from './endpoints/endpoint.ts'
import { findHostsAmong } from './endpoints/find-hosts.ts'
import { legacyEndpoints } from './endpoints/legacy.ts'
import { signInEndpoints } from './endpoints/sign-in.ts'
import { graphHosts, type HostName } from './hosts.ts'
import type { Login } from './logins.ts'
import { type Operation, type OperationName, operationPath, operations, placeOf } from './operations.ts'

export type { Endpoint, Place } from './endpoints/endpoint.ts'
export { legacyEndpoints } from './endpoints/legacy.ts'
export { signInEndpoints } from './endpoints/sign-in.ts'

/** An operation where it is asked for: on the host of one or more of its logins. */
export interface GraphEndpoint extends Place {
  readonly operation: OperationName
}

/** Every operation, host by host, with the path that it has there. */
export const graphEndpoints: readonly GraphEndpoint[] = Object.entries(
  operations as Readonly<Record<string, Operation>>,
).flatMap(([key, { logins, host, since, until, evidence, within }]) => {
  // Uploads have a path of their own, and what is found among fields only has none.
  if (within === true || host !== undefined) return []
  const operation = key as OperationName
  const { method } = placeOf(operation)
  // Without Map.groupBy, which Node 20 lacks: this runs before the program says that it needs a newer one.
  const all = Object.keys(logins) as Login[]
  const hosts = new Set(all.map((login): HostName => graphHosts[login]))
  return [...hosts].map(
    (on): GraphEndpoint => ({
      host: on,
      method,
      path: operationPath(operation),
      logins: all.filter((login) => graphHosts[login] === on),
      operation,
      ...(since === undefined ? {} : { since }),
      ...(until === undefined ? {} : { until }),
      evidence,
    }),
  )
})

/**
 * The hosts that have something at a path: those that take the method, or all where none does.
 *
 * @param path With or without a version in front.
 * @param query The names of the parameters behind it.
 * @example
 * import { findHosts } from '@darkroom/contract'
 * findHosts('GET', '/v21.0/me') // => ['graph.instagram.com', 'graph.facebook.com']
 * findHosts('POST', '/oauth/access_token') // => ['api.instagram.com', 'graph.facebook.com']
 */
export function findHosts(method: string, path: string, query: readonly string[] = []): HostName[] {
  return findHostsAmong([...signInEndpoints, ...legacyEndpoints, ...graphEndpoints], method, path, query)
}
