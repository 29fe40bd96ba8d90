import type { Parameters } from '../../base/request/parameters.ts'
import { redacted, shown } from '../../base/shown.ts'
import { dialogRefusal } from '../../explain/refusal.ts'
import { hashSecret } from '../../world/hash.ts'

const rule = 'authorization/dialog/read-code-challenge'

/**
 * Reads the PKCE challenge: `code_challenge`, 43 to 128 unreserved characters (RFC 7636, 4.2), and `code_challenge_method`, `plain` by
 * default (4.3). Both methods are documented for OpenID Connect; the refusals are assumed.
 *
 * @returns The S256 challenge. A plain challenge is the verifier itself, which must not be stored, so it is hashed.
 * @throws Refusal
 */
export function readCodeChallenge(parameters: Parameters): string | undefined {
  const challenge = parameters.get('code_challenge')
  const method = readMethod(parameters)
  if (challenge === undefined && method === undefined) return undefined
  if (challenge === undefined || !/^[\w.~-]{43,128}$/.test(challenge)) throw malformed(challenge)
  return method === 'S256' ? challenge : hashSecret(challenge)
}

function readMethod(parameters: Parameters): 'S256' | 'plain' | undefined {
  const method = parameters.get('code_challenge_method')
  if (method === undefined || method === 'S256' || method === 'plain') return method
  const name = 'code_challenge_method'
  throw dialogRefusal(
    'invalidCodeChallenge',
    {
      rule,
      parameter: name,
      received: shown(method),
      expected: 'S256, or plain',
      fix: 'Send code_challenge_method=S256, in these letters, with the base64url of the SHA-256 of the code verifier.',
    },
    { name },
  )
}

function malformed(challenge: string | undefined): Error {
  const name = 'code_challenge'
  return dialogRefusal(
    'invalidCodeChallenge',
    {
      rule,
      parameter: name,
      ...(challenge === undefined ? {} : { received: redacted(challenge) }),
      expected: '43 to 128 characters from A-Z a-z 0-9 - . _ ~',
      fix: 'Send the base64url, without = at its end, of the SHA-256 of the code verifier, and code_challenge_method=S256.',
    },
    { name },
  )
}
