import { contextOf } from '../context.ts'
import { checkNames } from '../errors/check-names.ts'
import { paced } from '../http/pacer.ts'
import type { CallOptions, Options } from '../options.ts'
import { begin, type SignInStart } from '../sign-in/begin.ts'
import { completeOnInstagram } from '../sign-in/instagram-side.ts'
import { orKeep } from '../sign-in/or-keep.ts'
import type { CompleteOptions } from '../sign-in/receive.ts'
import { resolveAccount } from '../sign-in/resolve-account.ts'
import { exchangeLongLived } from '../tokens/instagram-side.ts'
import type { Token } from '../tokens/token.ts'
import { checkUsable } from '../tokens/token-source.ts'
import { instagram } from './rules.ts'

/** Options of the authorization window. */
export interface WindowOptions {
  /** Asks the person to log in even if they already are, so that they can choose another account. */
  readonly forceReauth?: boolean | undefined
  /** `false` hides "Log in with Facebook" on Instagram's sign-in page. */
  readonly enableFacebookLogin?: boolean | undefined
}

/**
 * Returns the URL of the authorization window, and a new `state` of 256 random bits to keep in the person's session.
 *
 * @throws OptionError
 * @example
 * import { authorizationUrl } from '@darkroom/client/instagram'
 * const { url, state } = await authorizationUrl({
 *   appId: '990602627938098',
 *   appSecret: 'app secret',
 *   redirectUri: 'https://app.example/auth',
 *   scopes: ['instagram_business_basic'],
 * })
 * new URL(url).host // => 'www.instagram.com'
 * new URL(url).searchParams.get('state') === state // => true
 */
export async function authorizationUrl(options: Options<'instagram'>, window?: WindowOptions): Promise<SignInStart> {
  checkNames('The options of authorizationUrl', window, ['forceReauth', 'enableFacebookLogin'])
  return begin(contextOf(instagram, options), 'www.instagram.com', '/oauth/authorize', {
    force_reauth: window?.forceReauth,
    enable_fb_login: window?.enableFacebookLogin,
  })
}

/**
 * Completes a sign-in: checks the state, exchanges the code for a short-lived token and this for a token of sixty days,
 * and reads both ids of the account.
 *
 * This function sends each step once. An app of `createInstagram` also retries the steps that are safe to repeat, and
 * waits when a limit is near.
 *
 * @throws SignInError (also if the person cancelled), ApiError if the code was refused, OptionError.
 * @example
 * import { completeSignIn } from '@darkroom/client/instagram'
 * const answers: Record<string, string> = {
 *   '/oauth/access_token': '{"access_token": "IGAAshort", "user_id": 27640875392278831, "permissions": ["instagram_business_basic"]}',
 *   '/access_token': '{"access_token":"IGAAlong","token_type":"bearer","expires_in":5183944}',
 *   '/v25.0/me': '{"id":"27640875392278831","user_id":"17841405793187218","username":"jayposiris"}',
 * }
 * const fetch = async (request: Request) => new Response(answers[new URL(request.url).pathname])
 * const token = await completeSignIn(
 *   { appId: '990602627938098', appSecret: 'app secret', redirectUri: 'https://app.example/auth', scopes: ['instagram_business_basic'], fetch },
 *   'https://app.example/auth?code=AQexample&state=q83vEjRWeJCrze8SNFZ4kA#_',
 *   { state: 'q83vEjRWeJCrze8SNFZ4kA' },
 * )
 * token.kind // => 'longLived'
 * token.id // => '27640875392278831'
 * token.userId // => '17841405793187218'
 */
export async function completeSignIn(
  options: Options<'instagram'>,
  redirectUrl: string | URL,
  complete: CompleteOptions,
): Promise<Token<'instagram'>> {
  const context = contextOf(instagram, options)
  const token = (await completeOnInstagram(context, redirectUrl, complete)) as Token<'instagram'>
  return orKeep(token, 'account_unresolved', () => resolveAccount(context, token, complete))
}

/**
 * Exchanges a short-lived token for a long-lived one. `completeSignIn` does this too; use it if only that step failed.
 *
 * @throws TokenError, ApiError, OptionError
 * @example
 * import { createToken, exchangeForLongLived } from '@darkroom/client/instagram'
 * const fetch = async () => Response.json({ access_token: 'IGAAlong', token_type: 'bearer', expires_in: 5184000 })
 * const short = createToken({ login: 'instagram', kind: 'shortLived', accessToken: 'IGAAshort', issuedAt: 0 })
 * const long = await exchangeForLongLived(
 *   { appId: '990602627938098', appSecret: 'app secret', redirectUri: 'https://app.example/auth', scopes: ['instagram_business_basic'], fetch },
 *   short,
 * )
 * long.accessToken // => 'IGAAlong'
 */
export async function exchangeForLongLived(
  options: Options<'instagram'>,
  token: Token<'instagram'>,
  call?: CallOptions,
): Promise<Token<'instagram'>> {
  const context = paced(contextOf(instagram, options))
  checkUsable(context, token)
  return exchangeLongLived(context, token, call)
}
