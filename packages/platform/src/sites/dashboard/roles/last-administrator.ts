import type { Role } from '@darkroom/contract'
import { listRoles } from '../../../world/records/people.ts'
import type { World } from '../../../world/world.ts'

/**
 * Whether an app would be left without an administrator.
 *
 * @param role What the developer is to have from now on; absent: none.
 */
export function leavesNoAdministrator(world: World, appId: string, developerId: string, role?: Role): boolean {
  if (role === 'administrator') return false
  const administrators = listRoles(world, appId).filter((holder) => holder.role === 'administrator')
  return administrators.length === 1 && administrators[0]?.id === developerId
}
