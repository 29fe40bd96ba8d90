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

/** What is told of a failed sign-in beside its code. */
export interface SignInErrorDetails {
  /** What the person or the platform gave as a reason in the redirect. */
  readonly reason?: string | undefined
  /** What failed: a call, an option that only a later step needs, or what `choose` threw. */
  readonly cause?: Error | undefined
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
 * const redirectUrl = '/auth?error=access_denied&error_reason=user_denied&error_description=The+user+denied+your+request&state=q83vEjRWeJCrze8SNFZ4kA#_'
 * const error = await completeSignIn(options, redirectUrl, { state: 'q83vEjRWeJCrze8SNFZ4kA' }).catch((error: unknown) => error)
 * error instanceof SignInError && error.code // => 'cancelled'
 */
export class SignInError extends InstagramError<SignInErrorCode> {
  override readonly name = 'SignInError'
  /** What the person or the platform gave as a reason in the redirect: `user_denied`. */
  declare readonly reason: string | undefined
  /** What failed: an `ApiError` for a call, an `OptionError`, or what `choose` threw. Those of this package hold no secret. */
  declare readonly cause: Error | undefined
  /** With `account_choice_needed`: the accounts to choose from. */
  declare readonly choices: readonly AccountChoice[]
  /** What was got before it failed; not enumerable, so that no log has it. */
  declare readonly token: Token | undefined

  constructor(code: SignInErrorCode, message?: string, { token, ...shown }: SignInErrorDetails = {}) {
    super(code, message ?? sentences[code], { choices: [], ...shown })
    Object.defineProperty(this, 'token', { value: token })
  }
}

const sentences: Readonly<Record<SignInErrorCode, string>> = {
  redirect_malformed:
    'The redirect URL must be a URL of at most 8192 letters, with a code of the letters that codes have.',
  redirect_foreign: 'The redirect URL is not at the redirect URI.',
  redirect_incomplete: 'The redirect URL has neither a code nor an error.',
  parameter_repeated: 'The redirect URL has a parameter more than once.',
  state_missing: 'The redirect URL has no state: it does not answer a sign-in that this app began.',
  state_mismatch:
    "The state in the redirect URL is not the one in the person's session: it answers another sign-in, or the session was lost.",
  state_used: 'The state in the redirect URL was answered before: a state is good once, so let the person begin anew.',
  state_of_another_login:
    'The state in the redirect URL is of another login: complete the sign-in with the login that began it.',
  cancelled: 'The person cancelled.',
  authorization_refused: 'The platform refused the authorization.',
  long_lived_failed: 'There is only a short-lived token, since its exchange failed. It is the token of this error.',
  account_unresolved: 'There is a token, but its account was not told. It is the token of this error.',
  account_choice_needed:
    'One of several accounts has to be chosen, by choose or with selectAccount. They are the choices of this error.',
  no_professional_account: 'No Page of the person has a professional account behind it that the app was given.',
  token_foreign: "The token is not one of this app's that is valid.",
}

/** What a code says where nothing more is known. */
export function sentenceOf(code: SignInErrorCode): string {
  return sentences[code]
}
