import type { Login } from '@darkroom/contract'
import { attempt } from '../attempt.ts'
import { TokenError } from '../errors/token-error.ts'
import { isRecord } from '../json-value.ts'
import { createToken } from './create-token.ts'
import type { Token, TokenFacts } from './token.ts'
import { checkLogin, checkToken } from './token-source.ts'

/**
 * Prints a token as text, including its secret. Store it encrypted and never log it.
 *
 * @throws TokenError `token_malformed` if it has no `accessToken`, like a copy made by spreading.
 * @example
 * import { createToken, parseToken, serializeToken } from '@darkroom/client/instagram'
 * const token = createToken({ login: 'instagram', kind: 'longLived', accessToken: 'IGAAexample', issuedAt: 0, expiresAt: 5_184_000_000 })
 * parseToken(serializeToken(token)).accessToken // => 'IGAAexample'
 */
export function serializeToken(token: Token): string {
  checkToken(token?.login, token)
  return JSON.stringify({ ...token, accessToken: token.accessToken })
}

/**
 * Reads what {@link serializeToken} wrote.
 *
 * @param login The login that it must belong to. Default: any.
 * @throws TokenError `token_of_another_login`, and `token_malformed` for anything else. The message does not quote the text.
 * @example
 * import { createToken, parseToken, serializeToken } from '@darkroom/client/instagram'
 * const text = serializeToken(createToken({ login: 'instagram', kind: 'shortLived', accessToken: 'IGAAexample', issuedAt: 0 }))
 * parseToken(text, 'instagram').kind // => 'shortLived'
 */
export function parseToken(text: string): Token
export function parseToken<L extends Login>(text: string, login: L): Token<L>
export function parseToken<L extends Login>(text: string, login?: L): Token<L> {
  const stored = attempt<string, unknown>(text, JSON.parse)
  if (!isRecord(stored)) throw new TokenError('token_malformed', 'The text must be JSON as serializeToken gives it.')
  const token = createToken(stored as unknown as TokenFacts<L>)
  if (login !== undefined) checkLogin(login, token)
  return token
}
