import type { Login } from '@darkroom/contract'
import type { Context } from '../context.ts'
import type { ApiError } from '../errors/api-error.ts'
import { invalidOption } from '../errors/option-error.ts'
import { TokenError, type TokenErrorCode } from '../errors/token-error.ts'
import { isFunction, isText } from '../json-value.ts'
import { isTokenText } from './is-token-text.ts'
import { logins, makeToken, type Token } from './token.ts'

/**
 * Provides tokens, from an app's storage or from a server. Asked before each call.
 *
 * @example
 * import { createToken, reader, type TokenSource } from '@darkroom/client/instagram'
 * const source: TokenSource<'instagram'> = {
 *   get: async () => createToken({ login: 'instagram', kind: 'longLived', accessToken: 'IGAAexample', issuedAt: 0 }),
 *   refused: async (token, error) => console.log(`${token.id} has to authorize again: ${error.code}`),
 * }
 * const fetch = async (request: Request) => Response.json({ id: '1', username: request.headers.get('authorization') })
 * const options = { appId: '990602627938098', appSecret: 'app secret', redirectUri: 'https://app.example/auth', scopes: ['instagram_business_basic' as const], fetch }
 * const me = await reader(options, source).me({ fields: ['username'] })
 * me.username // => 'Bearer IGAAexample'
 */
export interface TokenSource<L extends Login = Login> {
  /** Returns the token to use now. */
  get(): Token<L> | Promise<Token<L>>
  /** Called when the platform no longer accepts the token: the person has to authorize again. */
  refused?(token: Token<L>, error: ApiError): void | Promise<void>
}

/** A token, a source of tokens, or the text of a token. */
export type TokenLike<L extends Login = Login> = Token<L> | TokenSource<L> | string

/** Returns a source for whatever was passed. */
export function sourceOf<L extends Login>({ login, now }: Context, token: TokenLike<L>): TokenSource<L> {
  if (isText(token)) {
    const bare = makeToken({ login: login as L, kind: 'longLived', accessToken: token, issuedAt: now() })
    return { get: () => bare }
  }
  if (typeof token !== 'object' || token === null)
    throw invalidOption('token', 'a token, a source of tokens or the text of a token', token)
  const { get, refused = get } = token as Partial<TokenSource<L>>
  if (isFunction(get) && isFunction(refused)) return token as TokenSource<L>
  return { get: () => token as Token<L> }
}

/** Checks that it is a token of this login. @throws TokenError */
export function checkToken(login: Login, token: Token): void {
  if (!isTokenText(token?.accessToken)) {
    // Copies of a token ({...token}, JSON) have none.
    throw new TokenError(
      'token_malformed',
      'The token has no accessToken. A copy made by spreading does not have it: store what serializeToken returns.',
    )
  }
  checkLogin(login, token)
}

/** Checks that a token belongs to this login. @throws TokenError */
export function checkLogin(login: Login, token: Token): void {
  if (token.login !== login)
    throw new TokenError(
      'token_of_another_login',
      `The token must belong to ${login}, but belongs to ${logins.includes(token.login) ? token.login : 'no login'}.`,
    )
}

/** Checks that a token has not expired. @throws TokenError */
export function checkAlive(code: TokenErrorCode, { expiresAt = Number.POSITIVE_INFINITY }: Token, now: number): void {
  if (now >= expiresAt)
    throw new TokenError(
      code,
      `The token expired on ${new Date(expiresAt).toISOString()}: the person has to authorize again.`,
    )
}

/** Checks that a call can be made with a token. @throws TokenError */
export function checkUsable({ login, now }: Context, token: Token): void {
  checkToken(login, token)
  checkAlive('token_ended', token, now())
}
