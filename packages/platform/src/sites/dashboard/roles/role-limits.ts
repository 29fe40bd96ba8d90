import { type Role, roleLimits } from '@darkroom/contract'
import type { App } from '../../../world/records/apps/apps.ts'
import { listRoles } from '../../../world/records/people.ts'
import type { World } from '../../../world/world.ts'

/** What keeps an app from one more holder of a role; undefined: nothing does. */
export function roleLimitProblem(
  world: World,
  app: Pick<App, 'id' | 'businessVerified'>,
  role: Role,
): string | undefined {
  if (role === 'developer') return undefined
  const counted: readonly Role[] = role === 'administrator' ? ['administrator'] : ['tester', 'analytics']
  const limit = limitOf(role, app.businessVerified === 1)
  const holders = listRoles(world, app.id).filter((holder) => counted.includes(holder.role)).length
  if (holders < limit) return undefined
  return role === 'administrator'
    ? `An app has at most ${limit} administrators.`
    : `This app has at most ${limit} testers and Analytics Users together${app.businessVerified === 1 ? '' : `; with a verified business, ${roleLimits.testersOfVerified}`}.`
}

function limitOf(role: Exclude<Role, 'developer'>, verified: boolean): number {
  if (role === 'administrator') return roleLimits.administrators
  return verified ? roleLimits.testersOfVerified : roleLimits.testers
}

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
