import { type App, listAppsOf } from '../../../world/records/apps/apps.ts'
import { listPageRoles, listPagesOf, type Page } from '../../../world/records/pages.ts'
import type { Person } from '../../../world/records/people.ts'
import type { World } from '../../../world/world.ts'
import { leavesNoAdministrator } from '../../dashboard/roles/role-limits.ts'
import { leavesNoControl } from '../pages/page-tasks.ts'

/** The apps and Pages that nobody but this person controls. */
export interface PersonTies {
  /** Apps that would be left without an administrator. */
  readonly apps: readonly App[]
  /** Pages on which others have tasks, and none of these full control. */
  readonly sharedPages: readonly Page[]
  /** Pages on which nobody else has a task: they go with the person. */
  readonly ownPages: readonly Page[]
}

/** Finds the apps and Pages that nobody but this person controls. No source says what the real platform does with these. */
export function findPersonTies(world: World, person: Person): PersonTies {
  const pages = listPagesOf(world, person.id)
  const isShared = ({ id }: Page): boolean => listPageRoles(world, id).length > 1
  return {
    apps: listAppsOf(world, person.id).filter((app) => leavesNoAdministrator(world, app.id, person.id)),
    sharedPages: pages.filter((page) => isShared(page) && leavesNoControl(world, page.id, person.id)),
    ownPages: pages.filter((page) => !isShared(page)),
  }
}

/** Whether something has to be handed over before the person can go. */
export function mustHandOver({ apps, sharedPages }: PersonTies): boolean {
  return apps.length + sharedPages.length > 0
}
