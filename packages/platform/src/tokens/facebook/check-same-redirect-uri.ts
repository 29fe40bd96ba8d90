import type { Parameters } from '../../base/request/parameters.ts'
import { shown } from '../../base/shown.ts'
import { facebookRefusal } from '../../explain/refusal.ts'
import type { AuthorizationCode } from '../../world/records/authorization-codes.ts'

const rule = 'tokens/facebook/check-same-redirect-uri'
const parameter = 'redirect_uri'

/**
 * Holds `redirect_uri` against the one that the dialog was opened with. An empty one is not an absent one (integrators' notes of 2026):
 * it differs. Absent it may be for the code of a system user's configuration only: the JavaScript SDK hands that over without a redirect
 * (/docs/facebook-login/facebook-login-for-business). That such a code is asked so however it was got is assumed.
 *
 * @throws Refusal
 */
export function checkSameRedirectUri(code: AuthorizationCode, parameters: Parameters): void {
  const given = parameters.get(parameter)
  if (given === code.redirectUri) return
  // Only a system user's configuration is kept with a code.
  if (given === undefined && code.configurationId !== null) return
  if (given === undefined) throw missing(code.redirectUri)
  throw facebookRefusal('redirectUriDiffers', {
    rule,
    parameter,
    received: shown(given),
    expected: code.redirectUri,
    fix: 'Send the very redirect_uri that the dialog was opened with, letter by letter: slash at the end, query string, http or https.',
  })
}

function missing(expected: string): Error {
  return facebookRefusal(
    'parameterRequired',
    { rule, parameter, expected: shown(expected), fix: `Send ${parameter}.` },
    { name: parameter },
  )
}
