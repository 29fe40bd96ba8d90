import { meaningOf, type RefusalMeaning } from '@darkroom/contract'
import type { GivenExplanation } from '../../explain/explanations.ts'

/** A refusal as a person would tell it. */
const headlines: Readonly<Record<RefusalMeaning, string>> = {
  token_invalid: 'The access token is not good',
  token_expired: 'The access token has expired',
  session_invalidated: 'The person’s session was ended',
  app_removed: 'The person removed the app',
  account_checkpointed: 'The account has to pass a checkpoint',
  account_unconfirmed: 'The account is not confirmed',
  page_role_lost: 'The person lost their role on the Page',
  data_access_expired: 'The person was away for ninety days',
  temporary: 'Instagram failed for a moment',
  rate_limited: 'Too many calls were made',
  media_not_ready: 'The container is not ready yet',
  token_missing: 'There is no access token',
  permission_missing: 'A permission is missing',
  app_unknown: 'The app is not known by this id',
  code_expired: 'The code has expired',
  redirect_uri_mismatch: 'The redirect URI differs',
  parameter_invalid: 'A parameter is wrong',
  object_not_found: 'There is no such object for this token',
  media_refused: 'The media was refused',
  message_refused: 'The message was refused',
  insights_missing: 'There are no figures yet',
  blocked: 'It was judged as too much',
  app_blocked: 'The app is blocked',
  app_misconfigured: 'A setting of the app keeps it from working',
  token_unsuitable: 'The token is of another kind',
  too_much_data: 'The answer would be too large',
  field_unknown: 'There is no such field',
  unsupported_request: 'This cannot be asked here',
  proof_invalid: 'The proof does not fit the token',
  code_invalid: 'The code is not good',
  code_used: 'The code was used already',
  credentials_wrong: 'The id and the secret do not belong together',
  scope_invalid: 'A scope is not known',
}

/** What a refusal is called on its page. */
export function headlineOf(given: GivenExplanation): string {
  const { parameter, received, expected, answered, code, subcode } = given
  if (parameter === 'redirect_uri' && received !== undefined && expected !== undefined) {
    if (expected === `${received}/`) return 'The redirect URI lost its slash'
    if (received === `${expected}/`) return 'The redirect URI has a slash too many'
  }
  const meaning = meaningOf({ code, subcode, message: answered })
  const line = meaning === undefined ? answered : headlines[meaning]
  return meaning === 'parameter_invalid' && parameter !== undefined ? `The parameter ${parameter} is wrong` : line
}
