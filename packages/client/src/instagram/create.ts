import { bound } from '../bound.ts'
import type { CallOptions, Options } from '../options.ts'
import type { Reader } from '../reading/reader.ts'
import type { SignInStart } from '../sign-in/begin.ts'
import type { CompleteOptions } from '../sign-in/receive.ts'
import type { TokenStore } from '../tokens/keep-fresh.ts'
import type { Token } from '../tokens/token.ts'
import type { TokenLike, TokenSource } from '../tokens/token-source.ts'
import { instagram } from './rules.ts'
import { authorizationUrl, completeSignIn, exchangeForLongLived, type WindowOptions } from './sign-in.ts'
import { keepFresh, reader, refresh } from './tokens.ts'

/** An app with Instagram Login: the functions of this entry, bound to its options. */
export interface InstagramApp {
  authorizationUrl(window?: WindowOptions): Promise<SignInStart>
  completeSignIn(redirectUrl: string | URL, complete: CompleteOptions): Promise<Token<'instagram'>>
  exchangeForLongLived(token: Token<'instagram'>, call?: CallOptions): Promise<Token<'instagram'>>
  refresh(token: Token<'instagram'>, call?: CallOptions): Promise<Token<'instagram'>>
  keepFresh(store: TokenStore<'instagram'>): TokenSource<'instagram'>
  as(token: TokenLike<'instagram'>): Reader<'instagram'>
}

/**
 * An app with Instagram Login.
 *
 * @throws OptionError if an option is wrong.
 * @example
 * import { createInstagram } from '@darkroom/client/instagram'
 * const instagram = createInstagram({
 *   appId: '990602627938098',
 *   appSecret: 'app secret',
 *   redirectUri: 'https://app.example/auth',
 *   scopes: ['instagram_business_basic'],
 * })
 * const { url } = await instagram.authorizationUrl()
 * new URL(url).pathname // => '/oauth/authorize'
 */
export function createInstagram(options: Options<'instagram'>): InstagramApp {
  return bound(
    instagram,
    { authorizationUrl, completeSignIn, exchangeForLongLived, refresh, keepFresh, as: reader },
    options,
  )
}
