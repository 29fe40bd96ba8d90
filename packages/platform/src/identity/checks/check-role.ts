import { facebookRefusal } from '../../explain/refusal.ts'
import { findRole } from '../../world/records/people.ts'
import type { World } from '../../world/world.ts'
import type { FacebookCaller } from '../caller.ts'

/** An app in Development mode works for people with a role on it only. The answer to others is assumed. @throws Refusal */
export function checkRole(world: World, caller: FacebookCaller): void {
  if (caller.kind === 'app' || caller.token.app?.mode !== 'development') return
  if (findRole(world, caller.token.appId, caller.token.personId) !== undefined) return
  throw facebookRefusal('permissionMissing', {
    rule: 'identity/checks/check-role',
    parameter: 'access_token',
    received: 'a token of a person without a role on an app in Development mode',
    expected: 'an administrator, developer or tester of the app',
    fix: 'Give the person a role again (Roles > Roles), or switch the app to Live.',
  })
}
