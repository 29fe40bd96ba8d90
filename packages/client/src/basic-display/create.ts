import { bound } from '../bound.ts'
import type { CallOptions, Options } from '../options.ts'
import type { Reader } from '../reading/reader.ts'
import type { SignInStart } from '../sign-in/begin.ts'
import type { CompleteOptions } from '../sign-in/receive.ts'
import type { TokenStore } from '../tokens/keep-fresh.ts'
import type { Token } from '../tokens/token.ts'
import type { TokenLike, TokenSource } from '../tokens/token-source.ts'
import { basicDisplay } from './rules.ts'
import { authorizationUrl, completeSignIn, exchangeForLongLived } from './sign-in.ts'
import { keepFresh, reader, refresh } from './tokens.ts'

/** An app with Basic Display: the functions of this entry, bound to its options. */
export interface BasicDisplayApp {
  authorizationUrl(): Promise<SignInStart>
  completeSignIn(redirectUrl: string | URL, complete: CompleteOptions): Promise<Token<'basic-display'>>
  exchangeForLongLived(token: Token<'basic-display'>, call?: CallOptions): Promise<Token<'basic-display'>>
  refresh(token: Token<'basic-display'>, call?: CallOptions): Promise<Token<'basic-display'>>
  keepFresh(store: TokenStore<'basic-display'>): TokenSource<'basic-display'>
  as(token: TokenLike<'basic-display'>): Reader<'basic-display'>
}

/**
 * An app with Basic Display, which ended on 2024-12-04: for worlds before that day.
 *
 * @throws OptionError if an option is wrong.
 * @example
 * import { createInstagram } from '@darkroom/client/basic-display'
 * const instagram = createInstagram({
 *   appId: '684477648739411',
 *   appSecret: 'app secret',
 *   redirectUri: 'https://socialsizzle.herokuapp.com/auth/',
 *   scopes: ['user_profile'],
 * })
 * const { url } = await instagram.authorizationUrl()
 * new URL(url).host // => 'api.instagram.com'
 */
export function createInstagram(options: Options<'basic-display'>): BasicDisplayApp {
  return bound(
    basicDisplay,
    { authorizationUrl, completeSignIn, exchangeForLongLived, refresh, keepFresh, as: reader },
    options,
  )
}
