import type { Endpoint } from './endpoints/endpoint.ts'
import { findHostsAmong } from './endpoints/find-hosts.ts'
import { laterEndpoints } from './endpoints/later.ts'
import { legacyEndpoints } from './endpoints/legacy.ts'
import { signInEndpoints } from './endpoints/sign-in.ts'
import type { HostName } from './hosts.ts'

export type { Endpoint, EndpointState } from './endpoints/endpoint.ts'
export { findLater } from './endpoints/find-later.ts'

/** Everything that can be asked of Instagram, and how far Darkroom has got with it; the coverage page is printed from this. */
export const endpoints: readonly Endpoint[] = [...signInEndpoints, ...legacyEndpoints, ...laterEndpoints]

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
  return findHostsAmong(endpoints, method, path, query)
}
