import type { Context } from '../../call.ts'
import { oauthRefusal } from '../../explain/refusal.ts'
import type { Account } from '../../world/records/accounts.ts'
import { findInstagramTester } from '../../world/records/apps/instagram-testers.ts'
import type { ClientApp } from '../../world/records/apps/products.ts'

/**
 * While an app is in Development Mode, only Instagram Testers who accepted the invitation can authorize it. The app's Testers are
 * another list and do not count. @throws Refusal
 */
export function checkTester(context: Context, app: ClientApp, account: Account): void {
  if (app.mode === 'live') return
  const tester = findInstagramTester(context.world, app.appId, account.id)
  if (tester?.state === 'accepted') return
  throw oauthRefusal('insufficientDeveloperRole', {
    rule: 'authorization/window/check-tester',
    parameter: 'account',
    received:
      tester === undefined ? `${account.username}, not invited` : `${account.username}, invited but not accepted`,
    expected: 'an accepted Instagram Tester of the app',
    fix:
      tester === undefined
        ? `In the App Dashboard, Roles > Roles > Instagram Testers, add ${account.username}; then accept the invitation.`
        : `Sign in to Instagram as ${account.username}, open Edit Profile > Apps and Websites > Tester Invites, and accept.`,
  })
}
