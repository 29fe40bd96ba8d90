import { isAnswered, pathOf } from './coverage-nodes.ts'
import { type Day, holdsOn } from './day.ts'
import { type EdgeTable, edges } from './edges.ts'
import { endpoints } from './endpoints.ts'
import type { Login } from './logins.ts'
import type { NodeName } from './nodes/field.ts'

/**
 * Whether an object has an edge that Darkroom does not have yet, so that its name among `fields` is no mistake.
 *
 * @example
 * import { isLacking } from '@darkroom/contract'
 * isLacking('basic-display', 'user', 'media', '2024-11-01') // => true
 * isLacking('basic-display', 'user', 'stories', '2024-11-01') // => false
 */
export function isLacking(login: Login, node: NodeName, name: string, day: Day): boolean {
  const path = `${pathOf(node) ?? ''}/${name}`
  if (isAnswered(login, path)) return false
  const table: EdgeTable = edges[login]
  const known = table[node]
  const edge = known !== undefined && Object.hasOwn(known, name) ? known[name] : undefined
  if (edge !== undefined) return holdsOn(edge, day)
  return endpoints.some(
    (endpoint) =>
      endpoint.state === 'later' &&
      endpoint.method === 'GET' &&
      endpoint.path === path &&
      endpoint.logins.includes(login) &&
      holdsOn(endpoint, day),
  )
}
