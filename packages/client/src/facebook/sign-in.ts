import { appSecretFor } from '../app-secret.ts'
import { type Context, contextOf } from '../context.ts'
import { checkNames } from '../errors/check-names.ts'
import { invalidOption } from '../errors/option-error.ts'
import { paced } from '../http/pacer.ts'
import { isText } from '../json-value.ts'
import type { CallOptions, NativeOptions, Options } from '../options.ts'
import type { AccountChoice } from '../sign-in/account-choice.ts'
import { begin, type SignInStart } from '../sign-in/begin.ts'
import { completeOnFacebook, type FacebookCompleteOptions } from '../sign-in/complete-on-facebook.ts'
import { listPageAccounts, pickAccount } from '../sign-in/page-accounts.ts'
import { newPkce } from '../sign-in/pkce.ts'
import type { Token } from '../tokens/token.ts'
import { checkUsable } from '../tokens/token-source.ts'
import { facebook } from './rules.ts'

/** Options of the Login dialog. */
export interface DialogOptions {
  /** Asks again for permissions that the person declined before. */
  readonly rerequest?: boolean | undefined
  /** A configuration of Facebook Login for Business, used instead of the scopes. */
  readonly configId?: string | undefined
  /**
   * Uses the onboarding for Instagram accounts, in which people can also create or link what they lack. Its tokens are in the
   * fragment, which only the browser sees: let your page send its URL to the server, and pass it to `completeSignIn`.
   */
  readonly onboarding?: boolean | undefined
}

/**
 * Returns the URL of the authorization window, and a new `state` of 256 random bits to keep in the person's session.
 *
 * @throws OptionError
 * @example
 * import { authorizationUrl } from '@darkroom/client/facebook'
 * const { url } = await authorizationUrl({
 *   appId: '358205879134926',
 *   appSecret: 'app secret',
 *   redirectUri: 'https://app.example/auth',
 *   scopes: ['instagram_basic', 'pages_show_list'],
 * })
 * new URL(url).pathname // => '/v25.0/dialog/oauth'
 */
export async function authorizationUrl(
  options: Options<'facebook'> | NativeOptions,
  dialog?: DialogOptions,
): Promise<SignInStart> {
  const context = contextOf(facebook, options)
  checkNames('The options of authorizationUrl', dialog, ['rerequest', 'configId', 'onboarding'])
  const { rerequest, configId, onboarding } = dialog ?? {}
  // Its tokens come in the fragment, without a code, and only the secret can tell whose they are.
  if (onboarding) appSecretFor('onboarding', context)
  const pkce = context.pkce && !onboarding ? await newPkce(context) : undefined
  const start = begin(context, 'www.facebook.com', `/${context.version}/dialog/oauth`, {
    ...pkce?.challenge,
    ...(rerequest && { auth_type: 'rerequest' }),
    ...(configId && { config_id: configId, scope: undefined }),
    ...(onboarding && {
      display: 'page',
      response_type: 'token',
      extras: '{"setup":{"channel":"IG_API_ONBOARDING"}}',
    }),
  })
  return pkce ? { ...start, codeVerifier: pkce.codeVerifier } : start
}

/**
 * Completes a sign-in: returns the token of a Page and the professional account that is linked to it. Exchanges the code for the person's token
 * and this for a long-lived one, reads what was granted, and lists the Pages. If there are several accounts, `choose` decides.
 *
 * This function sends each step once. An app of `createInstagram` also retries the steps that are safe to repeat, and
 * waits when a limit is near.
 *
 * @throws SignInError (`account_choice_needed` if there are several accounts and no `choose`), ApiError if the code was refused, OptionError.
 * @example
 * import { completeSignIn } from '@darkroom/client/facebook'
 * const page = { id: '134895793791914', name: 'Ana Bakes', access_token: 'EAApage', tasks: [], instagram_business_account: { id: '17841472020051826' } }
 * const answers: Record<string, object> = {
 *   '/v25.0/oauth/access_token': { access_token: 'EAAperson', token_type: 'bearer', expires_in: 5183944 },
 *   '/v25.0/debug_token': { data: { app_id: '358205879134926', is_valid: true, user_id: '10158374629184756', scopes: ['instagram_basic'] } },
 *   '/v25.0/me/accounts': { data: [page] },
 * }
 * const fetch = async (request: Request) => Response.json(answers[new URL(request.url).pathname])
 * const token = await completeSignIn(
 *   { appId: '358205879134926', appSecret: 'app secret', redirectUri: 'https://app.example/auth', scopes: ['instagram_basic', 'pages_show_list'], fetch },
 *   'https://app.example/auth?code=AQexample&state=q83vEjRWeJCrze8SNFZ4kA#_=_',
 *   { state: 'q83vEjRWeJCrze8SNFZ4kA' },
 * )
 * token.userId // => '17841472020051826'
 * token.missing // => ['pages_show_list']
 */
export async function completeSignIn(
  options: Options<'facebook'> | NativeOptions,
  redirectUrl: string | URL,
  complete: FacebookCompleteOptions,
): Promise<Token<'facebook'>> {
  return completeOnFacebook(contextOf(facebook, options), redirectUrl, complete)
}

/**
 * Lists the professional accounts that a person's token gives access to, to choose from after `account_choice_needed`.
 *
 * @throws ApiError, OptionError
 * @example
 * import { createToken, listAccounts } from '@darkroom/client/facebook'
 * const fetch = async () => Response.json({ data: [{ id: '1', name: 'Ana Bakes', access_token: 'EAApage', instagram_business_account: { id: '17841472020051826' } }] })
 * const person = createToken({ login: 'facebook', kind: 'longLived', accessToken: 'EAAperson', issuedAt: 0 })
 * const accounts = await listAccounts(
 *   { appId: '358205879134926', appSecret: 'app secret', redirectUri: 'https://app.example/auth', scopes: ['instagram_basic'], fetch },
 *   person,
 * )
 * accounts[0]?.pageName // => 'Ana Bakes'
 */
export async function listAccounts(
  options: Options<'facebook'> | NativeOptions,
  token: Token<'facebook'>,
  call: CallOptions = {},
): Promise<AccountChoice[]> {
  const context = contextOfPerson(options, token)
  return [...(await listPageAccounts(context, token, call)).keys()]
}

/**
 * Returns the token of a Page, by the id of the Page or of its account.
 *
 * @throws SignInError if the person does not have it; ApiError, OptionError.
 * @example
 * import { createToken, selectAccount } from '@darkroom/client/facebook'
 * const fetch = async () => Response.json({ data: [{ id: '1', name: 'Ana Bakes', access_token: 'EAApage', instagram_business_account: { id: '17841472020051826' } }] })
 * const person = createToken({ login: 'facebook', kind: 'longLived', accessToken: 'EAAperson', issuedAt: 0 })
 * const token = await selectAccount(
 *   { appId: '358205879134926', appSecret: 'app secret', redirectUri: 'https://app.example/auth', scopes: ['instagram_basic'], fetch },
 *   person,
 *   '17841472020051826',
 * )
 * token.accessToken // => 'EAApage'
 */
export async function selectAccount(
  options: Options<'facebook'> | NativeOptions,
  token: Token<'facebook'>,
  pageIdOrUserId: string,
  call: CallOptions = {},
): Promise<Token<'facebook'>> {
  const context = contextOfPerson(options, token)
  // Nothing chosen must not choose the only one there is.
  if (!isText(pageIdOrUserId) || pageIdOrUserId === '') {
    throw invalidOption('pageIdOrUserId', 'the pageId or userId of an account', pageIdOrUserId)
  }
  return pickAccount(context, token, await listPageAccounts(context, token, call), pageIdOrUserId)
}

/** @throws OptionError for a token that sees no Pages, as the one of a Page does. */
function contextOfPerson(options: Options<'facebook'> | NativeOptions, token: Token<'facebook'>): Context {
  const context = paced(contextOf(facebook, options))
  checkUsable(context, token)
  if (token.kind === 'page') throw invalidOption('token', "a person's token and not a Page's", token)
  return context
}
