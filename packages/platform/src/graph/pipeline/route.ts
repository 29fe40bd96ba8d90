import { basicDisplayFirstVersion, type Day, type VersionName } from '@darkroom/contract'
import { shown } from '../../base/shown.ts'
import type { Refuse } from '../../explain/refusal.ts'
import type { GraphHost } from '../host.ts'

/** What a path on a graph host asks for. */
export interface Route {
  /** The version that answers. */
  readonly version: VersionName
  /** `me`, an id, or a root edge such as `access_token`. */
  readonly node: string
  /** What follows the node: nothing, or an edge and more. */
  readonly rest: readonly string[]
}

/**
 * Reads `[/vN.N]/{node}[/...]`. Doubled, leading and trailing slashes do not matter (recorded clients send them).
 *
 * @throws Refusal for a version that does not exist on this date, such as `v99.0`, with something after it: it is read as an object.
 */
export function readRoute(path: string, day: Day, host: Pick<GraphHost, 'versionOf' | 'refuse'>): Route {
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

/** The refusal for a path that is longer than any object has. */
export function unknownPath(refuse: Refuse, components: readonly string[], expected: string, fix: string): Error {
  const path = shown(`/${components.join('/')}`)
  return refuse(
    'unknownPath',
    { rule: 'graph/pipeline/route', parameter: 'path', received: path, expected, fix },
    { path },
  )
}
