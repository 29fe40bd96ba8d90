import type { Context } from '../../call.ts'
import { oauthRefusal } from '../../explain/refusal.ts'
import type { Account } from '../../world/records/accounts.ts'
import type { ClientApp } from '../../world/records/apps/products.ts'
import { checkReview } from './check-review.ts'
import { checkTester } from './check-tester.ts'
import type { AuthorizationRequest } from './request.ts'

/**
 * Checks a request against the account that is signed in: whether it can be asked at all, and for what.
 *
 * @returns The request with the scopes that are left. @throws Refusal
 */
export function checkAccount(context: Context, request: AuthorizationRequest, account: Account): AuthorizationRequest {
  checkTester(context, request.app, account)
  checkProfessional(request.app, account)
  return { ...request, scopes: checkReview(context, request.app, account, request.scopes) }
}

/**
 * Instagram Login takes professional accounts only (/docs/instagram-platform/overview). The sentence is recorded for an account
 * that was not entitled (github.com/jsmrtn/craftagram/issues/57); that a personal account is the reason is assumed.
 */
function checkProfessional(app: ClientApp, account: Account): void {
  if (app.login !== 'instagram' || account.type !== 'PERSONAL') return
  throw oauthRefusal('noValidScopes', {
    rule: 'authorization/window/check-account',
    parameter: 'account',
    received: `${account.username}, a personal account`,
    expected: 'a business or creator account',
    fix: `Sign in to Instagram as ${account.username}, open Edit Profile, and switch to a professional account.`,
  })
}
