import type { Parameters } from '../../base/request/parameters.ts'
import { redacted } from '../../base/shown.ts'
import { facebookRefusal } from '../../explain/refusal.ts'
import { equalSecrets, hashSecret } from '../../world/hash.ts'
import type { AuthorizationCode } from '../../world/records/tokens/authorization-codes.ts'

const rule = 'tokens/facebook/check-code-verifier'
const parameter = 'code_verifier'

/**
 * Checks `code_verifier` against the challenge that the dialog was opened with (RFC 7636, 4.6). One for a code without a challenge is
 * refused too: an attacker may have removed the challenge from the dialog's address (RFC 9700, 2.1.1). That Facebook does all this is assumed.
 *
 * @throws Refusal
 */
export function checkCodeVerifier({ codeChallenge }: AuthorizationCode, parameters: Parameters): void {
  const verifier = parameters.get(parameter)
  if (codeChallenge === null && verifier === undefined) return
  if (verifier === undefined || verifier === '') throw missing()
  if (codeChallenge === null)
    throw invalid(verifier, 'none, since the dialog was opened without code_challenge', fixDialog)
  if (equalSecrets(hashSecret(verifier), codeChallenge)) return
  throw invalid(verifier, 'the verifier that the code_challenge of the dialog was made from', fixVerifier)
}

const fixDialog =
  'Send code_challenge and code_challenge_method=S256 when the dialog is opened, or leave code_verifier out.'
const fixVerifier =
  'Keep the verifier with the state in the session, and send it unchanged. The dialog gets its SHA-256 in base64url; the token endpoint gets the verifier.'

function invalid(verifier: string, expected: string, fix: string): Error {
  return facebookRefusal('invalidCodeVerifier', { rule, parameter, received: redacted(verifier), expected, fix })
}

function missing(): Error {
  return facebookRefusal(
    'parameterRequired',
    {
      rule,
      parameter,
      expected: 'the verifier that the code_challenge of the dialog was made from',
      fix: 'Send code_verifier: the dialog was opened with a code_challenge.',
    },
    { name: parameter },
  )
}
