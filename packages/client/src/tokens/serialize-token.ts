import type { Login } from '@darkroom/contract'
import { TokenError } from '../errors/token-error.ts'
import { isRecord, type JsonRecord } from '../incoming/json-value.ts'
import { createToken, type Token } from './token.ts'

/**
 * A token as text, the secret included: to be stored encrypted, and never logged.
 *
 * @example
 * import { createToken, parseToken, serializeToken } from '@darkroom/client/instagram'
 * const token = createToken({ login: 'instagram', kind: 'longLived', accessToken: 'IGAAexample', issuedAt: 0, expiresAt: 5_184_000_000 })
 * parseToken(serializeToken(token)).accessToken // => 'IGAAexample'
 */
export function serializeToken(token: Token): string {
  return JSON.stringify({ ...token, accessToken: token.accessToken })
}

const logins: readonly string[] = ['basic-display', 'instagram', 'facebook'] satisfies Login[]
const kinds = /^(?:shortLived|longLived|page|systemUser)$/

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
export function parseToken<L extends Login = Login>(text: string, login?: L): Token<L> {
  const value = parse(text)
  if (!isRecord(value)) throw malformed('JSON of an object')
  check(value, 'login', (login) => logins.includes(String(login)), logins.join(', '))
  check(value, 'kind', (kind) => kinds.test(String(kind)), 'a kind of token')
  check(value, 'accessToken', (token) => typeof token === 'string' && token !== '', 'a text')
  check(value, 'issuedAt', Number.isFinite, 'Unix milliseconds')
  for (const name of ['expiresAt', 'dataAccessExpiresAt']) checkOptional(value, name, Number.isFinite)
  for (const name of ['id', 'userId', 'pageId', 'username']) checkOptional(value, name, isText)
  for (const name of ['permissions', 'missing']) {
    checkOptional(value, name, (list) => Array.isArray(list) && list.every(isText))
  }
  const token = value as unknown as Token<L>
  if (login !== undefined && token.login !== login) {
    throw new TokenError('token_of_another_login', `This token is of ${token.login}, not of ${login}.`)
  }
  return createToken(token)
}

function check(value: JsonRecord, name: string, isRight: (value: unknown) => boolean, expected: string): void {
  if (!isRight(value[name])) throw malformed(`${name} to be ${expected}`)
}

function checkOptional(value: JsonRecord, name: string, isRight: (value: unknown) => boolean): void {
  if (value[name] !== undefined) check(value, name, isRight, 'as it was written')
}

function isText(value: unknown): boolean {
  return typeof value === 'string'
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function malformed(expected: string): TokenError {
  return new TokenError('token_malformed', `That is no stored token: expected ${expected}.`)
}
