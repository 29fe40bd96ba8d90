/** What helps after a refusal: sending the same again later, having the person authorize again, or neither before something is fixed. */
export type Remedy = 'again' | 'authorize' | 'fix'

/** What a refusal means, in a word. */
export type RefusalMeaning =
  // The person has to authorize again.
  | 'token_invalid'
  | 'token_expired'
  | 'session_invalidated'
  | 'app_removed'
  | 'account_checkpointed'
  | 'account_unconfirmed'
  | 'page_role_lost'
  | 'data_access_expired'
  // Later.
  | 'temporary'
  | 'rate_limited'
  | 'media_not_ready'
  // Something has to be granted, changed or freed before it is worth another try.
  | 'token_missing'
  | 'permission_missing'
  | 'app_unknown'
  | 'code_expired'
  | 'redirect_uri_mismatch'
  | 'parameter_invalid'
  | 'object_not_found'
  | 'media_refused'
  | 'message_refused'
  | 'insights_missing'
  | 'blocked'
  // The app's owner has to see to it, in the App Dashboard.
  | 'app_blocked'
  | 'app_misconfigured'
  // A token of a kind that this host has no use for.
  | 'token_unsuitable'
  // The request is not right.
  | 'too_much_data'
  | 'field_unknown'
  | 'unsupported_request'
  | 'proof_invalid'
  // The sign-in is not right.
  | 'code_invalid'
  | 'code_used'
  | 'credentials_wrong'
  | 'scope_invalid'

/**
 * What a refusal can mean, and what helps.
 *
 * @example
 * import { remedies } from '@darkroom/contract'
 * remedies.token_expired // => 'authorize'
 */
export const remedies: Readonly<Record<RefusalMeaning, Remedy>> = {
  token_invalid: 'authorize',
  token_expired: 'authorize',
  session_invalidated: 'authorize',
  app_removed: 'authorize',
  account_checkpointed: 'authorize',
  account_unconfirmed: 'authorize',
  page_role_lost: 'authorize',
  data_access_expired: 'authorize',
  temporary: 'again',
  rate_limited: 'again',
  media_not_ready: 'again',
  token_missing: 'fix',
  permission_missing: 'fix',
  app_unknown: 'fix',
  code_expired: 'fix',
  redirect_uri_mismatch: 'fix',
  parameter_invalid: 'fix',
  object_not_found: 'fix',
  media_refused: 'fix',
  message_refused: 'fix',
  insights_missing: 'fix',
  blocked: 'fix',
  app_blocked: 'fix',
  app_misconfigured: 'fix',
  token_unsuitable: 'fix',
  too_much_data: 'fix',
  field_unknown: 'fix',
  unsupported_request: 'fix',
  proof_invalid: 'fix',
  code_invalid: 'fix',
  code_used: 'fix',
  credentials_wrong: 'fix',
  scope_invalid: 'fix',
}
