import type { ApiErrorCode, PlatformFacts } from './api-error.ts'

/** What a refusal means and what to do about it. */
export interface Verdict {
  readonly code: ApiErrorCode
  readonly retryable: boolean
  readonly reconnect: boolean
}

/** Meanings of `code`. A test holds these tables against the contract's catalogue. */
const codes: Readonly<Record<number, ApiErrorCode>> = {
  [-2]: 'temporary',
  [-1]: 'temporary',
  1: 'temporary',
  2: 'temporary',
  3: 'permission_missing',
  4: 'rate_limited',
  9: 'rate_limited',
  10: 'permission_missing',
  17: 'rate_limited',
  24: 'object_not_found',
  25: 'blocked',
  32: 'rate_limited',
  100: 'parameter_invalid',
  101: 'app_unknown',
  102: 'token_invalid',
  104: 'token_missing',
  110: 'object_not_found',
  190: 'token_invalid',
  191: 'redirect_uri_mismatch',
  341: 'rate_limited',
  352: 'media_refused',
  368: 'blocked',
  613: 'rate_limited',
  803: 'object_not_found',
  2500: 'parameter_invalid',
  9004: 'media_refused',
  9007: 'media_not_ready',
}

/** Meanings of `error_subcode`, which say more than the code. */
const subcodes: Readonly<Record<number, ApiErrorCode>> = {
  33: 'object_not_found',
  458: 'app_removed',
  459: 'account_checkpointed',
  460: 'session_invalidated',
  463: 'token_expired',
  464: 'account_unconfirmed',
  492: 'page_role_lost',
  493: 'data_access_expired',
  36007: 'code_expired',
  36008: 'redirect_uri_mismatch',
  2207050: 'blocked',
  2207051: 'blocked',
}

/** What only the sentence tells apart: graph.instagram.com's 190 has no subcode, and api.instagram.com's code is the HTTP status. */
const sentences: readonly (readonly [RegExp, ApiErrorCode])[] = [
  [/session has expired/i, 'token_expired'],
  [/changed their password|session (?:was|has been) invalidated/i, 'session_invalidated'],
  [/not authorized application/i, 'app_removed'],
  [/till you log in/i, 'account_checkpointed'],
  [/code has been used|already used/i, 'code_used'],
  [/authorization code has expired/i, 'code_expired'],
  [/redirect_uri/i, 'redirect_uri_mismatch'],
  [/authorization code|verification code|matching code/i, 'code_invalid'],
  [/client secret|not belong to application/i, 'credentials_wrong'],
  [/platform app|client id|validating application/i, 'app_unknown'],
  [/public (?:content|metadata) access/i, 'permission_missing'],
  [/appsecret_proof/i, 'proof_invalid'],
  [/cannot be loaded/i, 'object_not_found'],
  [/method type/i, 'unsupported_request'],
  [/access token (?:must be used|is required)/i, 'token_missing'],
  [/nonexisting field/i, 'field_unknown'],
  [/scope/i, 'scope_invalid'],
  [/developer role/i, 'permission_missing'],
]

/** Codes whose sentences say more. The others' sentences are not looked at: they may be in any language. */
const vague = new Set([undefined, 1, 100, 101, 190, 191, 400, 2500])

const ends = /^(?:token_(?:invalid|expired)|session_|app_removed|account_|page_role|data_access)/

/** What a refusal means: by subcode, then by sentence where the code is a vague one, then by code, then by HTTP status. */
export function classify({ code, subcode, message = '', transient }: PlatformFacts, status: number): Verdict {
  const meant =
    subcodes[subcode ?? -1] ??
    (vague.has(code) ? sentences.find(([pattern]) => pattern.test(message))?.[1] : undefined) ??
    (code === undefined ? undefined : byCode(code)) ??
    (status >= 500 ? 'temporary' : status === 429 ? 'rate_limited' : transient === true ? 'temporary' : 'refused')
  // Whatever the sentence of a 190 says, it is the token that is refused.
  const found = code === 190 && !ends.test(meant) ? 'token_invalid' : meant
  return {
    code: found,
    retryable: found === 'temporary' || found === 'rate_limited' || found === 'media_not_ready' || transient === true,
    reconnect: ends.test(found),
  }
}

function byCode(code: number): ApiErrorCode | undefined {
  if (code >= 200 && code < 300) return 'permission_missing'
  if (code >= 80_000 && code < 80_020) return 'rate_limited'
  if (code >= 36_000 && code < 36_005) return 'media_refused'
  return Object.hasOwn(codes, code) ? codes[code] : undefined
}
