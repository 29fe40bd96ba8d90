import { describe, expect, test } from 'vitest'
import { createPlatform, type Platform } from '../platform.ts'
import {
  app,
  day,
  exchangeLong,
  getLongLivedToken,
  getToken,
  graph,
  hour,
  messageOf,
  refresh,
  removeApp,
  tutorialPlatform,
} from '../testing/tutorial.ts'
import { findAccountByUsername } from '../world/records/accounts.ts'
import { deleteApp, setAppMode, setAppState } from '../world/records/apps/apps.ts'
import { removeInstagramTester } from '../world/records/apps/instagram-testers.ts'
import { invalidateSessions } from '../world/records/tokens/access-tokens.ts'

const jay = '17841405793187218'
const form = { 'content-type': 'application/x-www-form-urlencoded' }
const json = { 'content-type': 'application/json' }

describe('a token is read', () => {
  test.each<[string, (token: string) => [string, RequestInit]]>([
    ['from the query', (token) => [`?access_token=${token}`, {}]],
    ['of a doubled parameter, the last', (token) => [`?access_token=x&access_token=${token}`, {}]],
    ['from Authorization: Bearer', (token) => ['', { headers: { authorization: `Bearer ${token}` } }]],
    ['from Authorization: bearer', (token) => ['', { headers: { authorization: `bearer  ${token} ` } }]],
    ['from Authorization: OAuth', (token) => ['', { headers: { authorization: `OAuth ${token}` } }]],
    [
      'from the header beside an empty parameter',
      (token) => ['?access_token=', { headers: { authorization: `Bearer ${token}` } }],
    ],
    [
      'from the parameter before the header',
      (token) => [`?access_token=${token}`, { headers: { authorization: 'Bearer x' } }],
    ],
    ['from a form', (token) => ['', { method: 'POST', body: `method=get&access_token=${token}`, headers: form }]],
    [
      'from a form before the query',
      (token) => ['?access_token=x', { method: 'POST', body: `method=get&access_token=${token}`, headers: form }],
    ],
    [
      'from a JSON body',
      (token) => ['', { method: 'POST', body: JSON.stringify({ method: 'GET', access_token: token }), headers: json }],
    ],
    [
      'beside an empty JSON body',
      (token) => [`?method=get&access_token=${token}`, { method: 'POST', body: '', headers: json }],
    ],
    [
      'beside a JSON body of nothing',
      (token) => [`?method=get&access_token=${token}`, { method: 'DELETE', body: '{}', headers: json }],
    ],
    [
      'beside a JSON body that is none',
      (token) => [`?method=get&access_token=${token}`, { method: 'POST', body: '{"a', headers: json }],
    ],
    [
      'beside a JSON list',
      (token) => [`?method=get&access_token=${token}`, { method: 'POST', body: '[1]', headers: json }],
    ],
    ['beside a content type without a body', (token) => [`?access_token=${token}`, { headers: json }]],
  ])('%s', async (_, send) => {
    await using platform = tutorialPlatform()
    const { token, userId } = await getToken(platform)
    const [query, init] = send(token)
    const answer = await graph(platform, `/me${query}`, init)
    expect(await answer.json()).toEqual({ id: userId })
  })

  test('from multipart', async () => {
    await using platform = tutorialPlatform()
    const { token, userId } = await getToken(platform)
    const body = new FormData()
    body.set('access_token', token)
    body.set('method', 'GET')
    expect(await (await graph(platform, '/me', { method: 'POST', body })).json()).toEqual({ id: userId })
  })

  test.each(['', 'Bearer', 'Bearer ', 'Basic dTpw', 'Token x', 'Bearer a b'])(
    'not from Authorization: %j',
    async (authorization) => {
      await using platform = tutorialPlatform()
      const answer = await graph(platform, '/me', { headers: { authorization } })
      expect(await messageOf(answer)).toMatch(/^An active access token must be used/)
    },
  )
})

describe('a token that is none', () => {
  test.each(['x', 'undefined', 'null', '%00', '%ff', "' OR 1=1 --", '<script>', 'IGQV', 'EAAB', 'x'.repeat(100_000)])(
    '%.40s cannot be parsed',
    async (text) => {
      await using platform = tutorialPlatform()
      const answer = await graph(platform, `/me?access_token=${text}`)
      expect([answer.status, await messageOf(answer)]).toEqual([
        400,
        'Invalid OAuth access token - Cannot parse access token',
      ])
    },
  )

  test('an app token is told that it has no app id', async () => {
    await using platform = tutorialPlatform()
    for (const token of [
      `${app.metaAppId}|${app.metaAppSecret}`,
      `${app.instagramAppId}%7C${app.instagramAppSecret}`,
      '1|x',
    ])
      expect(await me(platform, token)).toBe('Access token does not contain a valid app ID')
  })

  test('is one with a letter changed, a blank or a quotation mark, or of another world', async () => {
    await using platform = tutorialPlatform()
    await using other = createPlatform({ asOf: '2024-11-01' })
    const { token } = await getToken(platform)
    const { token: foreign } = await getToken(other)
    for (const text of [token.toLowerCase(), `${token}%20`, `"${token}"`, token.slice(0, -1), foreign])
      expect(await messageOf(await graph(platform, `/me?access_token=${text}`))).toMatch(/Cannot parse access token$/)
  })

  test('tells neither version nor usage', async () => {
    await using platform = tutorialPlatform()
    const answer = await graph(platform, '/v21.0/me?access_token=x')
    expect(answer.headers.get('instagram-api-version')).toBeNull()
    expect(answer.headers.get('x-app-usage')).toBeNull()
    expect(answer.headers.get('www-authenticate')).toBe(
      'OAuth "Facebook Platform" "invalid_token" "Invalid OAuth access token - Cannot parse access token"',
    )
  })

  test('is shown in the explanation by its first letters only', async () => {
    await using platform = tutorialPlatform()
    const secret = 'IGQVsomethingVerySecretIndeed'
    await graph(platform, `/me?access_token=${secret}`)
    expect(JSON.stringify(platform.explanations())).not.toContain(secret.slice(0, 8))
    expect(platform.explanations()[0]?.received).toBe('IGQVso… (29 characters)')
  })
})

/** What a token is answered. */
async function me(platform: Platform, token: string): Promise<string> {
  const answer = await graph(platform, `/me?access_token=${token}`)
  return answer.ok ? 'good' : messageOf(answer)
}

const catchAll = 'Unsupported request - method type: get'

describe('a token is good', () => {
  test('for an hour, its end printed on the hour', async () => {
    await using platform = tutorialPlatform({ asOf: '2024-11-01T08:34:56Z' })
    const { token } = await getToken(platform)
    platform.clock.advance(hour - 1)
    expect(await me(platform, token)).toBe('good')
    platform.clock.advance(1)
    expect(await me(platform, token)).toBe(
      'Error validating access token: Session has expired on Friday, 01-Nov-24 02:00:00 PDT. The current time is Friday, 01-Nov-24 02:34:56 PDT.',
    )
  })

  test('until Basic Display ends', async () => {
    await using platform = tutorialPlatform()
    const token = await getLongLivedToken(platform)
    platform.clock.set(Date.parse('2024-12-03T23:59:59.999Z'))
    expect(await me(platform, token)).toBe('good')
    platform.clock.advance(1)
    expect(await me(platform, token)).toBe(catchAll)
  })

  test('and once dead keeps its own message beyond that end', async () => {
    await using platform = tutorialPlatform()
    const { token } = await getToken(platform)
    const long = await getLongLivedToken(platform, 'quiet.quinn')
    invalidateSessions(platform.world, findAccountByUsername(platform.world, 'quiet.quinn')?.id ?? '', 'password')
    platform.clock.set(Date.parse('2024-12-24'))
    expect(await me(platform, token)).toMatch(/^Error validating access token: Session has expired/)
    expect(await me(platform, long)).toMatch(/^Error validating access token: The session has been invalidated/)
    expect(await me(platform, 'IGQVgarbled')).toMatch(/Cannot parse access token$/)
    platform.clock.advance(60 * day)
    expect(await me(platform, long)).toMatch(/^Error validating access token: The session has been invalidated/)
  })

  test('only while its app is there', async () => {
    await using platform = tutorialPlatform()
    const { token } = await getToken(platform)
    deleteApp(platform.world, app.metaAppId)
    expect(await me(platform, token)).toBe('Error validating application. Application has been deleted.')
  })

  test.each([
    ['blocked', 'API access blocked.'],
    ['deactivated', 'API access deactivated. To reactivate, go to the app dashboard.'],
    ['deleted', 'Error validating application. Application has been deleted.'],
  ] as const)('only while its app is not %s, and again once it is active', async (state, message) => {
    await using platform = tutorialPlatform()
    const { token } = await getToken(platform)
    setAppState(platform.world, app.metaAppId, state)
    expect(await me(platform, token)).toBe(message)
    expect(await messageOf(await exchangeLong(platform, token))).toBe(message)
    expect(await messageOf(await refresh(platform, token))).toBe(message)
    setAppState(platform.world, app.metaAppId, 'active')
    expect(await me(platform, token)).toBe('good')
  })

  test('only while its account is an Instagram Tester, or the app is Live', async () => {
    await using platform = tutorialPlatform()
    const { token } = await getToken(platform)
    removeInstagramTester(platform.world, app.metaAppId, jay)
    expect(await me(platform, token)).toBe(catchAll)
    setAppMode(platform.world, app.metaAppId, 'live')
    expect(await me(platform, token)).toBe('good')
  })

  test('only until the person removes the app, the long-lived ones too', async () => {
    await using platform = tutorialPlatform()
    const { token } = await getToken(platform)
    const long = (await (await exchangeLong(platform, token)).json()) as { access_token: string }
    removeApp(platform, 'jayposiris')
    const message = `Error validating access token: The user has not authorized application ${app.instagramAppId}.`
    expect([await me(platform, token), await me(platform, long.access_token)]).toEqual([message, message])
  })
})
