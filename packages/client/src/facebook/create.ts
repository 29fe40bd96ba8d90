import { bound } from '../bound.ts'
import type { AnyOptions, CallOptions, NativeOptions, Options } from '../options.ts'
import type { AccountChoice } from '../sign-in/account-choice.ts'
import type { SignInStart } from '../sign-in/begin.ts'
import type { FacebookCompleteOptions } from '../sign-in/complete-on-facebook.ts'
import type { TokenInfo } from '../tokens/debug-token.ts'
import type { Token } from '../tokens/token.ts'
import type { TokenLike } from '../tokens/token-source.ts'
import { facebook } from './rules.ts'
import { authorizationUrl, completeSignIn, type DialogOptions, listAccounts, selectAccount } from './sign-in.ts'
import { debugToken, type FacebookReader, reader } from './tokens.ts'

/** An app with Facebook Login: the functions of this entry, bound to its options. */
export interface FacebookApp {
  authorizationUrl(dialog?: DialogOptions): Promise<SignInStart>
  completeSignIn(redirectUrl: string | URL, complete: FacebookCompleteOptions): Promise<Token<'facebook'>>
  listAccounts(token: Token<'facebook'>, call?: CallOptions): Promise<AccountChoice[]>
  selectAccount(token: Token<'facebook'>, pageIdOrUserId: string, call?: CallOptions): Promise<Token<'facebook'>>
  debugToken(token: Token<'facebook'> | string, call?: CallOptions): Promise<TokenInfo>
  as(token: TokenLike<'facebook'>): FacebookReader
}

/** A native app with Facebook Login: what it can do without a secret. */
export type NativeApp = Omit<FacebookApp, 'debugToken'>

/**
 * An app with Facebook Login.
 *
 * @throws OptionError if an option is wrong.
 * @example
 * import { createInstagram } from '@darkroom/client/facebook'
 * const instagram = createInstagram({
 *   appId: '358205879134926',
 *   appSecret: 'app secret',
 *   redirectUri: 'https://app.example/auth',
 *   scopes: ['instagram_basic', 'pages_show_list', 'pages_read_engagement'],
 * })
 * const { url } = await instagram.authorizationUrl({ rerequest: true })
 * new URL(url).searchParams.get('auth_type') // => 'rerequest'
 */
export function createInstagram(options: Options<'facebook'>): FacebookApp
export function createInstagram(options: NativeOptions): NativeApp
export function createInstagram(options: AnyOptions): FacebookApp {
  return bound(
    facebook,
    { authorizationUrl, completeSignIn, listAccounts, selectAccount, debugToken, as: reader },
    options,
  )
}
