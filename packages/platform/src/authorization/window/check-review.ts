import type { ScopeName } from '@darkroom/contract'
import type { Context } from '../../call.ts'
import { oauthRefusal } from '../../explain/refusal.ts'
import type { Account } from '../../world/records/accounts.ts'
import { findInstagramTester } from '../../world/records/apps/instagram-testers.ts'
import type { ClientApp } from '../../world/records/apps/products.ts'
import { isRequired, withAdvancedAccess } from '../scopes.ts'

/**
 * A Live app can ask people only for what App Review approved, and its accepted Instagram Testers for everything
 * (/docs/graph-api/overview/access-levels: Standard Access is for role users). If nothing is approved, Instagram Login still asks for
 * everything, and refuses the calls later (identity/checks/check-access-level; github.com/diwenne/openreply).
 *
 * @returns The scopes that are left. @throws Refusal when the required scope is not left.
 */
export function checkReview(
  context: Context,
  app: ClientApp,
  account: Account,
  scopes: readonly ScopeName[],
): readonly ScopeName[] {
  if (app.mode === 'development') return scopes
  if (findInstagramTester(context.world, app.appId, account.id)?.state === 'accepted') return scopes
  const left = withAdvancedAccess(context.world, app.appId, scopes)
  if (left.some(isRequired)) return left
  if (app.login === 'instagram') return scopes
  throw oauthRefusal('emptyScope', {
    rule: 'authorization/window/check-review',
    parameter: 'scope',
    received: scopes.join(','),
    expected: 'scopes that App Review approved, since this app is Live',
    fix: 'Get them approved (App Review > Permissions), make the account an Instagram Tester, or switch the app back to Development.',
  })
}
