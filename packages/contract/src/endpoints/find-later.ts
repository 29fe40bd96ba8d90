import { type Day, holdsOn } from '../day.ts'
import type { HostName } from '../hosts.ts'
import { loginHolds } from '../logins.ts'
import type { Endpoint } from './endpoint.ts'
import { laterEndpoints } from './later.ts'
import { fitsPlaceholder, isPlaceholder, tellsKind } from './object-ids.ts'

const byShape = new Map<string, Endpoint[]>()
for (const endpoint of laterEndpoints) {
  const shape = endpoint.path
    .slice(1)
    .split('/')
    .map((part) => (isPlaceholder(part) ? '{}' : part))
  const key = keyOf(endpoint.host, endpoint.method, shape)
  byShape.set(key, [...(byShape.get(key) ?? []), endpoint])
}

/**
 * The operations that a path means and Darkroom does not have yet. Where an id alone is asked for there can be several, since media,
 * comments and containers have ids that look alike; none when an account, a person or a Page could be meant.
 *
 * @param parts Of the path, without its version.
 * @param kind What the first part is, where that is known: the name of a placeholder.
 * @example
 * import { findLater } from '@darkroom/contract'
 * findLater('graph.instagram.com', 'GET', ['me', 'media'], '2026-11-01')[0]?.path // => '/{ig-user-id}/media'
 */
export function findLater(
  host: HostName,
  method: string,
  parts: readonly string[],
  day: Day,
  kind?: 'ig-user-id' | 'page-id',
): readonly Endpoint[] {
  // Nearly every request asks for `/me`, which is always somebody.
  if (parts.length === 1 && parts[0] === 'me') return []
  const found = [...(byShape.get(keyOf(host, method, parts)) ?? []), ...ofAnyObject(host, method, parts, kind)]
  return found.filter((endpoint) => holdsOn(endpoint, day) && endpoint.logins.some((login) => loginHolds(login, day)))
}

function ofAnyObject(
  host: HostName,
  method: string,
  [id = '', ...behind]: readonly string[],
  kind: string | undefined,
): Endpoint[] {
  const found = byShape.get(keyOf(host, method, ['{}', ...behind])) ?? []
  // What `me` means on graph.facebook.com depends on the token; an account it never is.
  const known = kind ?? (id === 'me' ? (host === 'graph.facebook.com' ? 'page-id' : 'ig-user-id') : undefined)
  const fits = behind.length === 0 ? tellsKind : fitsPlaceholder
  return found.filter(({ path }) => {
    const placeholder = path.slice(1).split('/')[0] ?? ''
    return known === undefined ? fits(placeholder, id) : placeholder === `{${known}}`
  })
}

function keyOf(host: string, method: string, parts: readonly string[]): string {
  return `${host} ${method} ${parts.join('/')}`
}
