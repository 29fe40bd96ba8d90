import type { World } from '../../world/world.ts'
import type { Caller } from '../caller.ts'
import { checkCheckpoint } from './check-checkpoint.ts'
import { checkConfirmed } from './check-confirmed.ts'
import { checkExpiry } from './check-expiry.ts'
import { checkInstalled } from './check-installed.ts'
import { checkPageTask } from './check-page-task.ts'
import { checkPrivateGrant } from './check-private-grant.ts'
import { checkSession } from './check-session.ts'

/**
 * Checks that the session behind a token is still active. App tokens have none.
 *
 * @throws Refusal naming the first reason why it does not.
 */
export function checkLife(world: World, caller: Caller): void {
  if (caller.kind === 'app') return
  checkInstalled(world, caller)
  checkSession(caller)
  checkCheckpoint(caller)
  checkConfirmed(caller)
  checkExpiry(world, caller)
  checkPrivateGrant(world, caller)
  checkPageTask(world, caller)
}
