import { contextOf } from '../context.ts'
import type { CallOptions, Options } from '../options.ts'
import { createReader, type Reader } from '../reading/reader.ts'
import { freshSource, type TokenStore } from '../tokens/keep-fresh.ts'
import { refreshToken } from '../tokens/refresh.ts'
import type { Token } from '../tokens/token.ts'
import type { TokenLike, TokenSource } from '../tokens/token-source.ts'
import { basicDisplay } from './rules.ts'

/**
 * Refreshes a long-lived token, which then lives for sixty more days. Calls at the same time share one request.
 *
 * @throws TokenError before anything is sent, if it is too early or too late; ApiError.
 * @example
 * import { createToken, refresh, TokenError } from '@darkroom/client/basic-display'
 * const token = createToken({ login: 'basic-display', kind: 'longLived', accessToken: 'IGQVexample', issuedAt: 0, expiresAt: 5_184_000_000 })
 * const options = { appId: '684477648739411', appSecret: 'app secret', redirectUri: 'https://app.example/auth', scopes: ['user_profile' as const], now: () => 3_600_000 }
 * const error = await refresh(options, token).catch((error: unknown) => error)
 * error instanceof TokenError && error.code // => 'refresh_too_early'
 */
export async function refresh(
  options: Options<'basic-display'>,
  token: Token<'basic-display'>,
  call?: CallOptions,
): Promise<Token<'basic-display'>> {
  return refreshToken(contextOf(basicDisplay, options), token, call)
}

/**
 * Creates a source that refreshes a stored token halfway through its life, and stores the new one before using it.
 *
 * @example
 * import { createToken, keepFresh, type Token } from '@darkroom/client/basic-display'
 * const fetch = async () => Response.json({ access_token: 'IGQVnew', token_type: 'bearer', expires_in: 5184000 })
 * const options = { appId: '684477648739411', appSecret: 'app secret', redirectUri: 'https://app.example/auth', scopes: ['user_profile' as const], now: () => 3_000_000_000, fetch }
 * let stored: Token<'basic-display'> = createToken({ login: 'basic-display', kind: 'longLived', accessToken: 'IGQVold', issuedAt: 0, expiresAt: 5_184_000_000 })
 * const source = keepFresh(options, { load: () => stored, save: (token) => void (stored = token) })
 * const token = await source.get()
 * token.accessToken // => 'IGQVnew'
 * stored.accessToken // => 'IGQVnew'
 */
export function keepFresh(
  options: Options<'basic-display'>,
  store: TokenStore<'basic-display'>,
): TokenSource<'basic-display'> {
  return freshSource(contextOf(basicDisplay, options), store)
}

/**
 * Creates a reader, which makes calls with a token.
 *
 * @example
 * import { reader } from '@darkroom/client/basic-display'
 * const fetch = async () => Response.json({ id: '27640875392278831', username: 'jayposiris', media_count: 3 })
 * const options = { appId: '684477648739411', appSecret: 'app secret', redirectUri: 'https://app.example/auth', scopes: ['user_profile' as const], fetch }
 * const me = await reader(options, 'IGQVexample').me({ fields: ['username', 'media_count'] })
 * me.media_count // => 3
 */
export function reader(options: Options<'basic-display'>, token: TokenLike<'basic-display'>): Reader<'basic-display'> {
  return createReader(contextOf(basicDisplay, options), token)
}
