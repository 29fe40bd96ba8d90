import type { Login } from '@darkroom/contract'
import type { ApiError } from '../errors/api-error.ts'
import { invalidOption } from '../errors/option-error.ts'
import { TokenError } from '../errors/token-error.ts'
import type { Token } from './token.ts'

/**
 * Where tokens come from: an app's storage, or a server that keeps them. Asked before each call.
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
  /** The token to call with now. */
  get(): Token<L> | Promise<Token<L>>
  /** Told when the platform refuses the token for good: the person has to authorize again. */
  refused?(token: Token<L>, error: ApiError): void | Promise<void>
}

/** A token, something that gives one, or its bare text. */
export type TokenLike<L extends Login = Login> = Token<L> | TokenSource<L> | string

/** A source of whatever was given. */
export function sourceOf<L extends Login>(login: L, token: TokenLike<L>, now: number): TokenSource<L> {
  if (typeof token === 'string') {
    const bare = Object.defineProperty({ login, kind: 'longLived' as const, issuedAt: now }, 'accessToken', {
      value: token,
    }) as Token<L>
    return { get: () => bare }
  }
  if (typeof token !== 'object' || token === null) throw invalidOption('token', 'a token, a TokenSource or a text')
  return 'get' in token ? token : { get: () => token }
}

/** Refuses what is no token of this login. @throws TokenError */
export function checkToken(login: Login, token: Token): void {
  if (typeof token?.accessToken !== 'string' || !/^[\x21-\x7e]+$/.test(token.accessToken)) {
    const why = 'A copy of a token ({...token}, JSON) lacks it: store what serializeToken gives.'
    throw new TokenError('token_malformed', `The token has no accessToken. ${why}`)
  }
  if (token.login !== login) {
    throw new TokenError('token_of_another_login', `A token of ${token.login} cannot be used with ${login}.`)
  }
}

/** Refuses tokens that no call can be made with. @throws TokenError */
export function checkUsable(login: Login, token: Token, now: number): void {
  checkToken(login, token)
  if (token.expiresAt !== undefined && now >= token.expiresAt) {
    const since = new Date(token.expiresAt).toISOString()
    throw new TokenError('token_ended', `The token died on ${since}: the person has to authorize again.`)
  }
}
