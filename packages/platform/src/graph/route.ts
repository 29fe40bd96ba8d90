import { basicDisplayFirstVersion, type Day, type VersionName } from '@darkroom/contract'
import { shown } from '../refusal.ts'
import { type GraphHost, instagramHost, type Refuse } from './host.ts'

/** What a path on a graph host asks for. */
export interface Route {
  /** The version that answers. */
  readonly version: VersionName
  /** `me`, an id, or a root edge such as `access_token`. */
  readonly node: string
  /** What stands behind the node: nothing, or an edge and more. */
  readonly rest: readonly string[]
}

/**
 * Reads `[/vN.N]/{node}[/...]`. Doubled, leading and trailing slashes do not matter (recorded clients send them).
 *
 * @throws Refusal for a version that is none on this date, such as `v99.0`, with something behind it: it is read as an object.
 */
export function readRoute(path: string, day: Day, host: GraphHost = instagramHost): Route {
  const parts = path.split('/').filter((part) => part !== '')
  const first = parts[0] ?? ''
  const unversioned = host.versionOf(undefined, day) ?? basicDisplayFirstVersion
  if (!/^v\d+\.\d+$/.test(first)) return { version: unversioned, node: first, rest: parts.slice(1) }
  const version = host.versionOf(first, day)
  if (version !== undefined) return { version, node: parts[1] ?? '', rest: parts.slice(2) }
  if (parts.length === 1) return { version: unversioned, node: first, rest: [] }
  throw unknownPath(
    host.refuse,
    parts.slice(1),
    'a version that is released on this date',
    `${shown(first)} is no version on this world's date, so it was read as an object. Use a released one.`,
  )
}

/** Refuses what stands behind a node, once the token is known to be good: a dead one says so first. @throws Refusal */
export function checkPath(route: Route): void {
  if (route.rest.length === 0) return
  throw unknownPath(
    instagramHost.refuse,
    route.rest,
    '/me or /{id}, with or without a version',
    'Ask for the object itself: no login has such an edge. A version is written like v11.0.',
  )
}

/** Refuses more path than there is an object for. */
export function unknownPath(refuse: Refuse, components: readonly string[], expected: string, fix: string): Error {
  const path = shown(`/${components.join('/')}`)
  return refuse('unknownPath', { rule: 'graph/route', parameter: 'path', received: path, expected, fix }, { path })
}
