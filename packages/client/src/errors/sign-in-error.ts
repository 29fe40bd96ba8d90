import { InstagramError } from '../instagram-error.ts'
import type { AccountChoice } from '../sign-in/account-choice.ts'
import type { Token } from '../tokens/token.ts'

/** Why a sign-in did not end with a token. */
export type SignInErrorCode =
  // What came back to the redirect URI: no URL of at most 8192 letters, or a code with letters that no code has;
  | 'redirect_malformed'
  // a URL that is not at the redirect URI (behind a proxy, give path and query only);
  | 'redirect_foreign'
  // neither a code nor an error, or, where a code is due, a token;
  | 'redirect_incomplete'
  | 'parameter_repeated'
  // a state that is not the one in the person's session, or was answered before;
  | 'state_missing'
  | 'state_mismatch'
  | 'state_used'
  // a state that another login was begun with.
  | 'state_of_another_login'
  | 'cancelled'
  | 'authorization_refused'
  // What came after it: there is only a short-lived token; its account was not told; it is not one of this app's.
  | 'long_lived_failed'
  | 'account_unresolved'
  | 'account_choice_needed'
  | 'no_professional_account'
  | 'token_foreign'

/** The details of a failed sign-in. */
export interface SignInErrorDetails {
  /** What the person or the platform gave as a reason in the redirect. */
  readonly reason?: string | undefined
  /** What failed: a call, an option that only a later step needs, or what `choose` threw. */
  readonly cause?: Error | undefined
  /** The token that was issued before the failure. */
  readonly token?: Token | undefined
  /** The accounts to choose from. */
  readonly choices?: readonly AccountChoice[] | undefined
}

/**
 * A sign-in that failed. A code can be used once, so the person has to go through the window again, unless
 * `token` is set: the token that was issued before the failure (hidden from JSON and logs).
 *
 * @example
 * import { completeSignIn, SignInError } from '@darkroom/client/instagram'
 * const options = { appId: '990602627938098', appSecret: 'app secret', redirectUri: 'https://app.example/auth', scopes: ['instagram_business_basic' as const] }
 * const redirectUrl = '/auth?error=access_denied&error_reason=user_denied&error_description=The+user+denied+your+request&state=q83vEjRWeJCrze8SNFZ4kA#_'
 * const error = await completeSignIn(options, redirectUrl, { state: 'q83vEjRWeJCrze8SNFZ4kA' }).catch((error: unknown) => error)
 * error instanceof SignInError && error.code // => 'cancelled'
 */
export class SignInError extends InstagramError<SignInErrorCode> {
  override readonly name = 'SignInError'
  /** What the person or the platform gave as a reason in the redirect: `user_denied`. */
  declare readonly reason: string | undefined
  /** What failed: an `ApiError` for a call, an `OptionError`, or what `choose` threw. Errors of this package contain no secret. */
  declare readonly cause: Error | undefined
  /** With `account_choice_needed`: the accounts to choose from. */
  declare readonly choices: readonly AccountChoice[]
  /** The token that was issued before the failure. Not enumerable, so that it does not get into logs. */
  declare readonly token: Token | undefined

  constructor(code: SignInErrorCode, message?: string, { token, ...shown }: SignInErrorDetails = {}) {
    super(code, message ?? sentences[code], { choices: [], ...shown })
    Object.defineProperty(this, 'token', { value: token })
  }
}

const sentences: Readonly<Record<SignInErrorCode, string>> = {
  redirect_malformed:
    'The redirect URL must be a URL of at most 8192 characters, and its code must have only characters that codes have.',
  redirect_foreign: 'The redirect URL is not at the redirect URI.',
  redirect_incomplete: 'The redirect URL has neither a code nor an error.',
  parameter_repeated: 'The redirect URL has a parameter more than once.',
  state_missing: 'The redirect URL has no state: it does not belong to a sign-in that this app started.',
  state_mismatch:
    "The state in the redirect URL is not the one in the person's session: it belongs to another sign-in, or the session was lost.",
  state_used: 'The state in the redirect URL was used before. A state works once: start the sign-in again.',
  state_of_another_login:
    'The state in the redirect URL belongs to another login: complete the sign-in with the login that started it.',
  cancelled: 'The person cancelled.',
  authorization_refused: 'The platform refused the authorization.',
  long_lived_failed:
    'The exchange for a long-lived token failed. The short-lived token is in the token property of this error.',
  account_unresolved:
    'A token was issued, but its account could not be read. The token is in the token property of this error.',
  account_choice_needed:
    'Choose one of several accounts, with the option choose or with selectAccount. They are in the choices property of this error.',
  no_professional_account:
    'None of the Pages that the person gave the app access to is linked to a professional account.',
  token_foreign: 'The token is not valid, or belongs to another app.',
}

/** The sentence for a code. */
export function sentenceOf(code: SignInErrorCode): string {
  return sentences[code]
}
