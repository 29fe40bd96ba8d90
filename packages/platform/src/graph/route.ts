import { type Day, servedVersion, type VersionName } from '@darkroom/contract'
import { graphRefusal, shown } from '../refusal.ts'

/** What a path on graph.instagram.com asks for. */
export interface Route {
  /** The version that answers. */
  readonly version: VersionName
  /** `me`, an id, or a root edge such as `access_token`. */
  readonly node: string
}

/**
 * Reads `[/vN.N]/{node}`. Doubled, leading and trailing slashes do not matter (recorded clients send them).
 *
 * @throws Refusal when there is more path than that. `v99.0` and `25.0` are no versions, so they are read as a node with
 * something behind it.
 */
export function readRoute(path: string, day: Day): Route {
  const parts = path.split('/').filter((part) => part !== '')
  const requested = parts[0] !== undefined && /^v\d+\.\d+$/.test(parts[0]) ? parts[0] : undefined
  const version = servedVersion(requested, day)
  const [node, ...rest] = version !== undefined && requested !== undefined ? parts.slice(1) : parts
  const served = version ?? servedVersion(undefined, day)
  if (served === undefined || rest.length > 0) throw unknownPath(`/${rest.join('/')}`, parts[0] ?? '', version)
  return { version: served, node: node ?? '' }
}

function unknownPath(path: string, first: string, version: string | undefined): Error {
  return graphRefusal(
    'unknownPath',
    {
      rule: 'graph/route',
      parameter: 'path',
      received: shown(path),
      expected:
        version === undefined ? 'a version that is released on this date' : '/me or /{id}, with or without a version',
      mend:
        version === undefined
          ? `${shown(first)} is no version on this world's date, so it was read as an object. Use a released one.`
          : 'Ask for the object itself. Edges such as /media are not in Darkroom yet.',
    },
    { path: shown(path) },
  )
}
