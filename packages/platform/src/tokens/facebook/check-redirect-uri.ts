import type { Parameters } from '../../base/request/parameters.ts'
import { shown } from '../../base/shown.ts'
import { facebookRefusal } from '../../explain/refusal.ts'
import type { AuthorizationCode } from '../../world/records/tokens/authorization-codes.ts'
import { checkSameRedirectUri } from '../code/check-same-redirect-uri.ts'
import { facebookEndpoint } from './endpoint.ts'

const parameter = 'redirect_uri'

/**
 * Compares `redirect_uri` with the one that the dialog was opened with. An empty one does not count as absent (integrators' notes of 2026):
 * it differs. It may be absent only for the code of a system user's configuration: the JavaScript SDK delivers that without a redirect
 * (/docs/facebook-login/facebook-login-for-business). That this holds however such a code was obtained is assumed.
 *
 * @throws Refusal
 */
export function checkRedirectUri(code: AuthorizationCode, parameters: Parameters): void {
  if (parameters.get(parameter) !== undefined) {
    checkSameRedirectUri(facebookEndpoint, code, parameters)
    return
  }
  // Only a system user's configuration is stored with a code.
  if (code.configurationId !== null) return
  throw facebookRefusal('redirectUriMissing', {
    rule: 'tokens/facebook/check-redirect-uri',
    parameter,
    expected: shown(code.redirectUri),
    fix: `Send ${parameter}, exactly as the dialog was opened with.`,
  })
}
