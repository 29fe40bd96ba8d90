import type { Parameters } from '../../base/request/parameters.ts'
import { redacted, shown } from '../../base/shown.ts'
import { dialogRefusal } from '../../explain/refusal.ts'
import { hashSecret } from '../../world/hash.ts'

const rule = 'authorization/dialog/read-code-challenge'

/**
 * The challenge of PKCE: `code_challenge`, 43 to 128 unreserved characters (RFC 7636, 4.2), made by `code_challenge_method`, which is
 * `plain` unless it says S256 (4.3). That the dialog takes both is documented for OpenID Connect; what it refuses is assumed.
 *
 * @returns The challenge as S256 makes it. A plain one is the verifier itself, which is not to be stored.
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
      expected: '43 to 128 characters out of A-Z a-z 0-9 - . _ ~',
      fix: 'Send the base64url, without = at its end, of the SHA-256 of the code verifier, and code_challenge_method=S256.',
    },
    { name },
  )
}
