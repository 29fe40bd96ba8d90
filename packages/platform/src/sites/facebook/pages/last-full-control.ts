import { listPageRoles } from '../../../world/records/pages.ts'
import type { World } from '../../../world/world.ts'
import { fullControl } from './page-visit.ts'

/** Whether nobody had full control of a Page any more, were somebody to lose it. */
export function leavesNoControl(world: World, pageId: string, personId: string): boolean {
  const holders = listPageRoles(world, pageId).filter(({ tasks }) => tasks.split(',').includes(fullControl))
  return holders.length === 1 && holders[0]?.personId === personId
}
