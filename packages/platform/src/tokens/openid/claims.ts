import { hash } from 'node:crypto'
import type { ScopeName } from '@darkroom/contract'
import { addressOn } from '../../base/hosts.ts'
import type { Person } from '../../world/records/people.ts'
import type { AuthorizationCode } from '../../world/records/tokens/authorization-codes.ts'

/** Who signs id_tokens, here as in the discovery document. */
export const issuer: string = addressOn('www.facebook.com', '')

/** Seconds for which an id_token is valid; assumed. */
export const idTokenLifetime = 3600

/**
 * The claims of an id_token besides issuer, audience and times: about the person, only what the permissions allow, `nonce` as the dialog
 * got it, and the hash of the access token issued with it (OpenID Connect Core, 2 and 3.1.3.6). Which claims Facebook has is assumed.
 */
export function claimsOf(
  code: Pick<AuthorizationCode, 'scopes' | 'nonce'>,
  person: Pick<Person, 'name' | 'email'> | undefined,
  accessToken: string,
): Record<string, string> {
  const granted = new Set(code.scopes.split(','))
  const has = (scope: ScopeName): boolean => granted.has(scope)
  return {
    ...(code.nonce === null ? {} : { nonce: code.nonce }),
    at_hash: hash('sha256', accessToken, 'buffer').subarray(0, 16).toString('base64url'),
    ...(person !== undefined && has('email') ? { email: person.email } : {}),
    ...(person !== undefined && has('public_profile') ? namesOf(person.name) : {}),
  }
}

/** The last word counts as the family's name, where there is more than one. */
function namesOf(name: string): Record<string, string> {
  const words = name.split(/\s+/).filter((word) => word !== '')
  const family = words.length > 1 ? words.at(-1) : undefined
  const given = family === undefined ? words : words.slice(0, -1)
  return { name, given_name: given.join(' '), ...(family === undefined ? {} : { family_name: family }) }
}
