import { graphEndpoints, legacyEndpoints, programHosts, signInEndpoints } from '@darkroom/contract'

/** Words that stand in paths of the API, `me` among them. Whatever else does is an id, or may be a secret. */
const words: ReadonlySet<string> = new Set([
  'me',
  ...[...graphEndpoints, ...signInEndpoints, ...legacyEndpoints].flatMap(({ path }) =>
    path.split(/[/?]/).filter((word) => /^[a-z_]+$/.test(word)),
  ),
])

/**
 * What a request asked for, without ids and version: `GET graph.instagram.com/{id}/media`.
 *
 * @returns undefined for hosts that are no API.
 */
export function nameOperation(method: string, host: string, path: string): string | undefined {
  const name = host.toLowerCase()
  if (!programHosts.some((known) => known === name)) return undefined
  const segments = (path.split('?')[0] ?? '').split('/').filter((segment) => segment !== '')
  if (/^v\d+\.\d+$/.test(segments[0] ?? '')) segments.shift()
  const verb = /^[A-Z]{3,7}$/.test(method) ? method : 'OTHER'
  return `${verb} ${name}/${segments.map((segment) => (words.has(segment) ? segment : '{id}')).join('/')}`
}

/** The file of an operation: `GET-graph.instagram.com-{id}-media.json`. */
export function fileOf(operation: string): string {
  return `${operation.replace(/[ /]/g, '-').replaceAll('{id}', 'ID').replace(/-$/, '')}.json`
}
