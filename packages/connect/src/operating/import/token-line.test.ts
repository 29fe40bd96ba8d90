import { describe, expect, test } from 'vitest'
import { tokenLineOf } from './token-line.ts'

const end = Date.UTC(2026, 11, 1)

const nango = {
  id: 1,
  connection_id: 'customer-7',
  provider: 'instagram',
  provider_config_key: 'our-instagram',
  credentials: { type: 'OAUTH2', access_token: 'IGAA1', expires_at: '2026-12-01T00:00:00.000Z', raw: {} },
  connection_config: {},
}
const postiz = {
  id: 'cm1',
  internalId: '17841408261739405',
  providerIdentifier: 'instagram-standalone',
  token: 'IGAA1',
  refreshToken: 'IGAA1',
  tokenExpiration: '2026-12-01 00:00:00',
  disabled: 'f',
}

describe('an entry says a token, its login and its end', () => {
  test.each([
    ['by our names', { login: 'instagram', accessToken: 'IGAA1', expiresAt: '2026-12-01T00:00:00Z' }],
    ['by names of OAuth', { login: 'instagram', access_token: 'IGAA1', expires_at: '2026-12-01T01:00:00+01:00' }],
    ['as a spreadsheet has it', { login: 'instagram', token: ' IGAA1 ', expiresAt: '2026-12-01 00:00:00Z' }],
    ['as Nango has it', nango],
    ['as Postiz prints it as CSV, in UTC', postiz],
    ['as Postiz prints it as JSON', { ...postiz, tokenExpiration: '2026-12-01T00:00:00.000Z', deletedAt: null }],
    ['as PostgreSQL prints a moment with its zone', { ...postiz, tokenExpiration: '2026-12-01 01:00:00+01' }],
  ])('%s', (_, value) => {
    expect(tokenLineOf(value)).toEqual({ login: 'instagram', accessToken: 'IGAA1', expiresAt: end })
  })

  test('with Facebook Login without the end that others reckon: Facebook tells it', () => {
    const page = { login: 'facebook', accessToken: 'EAA1', expiresAt: undefined }
    const credentials = { access_token: 'EAA1', expires_at: 'soon' }
    expect(tokenLineOf({ ...nango, provider: 'facebook', credentials })).toEqual(page)
    expect(tokenLineOf({ ...postiz, providerIdentifier: 'instagram', token: 'EAA1' })).toEqual(page)
  })
})

test.each([
  [{ ...nango, provider: 'notion' }, 'This connection of Nango is for notion'],
  [{ ...postiz, providerIdentifier: 'x' }, 'This integration of Postiz is for x'],
  [{ ...postiz, deletedAt: '2026-01-01 00:00:00' }, 'deleted in Postiz'],
])('what is of no use here is left out, with the reason: %j', (value, reason) => {
  expect(tokenLineOf(value)).toContain(reason)
})

test.each([
  [{ ...nango, credentials: undefined }, 'credentials', 'list of connections has none'],
  [{ ...nango, credentials: {} }, 'credentials.access_token', 'is missing'],
  [{ ...postiz, token: '' }, 'token', 'is missing'],
  [{ ...postiz, tokenExpiration: 'in May' }, 'tokenExpiration', 'no moment'],
  [{ login: 'instagram' }, 'accessToken', 'accessToken is missing'],
  [{ login: 'instagram', accessToken: 7 }, 'accessToken', 'accessToken is missing'],
  [{ login: 'instagram', access_token: 'IGAA1 IGAA2' }, 'access_token', 'spaces'],
  [{ login: 'instagram', accessToken: 'IGAA1', expiresAt: '2026-12-01 00:00:00' }, 'expiresAt', 'with its zone'],
  [{ login: 'instagram', accessToken: 'IGAA1', issued_at: 5 }, 'issued_at', 'no moment'],
  [{ login: 'instagram', accessToken: 'IGAA1', kind: 'shortLived' }, 'kind', 'short-lived'],
  [{ login: 'Instagram', accessToken: 'IGAA1' }, 'login', 'login has to be'],
  [{}, 'login', 'login has to be'],
])('what is wrong is refused, with the field by its own name: %j', (value, field, reason) => {
  expect(() => tokenLineOf(value)).toThrow(expect.objectContaining({ field, message: expect.stringContaining(reason) }))
})
