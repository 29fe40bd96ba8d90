import { facebookRefusal } from '../../explain/refusal.ts'
import { findPageTasks } from '../../world/records/pages.ts'
import type { World } from '../../world/world.ts'
import type { TokenCaller } from '../caller.ts'

/** A Page's token is valid while the person behind it has a task on the Page. @throws Refusal */
export function checkPageTask(world: World, caller: TokenCaller): void {
  if (caller.kind !== 'page' || findPageTasks(world, caller.pageId, caller.token.personId) !== undefined) return
  throw facebookRefusal('pageRoleLost', {
    rule: 'identity/checks/check-page-task',
    parameter: 'access_token',
    received: 'a token of a Page on which the person behind it has no task',
    fix: 'Give the person a task on the Page again, or take a Page token from somebody who has one.',
  })
}
