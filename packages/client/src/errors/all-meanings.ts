import { type Meanings, signInMeanings } from './meanings.ts'

/** What a sign-in can be refused for, and what else calls for resources can be refused for. A test holds them against the contract's catalogue. */
export const allMeanings: Meanings = {
  token_expired: /^s463$|session has expired/i,
  session_invalidated: /^s460$|changed their password|session (was|has been) invalidated/i,
  app_removed: /^s458$|not authorized application/i,
  account_checkpointed: /^s459$|till you log in/i,
  account_unconfirmed: /^s464$/,
  page_role_lost: /^s492$/,
  data_access_expired: /^s493$/,
  object_not_found: /^(s33|c(24|110|803))$|cannot be loaded/i,
  token_missing: /^c104$|access token (must be used|is required)/i,
  field_unknown: /nonexisting field/i,
  blocked: /^(s220705[01]|c(25|368))$/,
  media_refused: /^(s22070(20|53|57|73)|c(352|9004|3600[0-4]))$/,
  media_not_ready: /^(s2207008|c9007)$/,
  ...signInMeanings,
  permission_missing: /^c(3|10|2\d\d)$|public (content|metadata) access|developer role/i,
  scope_invalid: /\bscopes?\b/i,
}
