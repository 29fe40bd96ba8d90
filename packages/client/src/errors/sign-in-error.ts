import { InstagramError } from '../instagram-error.ts'
import type { AccountChoice } from '../sign-in/account-choice.ts'
import type { Token } from '../tokens/token.ts'
import type { ApiError } from './api-error.ts'

/** Why a sign-in did not end with a token. */
export type SignInErrorCode =
  // What came back to the redirect URI: no URL of at most 8192 letters, or a code with letters that no code has;
  | 'callback_malformed'
  // a URL that is not at the redirect URI (behind a proxy, give path and query only);
  | 'callback_foreign'
  // neither a code nor an error, or, where a code is due, a token;
  | 'callback_incomplete'
  | 'parameter_repeated'
  // a state that is not the one in the person's session, or was answered before.
  | 'state_missing'
  | 'state_mismatch'
  | 'state_used'
  | 'cancelled'
  | 'authorization_refused'
  // What came after it: there is only a short-lived token; its account was not told; it is not one of this app's.
  | 'long_lived_failed'
  | 'account_unresolved'
  | 'account_choice_needed'
  | 'no_professional_account'
  | 'token_foreign'

/** What is told of a failed sign-in beside its code. */
export interface SignInErrorDetails {
  /** What the person or the platform gave as a reason in the redirect. */
  readonly reason?: string | undefined
  /** The call that failed. */
  readonly cause?: ApiError | undefined
  /** The token that there is nevertheless. */
  readonly token?: Token | undefined
  /** The accounts among which somebody has to choose. */
  readonly choices?: readonly AccountChoice[] | undefined
}

/**
 * A sign-in that did not end with a token that lasts. A code is good once: the person has to go through the window again, unless
 * `token` is set, which then is what was got so far (hidden from JSON and from logs).
 *
 * @example
 * import { completeSignIn, SignInError } from '@darkroom/client/instagram'
 * const options = { appId: '990602627938098', appSecret: 'app secret', redirectUri: 'https://app.example/auth', scopes: ['instagram_business_basic' as const] }
 * const callbackUrl = '/auth?error=access_denied&error_reason=user_denied&error_description=The+user+denied+your+request&state=q83vEjRWeJCrze8SNFZ4kA#_'
 * const error = await completeSignIn(options, callbackUrl, { state: 'q83vEjRWeJCrze8SNFZ4kA' }).catch((error: unknown) => error)
 * error instanceof SignInError && error.code // => 'cancelled'
 */
export class SignInError extends InstagramError<SignInErrorCode> {
  override readonly name = 'SignInError'
  /** What the person or the platform gave as a reason in the redirect: `user_denied`. */
  declare readonly reason: string | undefined
  /** The call that failed; it holds no secret. */
  declare readonly cause: ApiError | undefined
  /** With `account_choice_needed`: the accounts to choose from. */
  declare readonly choices: readonly AccountChoice[]
  /** What was got before it failed; not enumerable, so that no log has it. */
  declare readonly token: Token | undefined

  constructor(code: SignInErrorCode, message?: string, { token, ...shown }: SignInErrorDetails = {}) {
    super(code, message, { choices: [], ...shown })
    Object.defineProperty(this, 'token', { value: token })
  }
}
