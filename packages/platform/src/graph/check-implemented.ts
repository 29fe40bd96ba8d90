import { findLater, type HostName } from '@darkroom/contract'
import type { Call } from '../call.ts'
import { NotImplemented } from '../not-implemented.ts'
import { Refusal } from '../refusal.ts'
import type { Parameters } from '../request/parameters.ts'
import { findAccount } from '../world/accounts.ts'
import { findPage } from '../world/pages.ts'
import type { World } from '../world/world.ts'
import { parseFields, type Selected } from './fields.ts'
import { methodOf } from './method.ts'
import { readIds } from './read-ids.ts'
import type { Route } from './route.ts'

/** Finds an edge that Darkroom does not have among the fields asked of an object. @param id `me`, or an id. */
export type FindLacking = (id: string, behind: readonly string[], fields: readonly Selected[]) => string | undefined

/**
 * Refuses what Darkroom does not have as soon as the request says what that is, before anybody asks for its token.
 *
 * @throws NotImplemented
 */
export function checkImplemented(
  call: Call,
  host: HostName,
  route: Route,
  parameters: Parameters,
  findLacking: FindLacking,
): void {
  const method = methodOf(call, parameters).toUpperCase()
  const day = call.context.world.clock.day()
  const fields = method === 'GET' ? readableFields(parameters) : []
  for (const [id, behind] of objectsOf(route, parameters)) {
    const later = findLater(host, method, [id, ...behind], day, kindOf(call.context.world, id))
    if (later.length > 0) throw new NotImplemented(`${method} ${later.map(({ path }) => path).join(' or ')}`)
    const lacking = fields.length === 0 ? undefined : findLacking(id, behind, fields)
    if (lacking !== undefined) throw new NotImplemented(lacking)
  }
}

/** What an id of the world is: a world file can give any to anybody. */
function kindOf(world: World, id: string): 'ig-user-id' | 'page-id' | undefined {
  if (!/^\d+$/.test(id)) return undefined
  if (findAccount(world, id) !== undefined) return 'ig-user-id'
  return findPage(world, id) === undefined ? undefined : 'page-id'
}

/** The objects that a request names: one in its path, or several as `ids=`. */
function objectsOf({ node, rest }: Route, parameters: Parameters): [string, readonly string[]][] {
  const ids = rest.length === 0 ? readIds(parameters) : undefined
  if (ids === undefined || /^(?:me|\d+)$/.test(node)) return [[node, rest]]
  return ids.map((id) => [id, node === '' ? [] : [node]])
}

/** What `fields` asks for; nothing while it cannot be read, which is refused later, in Instagram's words. */
function readableFields(parameters: Parameters): readonly Selected[] {
  const text = parameters.get('fields')
  if (text === undefined) return []
  try {
    return parseFields(text)
  } catch (error) {
    if (error instanceof Refusal) return []
    throw error
  }
}
