import { holdsOn } from '../values/day.ts'
import { versions, versionsReadOn } from '../versions.ts'
import type { Server } from './document.ts'
import { hostEntry, type OpenApiHost } from './hosts.ts'

const living = versions.filter((version) => holdsOn(version, versionsReadOn)).map(({ name }) => name)

/** The newest version. */
export const newestVersion: string = living.at(-1) ?? ''

const version = {
  default: newestVersion,
  enum: living.toReversed(),
  description: 'A version of the Graph API.',
}

/** Where a host is: the real one, and Darkroom's below an origin. */
export function serversOf(host: OpenApiHost, origin: string | undefined): readonly Server[] {
  const { base = '' } = hostEntry(host)
  return twoServers(`${host}${base}`, origin).map((server) =>
    base.includes('{version}') ? { ...server, variables: { version } } : server,
  )
}

/** As {@link serversOf}, for what has no version in its path. */
export function bareServersOf(host: OpenApiHost, origin: string | undefined): readonly Server[] {
  return twoServers(host, origin)
}

function twoServers(path: string, origin: string | undefined): readonly Server[] {
  const meta = { url: `https://${path}`, description: 'Meta' }
  const darkroom = { url: `${origin ?? 'http://localhost:4000'}/${path}`, description: 'Darkroom on this machine' }
  return origin === undefined ? [meta, darkroom] : [darkroom, meta]
}
