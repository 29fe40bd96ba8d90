import { describe, expect, test } from 'vitest'
import { IncomingError } from '../incoming/index.ts'
import { ApiError, createInstagram, reader, SignInError, TokenError } from '../instagram/index.ts'
import { graphError, json, rejection, scripted } from '../testing/app.ts'
import { closestName } from './closest-name.ts'
import { expectation } from './expectation.ts'

const sentence = /^[A-Z].*[a-z].* .*\.$/s

describe('a message is a whole sentence', () => {
  test.each([
    'redirect_malformed',
    'redirect_foreign',
    'redirect_incomplete',
    'parameter_repeated',
    'state_missing',
    'state_mismatch',
    'state_used',
    'state_of_another_login',
    'cancelled',
    'authorization_refused',
    'long_lived_failed',
    'account_unresolved',
    'account_choice_needed',
    'no_professional_account',
    'token_foreign',
  ] as const)('for %s', (code) => expect(new SignInError(code).message).toMatch(sentence))

  test.each(['token_malformed', 'token_ended', 'refresh_too_late', 'token_of_another_login'] as const)(
    'for %s',
    (code) => expect(new TokenError(code).message).toMatch(sentence),
  )

  test.each(['signature_mismatch', 'webhook_not_json', 'signed_request_stale', 'subscription_refused'] as const)(
    'for %s',
    (code) => expect(new IncomingError(code).message).toMatch(sentence),
  )

  test.each<[string, Response, string]>([
    ['timed out', json('', 200), 'was answered with an empty body.'],
    ['no JSON', json('<html>'), 'was answered with something that is not JSON.'],
    [
      'redirected',
      new Response(null, { status: 302 }),
      'was answered with a redirect, which the client does not follow.',
    ],
    ['refused', graphError({ code: 190, message: 'Bad token.' }), 'was refused (190): Bad token.'],
  ])('for a call that is %s', async (_, answer, ending) => {
    const error = await rejection(reader(scripted([answer], { attempts: 1 }).options, 'IGAAexample').me())
    expect(error.message).toBe(`GET graph.instagram.com/v25.0/me ${ending}`)
  })

  test('for a state that was not kept, a used one and one of another sign-in', async () => {
    const app = createInstagram(scripted([graphError({ code: 1, message: 'x' })]).options)
    const { state } = await app.authorizationUrl()
    const at = (given: string): string => `/auth?code=AQ&state=${given}`
    const message = async (kept: unknown, given = state): Promise<string> =>
      (await rejection(app.completeSignIn(at(given), { state: kept as string }))).message
    expect(await message(undefined)).toBe(
      'state must be the state that authorizationUrl returned, from the session, but is missing.',
    )
    expect(await message(state, 'x'.repeat(32))).toMatch(sentence)
    await message(state)
    expect(await message(state)).toMatch(/was used before/)
  })
})

describe('what came', () => {
  test.each([
    [undefined, 'is missing'],
    [null, 'is null'],
    ['', 'is an empty string'],
    ['secret', 'is a string of 6 characters'],
    [0, 'is 0'],
    [Number.NaN, 'is NaN'],
    [[], 'is an empty list'],
    [['secret'], 'is a list of 1 item'],
    [{ secret: 1 }, 'is a different object'],
    [() => 'secret', 'is a function'],
    [10n, 'is a bigint'],
  ])('%o is told as: %s', (value, told) => {
    expect(expectation('deadline', 'a number', value)).toBe(`deadline must be a number, but ${told}.`)
  })

  test('is not quoted where a number may be a secret', () => {
    expect(expectation('appSecret', 'a text', 12345)).toBe('appSecret must be a text, but is a number.')
  })
})

test.each([
  ['redirectURI', 'redirectUri'],
  ['scope', 'scopes'],
  ['apId', 'appId'],
  ['x', undefined],
  ['completelyOther', undefined],
])('%s is close to %s', (given, close) => {
  expect(closestName(given, ['appId', 'appSecret', 'redirectUri', 'scopes'])).toBe(close)
})

describe('a link to the explanation', () => {
  const link = 'http://localhost:4000/console/explanations/7'
  const refused = (explanation: string): Response =>
    graphError({ code: 100, message: 'No.' }, 400, { 'darkroom-explanation': explanation })

  test('comes with the error', async () => {
    const error = await rejection(reader(scripted([refused(link)]).options, 'IGAAexample').me())
    expect(error).toBeInstanceOf(ApiError)
    expect(error['explanation']).toBe(link)
    expect(error.message).toContain(link)
    expect(JSON.stringify(error)).toContain(link)
  })

  test.each(['javascript:alert(1)', 'http://x.example/?access_token=IGAA', 'see the docs', ''])(
    'is none where it is %j',
    async (odd) => {
      const error = await rejection(reader(scripted([refused(odd)]).options, 'IGAAexample').me())
      expect(error['explanation']).toBeUndefined()
    },
  )
})
