import { inspect } from 'node:util'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createToken } from './create-token.ts'
import { parseToken, serializeToken } from './serialize-token.ts'
import type { Token, TokenFacts } from './token.ts'

const secret = 'IGAAsecretsecretsecret'
const day = 86_400_000
const facts: TokenFacts = {
  login: 'instagram',
  kind: 'longLived',
  accessToken: secret,
  issuedAt: 0,
  expiresAt: 60 * day,
}

describe('a token', () => {
  test('shows its text to nobody who did not ask for it', () => {
    const token = createToken(facts)
    expect(token.accessToken).toBe(secret)
    for (const shown of [JSON.stringify({ token }), inspect(token), String(token), JSON.stringify({ ...token })]) {
      expect(shown).not.toContain(secret)
    }
  })

  test('cannot be changed', () => {
    const token = createToken({ ...facts, permissions: ['a'] })
    expect(() => Object.assign(token, { kind: 'page' })).toThrow(TypeError)
    expect(() => (token.permissions as string[]).push('b')).toThrow(TypeError)
    expect(() => Object.assign(token, { accessToken: 'other' })).toThrow(TypeError)
  })

  test('that is long-lived can be refreshed after a day, and should be when half of its life is over', () => {
    const { refreshableAt = 0, refreshBy } = createToken(facts)
    expect(refreshableAt).toBeGreaterThanOrEqual(day)
    expect(refreshableAt).toBeLessThan(day + 600_000)
    expect(refreshBy).toBe(30 * day)
  })

  test.each([
    [{ ...facts, kind: 'shortLived' as const }],
    [{ ...facts, login: 'facebook' as const }],
    [{ ...facts, login: 'facebook' as const, kind: 'page' as const, expiresAt: undefined }],
    [{ ...facts, expiresAt: undefined }],
  ])('of another kind never: %j', (facts) => {
    expect(createToken(facts)).not.toHaveProperty('refreshableAt')
  })
})

describe('the facts of a token', () => {
  test.each<[string, unknown]>([
    ['login', 'myspace'],
    ['kind', 'forever'],
    ['accessToken', ''],
    ['accessToken', 'IGAA\nx'],
    ['accessToken', 7],
    ['issuedAt', Number.NaN],
    ['issuedAt', 9e15],
    ['issuedAt', '0'],
    ['expiresAt', Number.POSITIVE_INFINITY],
    ['dataAccessExpiresAt', 'soon'],
    ['permissions', 'instagram_business_basic'],
    ['missing', [7]],
    ['id', 17841405793187218],
  ])('are checked: %s is not %j', (name, value) => {
    const error = {
      name: 'TokenError',
      code: 'token_malformed',
      message: expect.stringMatching(`^${name} must be .+, but is .+\\.$`),
    }
    expect(() => createToken({ ...facts, [name]: value })).toThrow(expect.objectContaining(error))
  })

  test.each([[null], [undefined], ['IGAAx'], [[]]])('are no %j', (wrong) =>
    expect(() => createToken(wrong as never)).toThrow(expect.objectContaining({ code: 'token_malformed' })),
  )
})

describe('a stored token', () => {
  const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined })
  const any = fc.record({
    login: fc.constantFrom('instagram', 'facebook', 'basic-display'),
    kind: fc.constantFrom('shortLived', 'longLived', 'page', 'systemUser'),
    accessToken: fc.stringMatching(/^[\x21-\x7e]+$/),
    id: optional(fc.stringMatching(/^\d{1,20}$/)),
    userId: optional(fc.stringMatching(/^\d{1,20}$/)),
    username: optional(fc.string()),
    permissions: optional(fc.array(fc.string())),
    issuedAt: fc.integer(),
    expiresAt: optional(fc.integer()),
  })

  test('is read as it was', () => {
    fc.assert(
      fc.property(any, (facts) => {
        const token = createToken(facts as TokenFacts)
        const read = parseToken(serializeToken(token))
        expect(read).toEqual(token)
        expect(read.accessToken).toBe(token.accessToken)
      }),
    )
  })

  test.each([
    ['', 'JSON'],
    ['null', 'JSON'],
    ['[]', 'JSON'],
    ['undefined___IGAAsecretsecretsecret', 'JSON'],
    [JSON.stringify(createToken(facts)), 'accessToken'],
    [serializeToken(createToken(facts)).replace('instagram', 'myspace'), 'login'],
    [serializeToken(createToken(facts)).replace('longLived', 'eternal'), 'kind'],
    [serializeToken(createToken(facts)).replace('"issuedAt":0', '"issuedAt":"0"'), 'issuedAt'],
    [serializeToken(createToken({ ...facts, permissions: ['a'] })).replace('["a"]', '"a"'), 'permissions'],
    [serializeToken(createToken({ ...facts, id: '1' })).replace('"id":"1"', '"id":1'), 'id'],
  ])('that is none is refused without a word of it: %.20s', (text, want) => {
    expect(() => parseToken(text)).toThrow(
      expect.objectContaining({ code: 'token_malformed', message: expect.stringContaining(want) }),
    )
    expect(() => parseToken(text)).not.toThrow(/IGAAsecret/)
  })
})

test('a list that was handed in stays the caller’s', () => {
  const permissions = ['instagram_business_basic']
  const token = createToken({ login: 'instagram', kind: 'longLived', accessToken: 'IGAAx', issuedAt: 0, permissions })
  permissions.push('other')
  expect([token.permissions, Object.isFrozen(token.permissions)]).toEqual([['instagram_business_basic'], true])
})

test('a copy by spreading has lost its text, which is noticed before it is stored', () => {
  const token = createToken({ login: 'instagram', kind: 'longLived', accessToken: 'IGAAx', issuedAt: 0 })
  expect(() => serializeToken({ ...token })).toThrow(expect.objectContaining({ code: 'token_malformed' }))
  expect(() => serializeToken(null as never)).toThrow(expect.objectContaining({ code: 'token_malformed' }))
})

test('a token that was read without naming its login is of any login', () => {
  const text = serializeToken(createToken({ login: 'instagram', kind: 'longLived', accessToken: 'IGAAx', issuedAt: 0 }))
  // @ts-expect-error Nothing has looked at its login.
  const unsure: Token<'instagram'> = parseToken(text)
  const sure: Token<'instagram'> = parseToken(text, 'instagram')
  expect(unsure).toEqual(sure)
})
