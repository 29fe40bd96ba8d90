import { cancelled, findScope, type ScopeName } from '@darkroom/contract'
import type { Context } from '../call.ts'
import type { Account } from '../world/accounts.ts'
import { issueAuthorizationCode } from '../world/authorization-codes.ts'
import { saveGrant } from '../world/grants.ts'
import { scopedId } from '../world/scoped-ids.ts'
import type { AuthorizationRequest } from './request.ts'

/**
 * Authorize was clicked: records the grant, issues a code, and says where the person goes.
 *
 * @param request As `checkAccount` left it.
 * @param declined Optional scopes that were unticked.
 */
export function authorize(
  context: Context,
  request: AuthorizationRequest,
  account: Account,
  declined: readonly string[] = [],
): string {
  const scopes = request.scopes.filter((scope) => isRequired(scope) || !declined.includes(scope))
  const { world } = context
  const code = world.database.transaction(() => {
    scopedId(world, request.app.appId, account.id)
    const grant = saveGrant(world, request.app.appId, account.id, scopes)
    return issueAuthorizationCode(world, grant.id, request.boundRedirectUri)
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

/** A header takes ASCII only: a registered URI beyond it goes out as browsers write it. */
function inAscii(uri: string): string {
  if (/^[\x21-\x7e]*$/.test(uri)) return uri
  return URL.canParse(uri) ? new URL(uri).href : encodeURI(uri)
}

function isRequired(scope: ScopeName): boolean {
  return findScope(scope)?.required === true
}
