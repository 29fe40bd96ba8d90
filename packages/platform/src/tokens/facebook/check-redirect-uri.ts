import type { Parameters } from '../../base/request/parameters.ts'
import { shown } from '../../base/shown.ts'
import { facebookRefusal } from '../../explain/refusal.ts'
import type { AuthorizationCode } from '../../world/records/authorization-codes.ts'
import { checkSameRedirectUri } from '../code/check-same-redirect-uri.ts'
import { facebookEndpoint } from './endpoint.ts'

const parameter = 'redirect_uri'

/**
 * Holds `redirect_uri` against the one that the dialog was opened with. An empty one is not an absent one (integrators' notes of 2026):
 * it differs. Absent it may be for the code of a system user's configuration only: the JavaScript SDK hands that over without a redirect
 * (/docs/facebook-login/facebook-login-for-business). That such a code is asked so however it was got is assumed.
 *
 * @throws Refusal
 */
export function checkRedirectUri(code: AuthorizationCode, parameters: Parameters): void {
  if (parameters.get(parameter) !== undefined) {
    checkSameRedirectUri(facebookEndpoint, code, parameters)
    return
  }
  // Only a system user's configuration is kept with a code.
  if (code.configurationId !== null) return
  throw facebookRefusal('redirectUriMissing', {
    rule: 'tokens/facebook/check-redirect-uri',
    parameter,
    expected: shown(code.redirectUri),
    fix: `Send ${parameter}, the very one that the dialog was opened with.`,
  })
}
