import type { Login } from '@darkroom/contract'
import { checkedRecord } from '../check-record.ts'
import { expectation } from '../errors/expectation.ts'
import { TokenError } from '../errors/token-error.ts'
import { isText, matches, recordOf } from '../json-value.ts'
import { isTokenText } from './is-token-text.ts'
import { logins, makeToken, type Token, type TokenFacts } from './token.ts'

/**
 * Creates a token: in tests, or for a token from elsewhere, such as the App Dashboard.
 *
 * @throws TokenError `token_malformed` naming the first wrong value.
 * @example
 * import { createToken } from '@darkroom/client/instagram'
 * const token = createToken({ login: 'instagram', kind: 'longLived', accessToken: 'IGAAexample', issuedAt: 0, expiresAt: 5_184_000_000 })
 * token.refreshBy // => 2592000000
 */
export function createToken<L extends Login>(facts: TokenFacts<L>): Token<L> {
  const wrong = (...about: Parameters<typeof expectation>): TokenError =>
    new TokenError('token_malformed', expectation(...about))
  const checked = checkedRecord(recordOf(facts), 4, wrong, [
    ['login', (login) => logins.includes(login), `one of ${logins.join(', ')}`],
    [
      'kind',
      (kind) => matches(kind, /^(shortLived|longLived|page|systemUser)$/),
      'one of shortLived, longLived, page, systemUser',
    ],
    ['accessToken', isTokenText, 'a string of visible ASCII characters'],
    ['issuedAt', isMoment, 'Unix milliseconds'],
    ['expiresAt dataAccessExpiresAt', isMoment, 'Unix milliseconds'],
    ['id userId pageId username', isText, 'a text'],
    ['permissions missing', (list) => Array.isArray(list) && list.every(isText), 'a list of texts'],
  ]) as unknown as TokenFacts<L>
  // A copy, lists and all: what was handed in stays its owner's.
  const copy = structuredClone(checked)
  Object.freeze(copy.permissions)
  Object.freeze(copy.missing)
  return makeToken(copy)
}

/** Whether it is a moment that a date can hold, in Unix milliseconds. */
function isMoment(value: unknown): boolean {
  return typeof value === 'number' && Math.abs(value) <= 8.64e15
}
