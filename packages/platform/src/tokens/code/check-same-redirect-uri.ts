import { describeDifference } from '../../authorization/redirect-uri.ts'
import type { Parameters } from '../../base/request/parameters.ts'
import { shown } from '../../base/shown.ts'
import type { AuthorizationCode } from '../../world/records/tokens/authorization-codes.ts'
import type { CodeEndpoint } from './code-endpoint.ts'

/** `redirect_uri` has to be exactly the one that the code was sent to. @throws Refusal */
export function checkSameRedirectUri(endpoint: CodeEndpoint, code: AuthorizationCode, parameters: Parameters): void {
  const given = parameters.get('redirect_uri')
  if (given === code.redirectUri) return
  throw endpoint.refuse('otherRedirectUri', {
    rule: 'tokens/code/check-same-redirect-uri',
    parameter: 'redirect_uri',
    ...(given === undefined ? {} : { received: shown(given) }),
    expected: code.redirectUri,
    fix: howToSend(endpoint, code, given),
  })
}

/** How it differs, in words. If nothing matches, registering it would not help either. */
function howToSend({ window }: CodeEndpoint, code: AuthorizationCode, given: string | undefined): string {
  const difference = describeDifference(given, [code.redirectUri], code.login)
  return difference === describeDifference(given, [], code.login)
    ? `Send the very redirect_uri that ${window} was opened with, letter by letter: slash at the end, query string, http or https.`
    : difference
}
