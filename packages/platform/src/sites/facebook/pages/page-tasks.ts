import { type PageTask, type PageTaskName, pageTasks } from '@darkroom/contract'
import { listPageRoles } from '../../../world/records/pages.ts'
import type { World } from '../../../world/world.ts'

/** The task whose holder may link accounts and give tasks. */
export const fullControl: PageTaskName = 'PROFILE_PLUS_FULL_CONTROL'

/** Tasks as the pages name them. @param tasks Joined by commas. */
export function taskLabels(tasks: string): string {
  const known: Readonly<Record<string, PageTask>> = pageTasks
  return tasks
    .split(',')
    .map((task) => known[task]?.label ?? task)
    .join(', ')
}

/** Whether nobody had full control of a Page any more, were somebody to lose it. */
export function leavesNoControl(world: World, pageId: string, personId: string): boolean {
  const holders = listPageRoles(world, pageId).filter(({ tasks }) => tasks.split(',').includes(fullControl))
  return holders.length === 1 && holders[0]?.personId === personId
}
