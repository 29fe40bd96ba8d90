import { describe, expect, test } from 'vitest'
import { createInstagram as createFacebook } from '../facebook/index.ts'
import { type Answer, graphError, json, rejection, type Scripted, scripted } from '../testing/app.ts'
import {
  authorizationUrl,
  completeSignIn,
  createInstagram,
  type Redirect,
  type SignInError,
  type Token,
} from './index.ts'

const short = json(
  '{"access_token": "IGAAshort", "user_id": 27640875392278831, "permissions": ["instagram_business_basic"]}',
)
const long = json('{"access_token":"IGAAlong","token_type":"bearer","expires_in":5183944}')
const me = json('{"id":"27640875392278831","user_id":"17841405793187218","username":"jayposiris"}')
const usual: Record<string, Answer> = { '/oauth/access_token': short, '/access_token': long, '/v25.0/me': me }

async function signIn(app: Scripted, query = 'code=AQcode'): Promise<Token<'instagram'>> {
  const instagram = createInstagram(app.options)
  const { state } = await instagram.authorizationUrl()
  return instagram.completeSignIn(`https://app.example/auth?${query}&state=${state}#_`, { state })
}

describe('the authorization URL', () => {
  test('asks at www.instagram.com for what the app needs, each scope once', async () => {
    const app = scripted(usual, { scopes: ['instagram_business_basic', 'instagram_business_basic'] as never })
    const { url, state } = await createInstagram(app.options).authorizationUrl({
      forceReauth: true,
      enableFacebookLogin: false,
    })
    expect(url.slice(0, url.indexOf('?'))).toBe('https://www.instagram.com/oauth/authorize')
    expect(Object.fromEntries(new URL(url).searchParams)).toEqual({
      client_id: '990602627938098',
      redirect_uri: 'https://app.example/auth',
      response_type: 'code',
      scope: 'instagram_business_basic',
      state,
      force_reauth: 'true',
      enable_fb_login: 'false',
    })
    expect(url).not.toContain(app.options.appSecret)
  })
})

describe('a sign-in with Instagram', () => {
  test('ends with a long-lived token, both ids, and what was not granted', async () => {
    const app = scripted(usual)
    const token = await signIn(app)
    expect(token).toEqual({
      login: 'instagram',
      kind: 'longLived',
      id: '27640875392278831',
      userId: '17841405793187218',
      username: 'jayposiris',
      permissions: ['instagram_business_basic'],
      missing: ['instagram_business_manage_comments'],
      issuedAt: app.time,
      expiresAt: app.time + 5_183_944_000,
      refreshableAt: expect.any(Number),
      refreshBy: expect.any(Number),
    })
    expect(token.accessToken).toBe('IGAAlong')
  })

  test('sends the code once, with the very redirect URI of the window, secrets in the body', async () => {
    const app = scripted(usual)
    await signIn(app)
    const [exchange] = app.requests
    expect(exchange?.method).toBe('POST')
    expect(exchange?.url).toBe('https://api.instagram.com/oauth/access_token')
    expect(exchange?.headers.get('content-type')).toContain('application/x-www-form-urlencoded')
    expect(Object.fromEntries(new URLSearchParams(await exchange?.text()))).toEqual({
      client_id: '990602627938098',
      client_secret: 'app-secret-of-the-test',
      grant_type: 'authorization_code',
      redirect_uri: 'https://app.example/auth',
      code: 'AQcode',
    })
    expect(app.requests.map(({ url }) => new URL(url).pathname)).toEqual([
      '/oauth/access_token',
      '/access_token',
      '/v25.0/me',
    ])
  })

  test('takes the reply as Meta’s page prints it', async () => {
    const wrapped = json(
      '{"data":[{"access_token":"IGAAshort","user_id":"1020","permissions":"instagram_business_basic,instagram_business_manage_comments"}]}',
    )
    const token = await signIn(scripted({ ...usual, '/oauth/access_token': wrapped }))
    expect(token.missing).toEqual([])
    expect(token.id).toBe('27640875392278831')
  })

  test('does not exchange a code twice, whatever became of the first time', async () => {
    for (const answer of [new Response('', { status: 503 }), () => Promise.reject(new TypeError('fetch failed'))]) {
      const app = scripted({ ...usual, '/oauth/access_token': answer as Answer })
      await rejection(signIn(app))
      expect(app.requests).toHaveLength(1)
    }
  })

  test.each<[string, number, string]>([
    ['This authorization code has been used', 400, 'code_used'],
    ['This authorization code has expired', 400, 'code_expired'],
    ['Invalid authorization code', 400, 'code_invalid'],
    ['Matching code was not found or was already used', 400, 'code_used'],
    ['Invalid platform app', 400, 'app_unknown'],
    [
      'Error validating verification code. Please make sure your redirect_uri is identical to the one you used in the OAuth dialog request',
      400,
      'redirect_uri_mismatch',
    ],
  ])('says what "%.40s" means', async (error_message, status, code) => {
    const refused = json({ error_type: 'OAuthException', code: 400, error_message }, status)
    expect(await rejection(signIn(scripted({ ...usual, '/oauth/access_token': refused })))).toMatchObject({
      code,
      status: 400,
    })
  })

  test('that sends nothing does not use its state up', async () => {
    let isOver = false
    const near = new Response('{"id":"1"}', { headers: { 'x-app-usage': '{"call_count":100}' } })
    const app = scripted({ ...usual, '/v25.0/1': near })
    const instagram = createInstagram({ ...app.options, hosts: undefined })
    const { state } = await instagram.authorizationUrl()
    const redirect = `https://app.example/auth?code=AQcode&state=${state}`
    const complete = (more: object) => instagram.completeSignIn(redirect, { state, ...more })
    expect(await rejection(complete({ signal: AbortSignal.abort() }))).toMatchObject({ code: 'aborted' })
    expect(await rejection(complete({ deadline: 0 }))).toMatchObject({ code: 'option_invalid' })
    expect(await rejection(complete({ signal: 5 }))).toMatchObject({ code: 'option_invalid' })
    await instagram.as('IGAAexample').get('/1')
    expect(await rejection(complete({ deadline: 15_000 }))).toMatchObject({ code: 'rate_limited', retryAfter: 20_000 })
    isOver = app.requests.length === 1
    app.time += 60_000
    expect([isOver, (await complete({})).kind]).toEqual([true, 'longLived'])
    expect(await rejection(complete({}))).toMatchObject({ code: 'state_used' })
  })

  test('ends by its deadline while storage looks for its state', async () => {
    const rings = new Set<() => void>()
    const timer = (_: number, ring: () => void) => {
      rings.add(ring)
      return () => rings.delete(ring)
    }
    const asked = Promise.withResolvers<void>()
    const consumeState = () => {
      asked.resolve()
      return new Promise<boolean>(() => undefined)
    }
    const signing = rejection(signIn(scripted(usual, { timer, consumeState })))
    await asked.promise
    for (const ring of rings) ring()
    expect(await signing).toMatchObject({ code: 'timed_out' })
  })

  test('tells the causes where a wrong app secret is told in the words of a wrong redirect URI', async () => {
    const error_message = 'Error validating verification code. Please make sure your redirect_uri is identical'
    const app = scripted({ ...usual, '/oauth/access_token': json({ code: 400, error_message }, 400) })
    expect(await rejection(signIn(app))).toMatchObject({ causes: [expect.stringContaining('app secret')] })
  })

  test('of an app repeats what is safe to repeat, and called by itself sends each step once', async () => {
    const answers = (): Record<string, Answer> => {
      const exchanges = [new Response('<html>', { status: 503 }), long]
      return { ...usual, '/access_token': () => (exchanges.shift() ?? long).clone() }
    }
    expect((await signIn(scripted(answers()))).kind).toBe('longLived')
    const { options, requests } = scripted(answers())
    const { state } = await authorizationUrl(options)
    const redirectUrl = `https://app.example/auth?code=AQcode&state=${state}`
    expect(await rejection(completeSignIn(options, redirectUrl, { state }))).toMatchObject({
      code: 'long_lived_failed',
      cause: { code: 'temporary', retryable: true },
    })
    expect(requests).toHaveLength(2)
  })

  test('gives no short-lived token in place of a long-lived one', async () => {
    const refused = graphError({ message: 'Error validating client secret', type: 'IGApiException', code: 100 })
    const app = scripted({ ...usual, '/access_token': refused })
    const error = (await rejection(signIn(app))) as unknown as SignInError
    expect(error).toMatchObject({
      name: 'SignInError',
      code: 'long_lived_failed',
      cause: { code: 'credentials_wrong' },
    })
    expect(error.token?.kind).toBe('shortLived')
    expect(Object.keys(error)).not.toContain('token')
    const instagram = createInstagram(scripted(usual).options)
    expect((await instagram.exchangeForLongLived(error.token as Token<'instagram'>)).accessToken).toBe('IGAAlong')
  })

  test('keeps the long-lived token where only the account could not be told', async () => {
    const error = (await rejection(
      signIn(scripted({ ...usual, '/v25.0/me': json({ id: '1' }) })),
    )) as unknown as SignInError
    expect(error).toMatchObject({ code: 'account_unresolved', cause: { code: 'reply_malformed' } })
    expect(error.token?.accessToken).toBe('IGAAlong')
  })

  test.each<[string, string]>([
    ['error=access_denied&error_reason=user_denied', 'cancelled'],
    ['error=server_error&error_description=Try+later', 'authorization_refused'],
    ['code=', 'redirect_incomplete'],
    ['code=a&code=b', 'parameter_repeated'],
  ])('ends at %s before the network is asked', async (query, code) => {
    const app = scripted(usual)
    expect(await rejection(signIn(app, query))).toMatchObject({ code })
    expect(app.requests).toHaveLength(0)
  })

  test('that was cancelled counts as such without a state, but not with a wrong one', async () => {
    const instagram = createInstagram(scripted(usual).options)
    const { state } = await instagram.authorizationUrl()
    const url = 'https://app.example/auth?error=access_denied'
    expect(await rejection(instagram.completeSignIn(url, { state }))).toMatchObject({ code: 'cancelled' })
    expect(await rejection(instagram.completeSignIn(`${url}&state=other`, { state }))).toMatchObject({
      code: 'state_mismatch',
    })
  })

  test('does not take a token out of a fragment', async () => {
    const instagram = createInstagram(scripted(usual).options)
    const { state } = await instagram.authorizationUrl()
    const url = `https://app.example/auth#access_token=IGAAx&state=${state}`
    expect(await rejection(instagram.completeSignIn(url, { state }))).toMatchObject({ code: 'redirect_incomplete' })
  })

  test.each([
    [{ 'www.instagram.com': 'http://localhost:4000', 'api.instagram.com': 'http://localhost:4000' }, 'graph'],
    [{ 'www.instagram.com': 'http://localhost:4000', 'graph.instagram.com': 'http://localhost:4000' }, 'api'],
  ])('with hosts %j, of which %s.instagram.com is missing, spends no code', async (hosts, missing) => {
    const app = scripted(usual, { hosts, logger: {} })
    const error = await rejection(signIn(app))
    expect(error).toMatchObject({ name: 'OptionError', message: expect.stringContaining(`${missing}.instagram.com`) })
    expect(app.requests).toEqual([])
  })

  test('of another login is not completed, though both have one redirect URI', async () => {
    const app = scripted(usual)
    const instagram = createInstagram(app.options)
    const facebook = createFacebook(app.options)
    const { state } = await facebook.authorizationUrl()
    const redirect = `https://app.example/auth?code=AQcode&state=${state}`
    expect(await rejection(instagram.completeSignIn(redirect, { state }))).toMatchObject({
      code: 'state_of_another_login',
      message: 'The sign-in was begun with facebook: complete it there, not with instagram.',
    })
    const begun = await instagram.authorizationUrl()
    const other = `https://app.example/auth?code=AQcode&state=${begun.state}`
    for (const at of [other, other.replace('?code', '#access_token')]) {
      expect(await rejection(facebook.completeSignIn(at, begun))).toMatchObject({ code: 'state_of_another_login' })
    }
    expect(app.requests).toEqual([])
    expect((await instagram.completeSignIn(other, begun)).kind).toBe('longLived')
  })

  test('whose clock fails after the code is spent has the token', async () => {
    let calls = 0
    const app: Scripted = scripted(usual, {
      now: () => (app.requests.length > 0 && calls++ > 0 ? Number.NaN : app.time),
    })
    const error = (await rejection(signIn(app))) as unknown as SignInError
    expect([error.code, error.token?.accessToken]).toEqual(['long_lived_failed', 'IGAAshort'])
    expect(error.cause).toMatchObject({ name: 'OptionError' })
  })

  test('tells the logger of every call', async () => {
    const told: unknown[] = []
    const app = scripted(
      { ...usual, '/v25.0/me': graphError({ code: 190, message: 'Invalid OAuth access token.' }) },
      { logger: { debug: (...all) => told.push(all) } },
    )
    const { state } = await authorizationUrl(app.options)
    await rejection(completeSignIn(app.options, `/auth?code=AQcode&state=${state}`, { state }))
    expect(told).toEqual([
      ['POST api.instagram.com/oauth/access_token was answered.'],
      ['GET graph.instagram.com/access_token was answered.'],
      [
        'GET graph.instagram.com/v25.0/me was refused (190): Invalid OAuth access token.',
        { code: 'token_invalid', status: 400 },
      ],
    ])
  })

  test('has redirects that can be switched on by kind', () => {
    const kinds: Record<Redirect['kind'], true> = {
      code: true,
      token: true,
      cancelled: true,
      authorization_refused: true,
    }
    expect(Object.keys(kinds)).toHaveLength(4)
  })
})
