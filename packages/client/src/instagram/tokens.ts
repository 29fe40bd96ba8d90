import { contextOf } from '../context.ts'
import type { CallOptions, Options } from '../options.ts'
import { createReader, type Reader } from '../reading/reader.ts'
import { freshSource, type TokenStore } from '../tokens/keep-fresh.ts'
import { refreshToken } from '../tokens/refresh.ts'
import type { Token } from '../tokens/token.ts'
import type { TokenLike, TokenSource } from '../tokens/token-source.ts'
import { instagram } from './rules.ts'

/**
 * Refreshes a long-lived token, which then lives for sixty more days. Calls at the same time share one request.
 *
 * @throws TokenError before anything is sent, if it is too early or too late; ApiError.
 * @example
 * import { createToken, refresh, TokenError } from '@darkroom/client/instagram'
 * const token = createToken({ login: 'instagram', kind: 'longLived', accessToken: 'IGAAexample', issuedAt: 0, expiresAt: 5_184_000_000 })
 * const options = { appId: '990602627938098', appSecret: 'app secret', redirectUri: 'https://app.example/auth', scopes: ['instagram_business_basic' as const], now: () => 3_600_000 }
 * const error = await refresh(options, token).catch((error: unknown) => error)
 * error instanceof TokenError && error.code // => 'refresh_too_early'
 */
export async function refresh(
  options: Options<'instagram'>,
  token: Token<'instagram'>,
  call?: CallOptions,
): Promise<Token<'instagram'>> {
  return refreshToken(contextOf(instagram, options), token, call)
}

/**
 * Creates a source that refreshes a stored token halfway through its life, and stores the new one before using it.
 *
 * @example
 * import { createToken, keepFresh, type Token } from '@darkroom/client/instagram'
 * const fetch = async () => Response.json({ access_token: 'IGAAnew', token_type: 'bearer', expires_in: 5184000 })
 * const options = { appId: '990602627938098', appSecret: 'app secret', redirectUri: 'https://app.example/auth', scopes: ['instagram_business_basic' as const], now: () => 3_000_000_000, fetch }
 * let stored: Token<'instagram'> = createToken({ login: 'instagram', kind: 'longLived', accessToken: 'IGAAold', issuedAt: 0, expiresAt: 5_184_000_000 })
 * const source = keepFresh(options, { load: () => stored, save: (token) => void (stored = token) })
 * const token = await source.get()
 * token.accessToken // => 'IGAAnew'
 * stored.accessToken // => 'IGAAnew'
 */
export function keepFresh(options: Options<'instagram'>, store: TokenStore<'instagram'>): TokenSource<'instagram'> {
  return freshSource(contextOf(instagram, options), store)
}

/**
 * Creates a reader, which makes calls with a token.
 *
 * @example
 * import { reader } from '@darkroom/client/instagram'
 * const fetch = async () => Response.json({ id: '27640875392278831', username: 'jayposiris', media_count: 3 })
 * const options = { appId: '990602627938098', appSecret: 'app secret', redirectUri: 'https://app.example/auth', scopes: ['instagram_business_basic' as const], fetch }
 * const me = await reader(options, 'IGAAexample').me({ fields: ['username', 'media_count'] })
 * me.media_count // => 3
 */
export function reader(options: Options<'instagram'>, token: TokenLike<'instagram'>): Reader<'instagram'> {
  return createReader(contextOf(instagram, options), token)
}
