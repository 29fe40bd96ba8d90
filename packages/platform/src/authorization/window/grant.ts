import { cancelled, findScope, type ScopeName } from '@darkroom/contract'
import type { Context } from '../../call.ts'
import type { Account } from '../../world/records/accounts.ts'
import { recordAudit } from '../../world/records/audit.ts'
import { issueAuthorizationCode } from '../../world/records/authorization-codes.ts'
import { saveGrant } from '../../world/records/grants.ts'
import { inAscii } from '../in-ascii.ts'
import { checkActivity } from './check-activity.ts'
import type { AuthorizationRequest } from './request.ts'

/**
 * Authorize was clicked: records the grant, issues a code, and says where the person goes.
 *
 * @param request As `checkAccount` left it.
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
    const grant = saveGrant(world, { appId, login, subjectId: account.id }, { scopes, declined: refused })
    recordAudit(world, { actor: account.username, action: 'app.granted', detail: `${appId} ${login} ${grant.scopes}` })
    return issueAuthorizationCode(world, grant, request.boundRedirectUri)
  })
  return redirectWith(request, { code })
}

/** Cancel was clicked. Whether Instagram echoes `state` here is on no record; it is assumed to. */
export function cancel(request: AuthorizationRequest): string {
  const { error, error_reason, error_description } = cancelled
  return redirectWith(request, { error, error_reason, error_description })
}

/** Appends to the redirect URI, `state` last, and the `#_` that Instagram puts behind everything. */
function redirectWith(request: AuthorizationRequest, parameters: Record<string, string>): string {
  const query = new URLSearchParams(parameters)
  if (request.state !== undefined) query.set('state', request.state)
  const redirectUri = inAscii(request.redirectUri)
  return `${redirectUri}${redirectUri.includes('?') ? '&' : '?'}${query}#_`
}

function isRequired(scope: ScopeName): boolean {
  return findScope(scope)?.required === true
}
