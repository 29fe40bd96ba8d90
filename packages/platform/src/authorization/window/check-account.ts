import type { Context } from '../../call.ts'
import type { Account } from '../../world/records/accounts.ts'
import { checkProfessional } from './check-professional.ts'
import { checkReview } from './check-review.ts'
import { checkTester } from './check-tester.ts'
import type { AuthorizationRequest } from './request.ts'

/**
 * Holds a request against who is signed in: whether this account can be asked at all, and for what.
 *
 * @returns The request with the scopes that are left. @throws Refusal
 */
export function checkAccount(context: Context, request: AuthorizationRequest, account: Account): AuthorizationRequest {
  checkTester(context, request.app, account)
  checkProfessional(request.app, account)
  return { ...request, scopes: checkReview(context, request.app, account, request.scopes) }
}
