import { type Role, roles, unverifiedAppsLimit } from '@darkroom/contract'
import { listAppsOf } from '../../../world/records/apps/apps.ts'
import type { Person } from '../../../world/records/people.ts'
import type { World } from '../../../world/world.ts'

/** What keeps somebody from a role on one more app that no verified business stands behind; undefined: nothing does. */
export function appLimitProblem(world: World, person: Person, role: Role): string | undefined {
  if (!roles[role].changesSettings) return undefined
  const held = listAppsOf(world, person.id).filter(
    (app) => app.businessVerified === 0 && roles[app.role].changesSettings,
  )
  if (held.length < unverifiedAppsLimit) return undefined
  return `${person.name} is administrator or developer of ${held.length} apps without a verified business, and Meta allows ${unverifiedAppsLimit}. Have a business verified, or leave an app.`
}
