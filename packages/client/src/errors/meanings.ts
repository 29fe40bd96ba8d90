import type { ApiErrorCode } from './api-error.ts'

/**
 * How meanings are told: by `error_subcode` (`s463`), by what only the sentence tells apart (graph.instagram.com's 190 has no
 * subcode, and api.instagram.com's code is the HTTP status), or by `code` (`c190`). The first that fits counts.
 */
export type Meanings = Readonly<Partial<Record<ApiErrorCode, RegExp>>>

/** What a sign-in can be refused for. */
export const signInMeanings: Meanings = {
  code_used: /code .*used/i,
  code_expired: /^s36007$|code has expired/i,
  redirect_uri_mismatch: /^(s36008|c191)$|redirect_uri/i,
  code_invalid: /(authorization|verification|matching) code/i,
  credentials_wrong: /client secret|not belong to app/i,
  app_unknown: /^c101$|platform app|client id|validating app/i,
  permission_missing: /^c(3|10|2\d\d)$|developer role/i,
  proof_invalid: /appsecret_proof/i,
  unsupported_request: /method type/i,
  temporary: /^c-?[12]$/,
  rate_limited: /^c(4|9|17|32|341|613|800[01]\d)$/,
  parameter_invalid: /^c(100|2500)$/,
  token_invalid: /^c(102|190)$/,
}
