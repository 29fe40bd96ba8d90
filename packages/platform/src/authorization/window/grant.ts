import { cancelled } from '@darkroom/contract'
import type { Context } from '../../call.ts'
import type { Account } from '../../world/records/accounts.ts'
import { issueAuthorizationCode } from '../../world/records/tokens/authorization-codes.ts'
import { saveConsent, sendBack } from '../answer.ts'
import { isRequired } from '../scopes.ts'
import { checkActivity } from './check-activity.ts'
import type { AuthorizationRequest } from './request.ts'

/**
 * Answers a click on Authorize: saves the grant, issues a code, and returns where the person goes.
 *
 * @param request The result of `checkAccount`.
 * @param declined Optional scopes that were unticked.
 * @throws Refusal
 */
export function authorize(
  context: Context,
  request: AuthorizationRequest,
  account: Account,
  declined: readonly string[] = [],
): string {
  checkActivity(context, request.app, account)
  const refused = request.scopes.filter((scope) => !isRequired(scope) && declined.includes(scope))
  const scopes = request.scopes.filter((scope) => !refused.includes(scope))
  const { world } = context
  const { appId, login } = request.app
  const code = world.database.transaction(() => {
    const key = { appId, login, subjectId: account.id }
    const grant = saveConsent(world, key, { scopes, declined: refused }, account.username)
    return issueAuthorizationCode(world, grant, request.boundRedirectUri)
  })
  return sendBack({ ...request, ending: '#_' }, { code })
}

/** Answers a click on Cancel. That Instagram sends `state` back here too is assumed. */
export function cancel(request: AuthorizationRequest): string {
  const { error, error_reason, error_description } = cancelled
  return sendBack({ ...request, ending: '#_' }, { error, error_reason, error_description })
}
