import { contextOf } from '../context.ts'
import { paced } from '../http/pacer.ts'
import type { CallOptions, Options } from '../options.ts'
import { begin, type SignInStart } from '../sign-in/begin.ts'
import { completeOnInstagram } from '../sign-in/instagram-side.ts'
import type { CompleteOptions } from '../sign-in/receive.ts'
import { exchangeLongLived } from '../tokens/instagram-side.ts'
import type { Token } from '../tokens/token.ts'
import { checkUsable } from '../tokens/token-source.ts'
import { basicDisplay } from './rules.ts'

/**
 * Returns the URL of the authorization window, and a new `state` of 256 random bits to keep in the person's session.
 *
 * @throws OptionError
 * @example
 * import { authorizationUrl } from '@darkroom/client/basic-display'
 * const { url } = await authorizationUrl({
 *   appId: '684477648739411',
 *   appSecret: 'app secret',
 *   redirectUri: 'https://socialsizzle.herokuapp.com/auth/',
 *   scopes: ['user_profile', 'user_media'],
 * })
 * new URL(url).searchParams.get('scope') // => 'user_profile,user_media'
 */
export async function authorizationUrl(options: Options<'basic-display'>): Promise<SignInStart> {
  return begin(contextOf(basicDisplay, options), 'api.instagram.com', '/oauth/authorize', {})
}

/**
 * Completes a sign-in: returns a token of sixty days. Basic Display does not say what was granted, so `permissions` is
 * undefined, and a field that was not granted is refused when it is read.
 *
 * This function sends each step once. An app of `createInstagram` also retries the steps that are safe to repeat, and
 * waits when a limit is near.
 *
 * @throws SignInError (also if the person cancelled), ApiError if the code was refused, OptionError.
 * @example
 * import { completeSignIn } from '@darkroom/client/basic-display'
 * const answers: Record<string, string> = {
 *   '/oauth/access_token': '{"access_token": "IGQVshort", "user_id": 17841405793187218}',
 *   '/access_token': '{"access_token":"IGQVlong","token_type":"bearer","expires_in":5183944}',
 * }
 * const fetch = async (request: Request) => new Response(answers[new URL(request.url).pathname])
 * const token = await completeSignIn(
 *   { appId: '684477648739411', appSecret: 'app secret', redirectUri: 'https://socialsizzle.herokuapp.com/auth/', scopes: ['user_profile'], fetch },
 *   '/auth/?code=AQexample&state=q83vEjRWeJCrze8SNFZ4kA#_',
 *   { state: 'q83vEjRWeJCrze8SNFZ4kA' },
 * )
 * token.id // => '17841405793187218'
 */
export async function completeSignIn(
  options: Options<'basic-display'>,
  redirectUrl: string | URL,
  complete: CompleteOptions,
): Promise<Token<'basic-display'>> {
  const context = contextOf(basicDisplay, options)
  return (await completeOnInstagram(context, redirectUrl, complete)) as Token<'basic-display'>
}

/**
 * Exchanges a short-lived token for a long-lived one. `completeSignIn` does this too; use it if only that step failed.
 *
 * @throws TokenError, ApiError, OptionError
 * @example
 * import { createToken, exchangeForLongLived } from '@darkroom/client/basic-display'
 * const fetch = async () => Response.json({ access_token: 'IGQVlong', token_type: 'bearer', expires_in: 5184000 })
 * const short = createToken({ login: 'basic-display', kind: 'shortLived', accessToken: 'IGQVshort', issuedAt: 0 })
 * const long = await exchangeForLongLived(
 *   { appId: '684477648739411', appSecret: 'app secret', redirectUri: 'https://app.example/auth', scopes: ['user_profile'], fetch },
 *   short,
 * )
 * long.kind // => 'longLived'
 */
export async function exchangeForLongLived(
  options: Options<'basic-display'>,
  token: Token<'basic-display'>,
  call?: CallOptions,
): Promise<Token<'basic-display'>> {
  const context = paced(contextOf(basicDisplay, options))
  checkUsable(context, token)
  return exchangeLongLived(context, token, call)
}
