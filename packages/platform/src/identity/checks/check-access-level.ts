import { findScope } from '@darkroom/contract'
import { graphRefusal } from '../../explain/refusal.ts'
import { listAdvancedAccess } from '../../world/records/apps/advanced-access.ts'
import type { AccountToken } from '../../world/records/tokens/access-tokens.ts'
import type { World } from '../../world/world.ts'

/**
 * While a Live app has only Standard Access, Instagram Login gives a token to anybody, and every call with the token of somebody
 * without a role is refused (github.com/diwenne/openreply). Which permissions have to be approved is assumed: the required one.
 *
 * @throws Refusal
 */
export function checkAccessLevel(world: World, token: AccountToken, method: string): void {
  if (token.login !== 'instagram' || token.app?.mode !== 'live' || token.testerState === 'accepted') return
  const approved = listAdvancedAccess(world, token.appId).flatMap((name) => findScope(name) ?? [])
  if (approved.some(({ login, required }) => login === 'instagram' && required)) return
  throw graphRefusal(
    'unsupportedRequest',
    {
      rule: 'identity/checks/check-access-level',
      parameter: 'access_token',
      received: 'a token of an account without a role on the app, which has Standard Access',
      expected: 'an accepted Instagram Tester of the app, or Advanced Access',
      fix: 'Get Advanced Access for instagram_business_basic (App Dashboard > App Review > Permissions and Features), or make the account an Instagram Tester.',
    },
    { method },
  )
}
