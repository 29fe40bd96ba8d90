import type { Parameters } from '../../base/request/parameters.ts'
import { shown } from '../../base/shown.ts'
import { dialogRefusal } from '../../explain/refusal.ts'
import { parseList } from '../scopes.ts'

/** What comes back to the redirect URI. */
export interface ResponseType {
  readonly code: boolean
  /** The implicit flow: the access token itself, in the fragment. */
  readonly token: boolean
  /** The names of the permissions that were granted. */
  readonly grantedScopes: boolean
}

const words = ['code', 'token', 'granted_scopes'] as const

/**
 * Reads `response_type`: `code` by default, or any of its words, separated by spaces or commas. Programs also send
 * `return_scopes=true` for the names of what was granted; that it works is assumed.
 *
 * @throws Refusal
 */
export function readResponseType(parameters: Parameters): ResponseType {
  const given = parameters.get('response_type') ?? ''
  const asked = parseList(given)
  if (asked.some((word) => !words.some((known) => known === word)))
    throw dialogRefusal('invalidResponseType', {
      rule: 'authorization/dialog/read-response-type',
      parameter: 'response_type',
      received: shown(given),
      expected: 'code, token, granted_scopes, or several separated by spaces',
      fix: 'Send response_type=code, or leave it out.',
    })
  const token = asked.includes('token')
  const returnScopes = parameters.get('return_scopes') === 'true'
  return {
    code: !token || asked.includes('code'),
    token,
    grantedScopes: asked.includes('granted_scopes') || returnScopes,
  }
}
