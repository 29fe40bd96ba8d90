import type { RefusalMeaning } from './meanings.ts'
import { type Refusal, refusals, vagueCodes } from './refusals.ts'

/** What an app has to do about a refusal, by what it means, in a sentence. */
export const fixes: Readonly<Record<RefusalMeaning, string>> = {
  token_invalid: 'Have the person authorize the app again, and store the new token.',
  token_expired: 'Have the person authorize again. Refresh long-lived tokens before their sixty days are over.',
  session_invalidated: 'The person changed their password or was signed out. Have them authorize again.',
  app_removed: 'The person removed the app. Ask them whether they want to authorize it again.',
  account_checkpointed: 'The person has to sign in at instagram.com or facebook.com and pass a check there.',
  account_unconfirmed: 'The person has to confirm their account at facebook.com, then authorize again.',
  page_role_lost: 'The person lost their role on the Page. Have somebody who has one authorize.',
  data_access_expired: 'Ninety days without the person are over. Have them authorize again.',
  temporary: 'Send the same request again, after a pause that grows with each attempt.',
  rate_limited: 'Stop, and wait as long as the usage headers say. Sending more makes it last longer.',
  media_not_ready: 'Read status_code of the container until it is FINISHED, then publish.',
  token_missing: 'Send an access token, in the query or the Authorization header.',
  permission_missing: 'Ask for the permission at the window. People without a role on the app need Advanced Access.',
  app_unknown: 'Check the app id and which product it is of, and that the app was not deleted.',
  code_expired: 'Exchange authorization codes at once. Begin the sign-in again.',
  redirect_uri_mismatch:
    'Send the redirect URI of the window, character for character, and register it in the dashboard.',
  parameter_invalid: 'Correct the parameter that the message names.',
  object_not_found: 'Check the id, its kind, and whether this token may see it.',
  media_refused: 'Correct the file or the caption as the message says, and make another container.',
  message_refused: 'Check that the person wrote within the last 24 hours, and what the message holds.',
  insights_missing: 'Wait: there are no figures until enough people saw it.',
  blocked: 'Stop what was found to be too much. It ends by itself after a while.',
  app_blocked: 'Read the alerts in the App Dashboard. Meta has stopped the app.',
  app_misconfigured: 'Correct the settings of the app in the App Dashboard.',
  token_unsuitable: 'Use a token of the login that this host is for.',
  too_much_data: 'Ask for fewer fields, or a smaller page with limit.',
  field_unknown: 'Leave the field out: this kind of object does not have it, or not with this login or version.',
  unsupported_request: 'Check the path, the method, the kind of token, and that the app may see this account.',
  proof_invalid: 'Compute appsecret_proof as HMAC-SHA256 of this access token, with the secret of its app.',
  code_invalid: 'Send the code as it came, without the #_ behind it, with the redirect URI of its window.',
  code_used: 'Exchange each code once. Begin the sign-in again.',
  credentials_wrong: 'Take the secret that belongs to this app id: each product has its own.',
  scope_invalid: 'Ask only for scopes that this login has on this date.',
}

/**
 * What a refusal means: by its subcode, else its sentence, else its code. Undefined where that is not known.
 *
 * @example
 * import { meaningOf } from '@darkroom/contract'
 * meaningOf({ code: 190, subcode: 463, message: 'Error validating access token' }) // => 'token_expired'
 */
export function meaningOf(refused: {
  readonly code?: number | undefined
  readonly subcode?: number | undefined
  readonly message?: string | undefined
}): RefusalMeaning | undefined {
  const { code, subcode } = refused
  const said = (refused.message ?? '').toLowerCase()
  const isOfCode = (row: Refusal): boolean =>
    row.code !== undefined && code !== undefined && code >= row.code && code <= (row.through ?? row.code)
  const bySubcode = refusals.find((row) => row.subcode !== undefined && row.subcode === subcode)
  const bySentence = refusals.find(
    (row) =>
      row.sentence !== undefined &&
      said.includes(row.sentence) &&
      (row.code === undefined ? code === undefined || vagueCodes.includes(code) : row.code === code),
  )
  const byCode = refusals.find((row) => row.subcode === undefined && row.sentence === undefined && isOfCode(row))
  return (bySubcode ?? bySentence ?? byCode)?.meaning
}
