import type { Login } from '@darkroom/contract'
import { TokenError } from '../errors/token-error.ts'
import { parseJson } from '../exact-json.ts'
import { isRecord, isText, matches } from '../json-value.ts'
import { isTokenText } from './is-token-text.ts'
import { createToken, type Token } from './token.ts'
import { checkLogin, checkToken } from './token-source.ts'

/**
 * A token as text, the secret included: to be stored encrypted, and never logged.
 *
 * @throws TokenError `token_malformed` where the text is not there, as in a copy made by spreading.
 * @example
 * import { createToken, parseToken, serializeToken } from '@darkroom/client/instagram'
 * const token = createToken({ login: 'instagram', kind: 'longLived', accessToken: 'IGAAexample', issuedAt: 0, expiresAt: 5_184_000_000 })
 * parseToken(serializeToken(token)).accessToken // => 'IGAAexample'
 */
export function serializeToken(token: Token): string {
  checkToken(token?.login, token)
  return JSON.stringify({ ...token, accessToken: token.accessToken })
}

/** What each fact of a stored token is; those behind the first four may be missing. */
const facts: readonly (readonly [names: string, isRight: (value: unknown) => boolean])[] = [
  ['login', (login) => matches(login, /^(basic-display|instagram|facebook)$/)],
  ['kind', (kind) => matches(kind, /^(shortLived|longLived|page|systemUser)$/)],
  ['accessToken', isTokenText],
  ['issuedAt', Number.isFinite],
  ['expiresAt dataAccessExpiresAt', Number.isFinite],
  ['id userId pageId username', isText],
  ['permissions missing', (list) => Array.isArray(list) && list.every(isText)],
]

/**
 * Reads what {@link serializeToken} wrote.
 *
 * @param login The login it has to be of; absent: any.
 * @throws TokenError `token_of_another_login`, and `token_malformed` for anything else, without a word of it.
 * @example
 * import { createToken, parseToken, serializeToken } from '@darkroom/client/instagram'
 * const text = serializeToken(createToken({ login: 'instagram', kind: 'shortLived', accessToken: 'IGAAexample', issuedAt: 0 }))
 * parseToken(text, 'instagram').kind // => 'shortLived'
 */
export function parseToken(text: string): Token
export function parseToken<L extends Login>(text: string, login: L): Token<L>
export function parseToken<L extends Login>(text: string, login?: L): Token<L> {
  const stored = parseJson(text, JSON.parse)
  if (!isRecord(stored)) throw new TokenError('token_malformed', 'no JSON of a token')
  for (const [index, [names, isRight]] of facts.entries()) {
    for (const name of names.split(' ')) {
      const value = stored[name]
      if ((value !== undefined || index < 4) && !isRight(value)) {
        throw new TokenError('token_malformed', `no ${name} of a token`)
      }
    }
  }
  const token = stored as unknown as Token<L>
  if (login !== undefined) checkLogin(login, token)
  return createToken(token)
}
