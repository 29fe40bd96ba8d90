import { describe, expect, test } from 'vitest'
import { createPlatform } from '../../platform.ts'
import {
  app,
  exchange,
  exchangeParameters,
  getCode,
  getToken,
  graph,
  messageOf,
  minute,
  postToken,
  tutorialPlatform,
  urlencoded,
} from '../../testing/tutorial.ts'
import { sampleWorld } from '../../world-file/sample/sample.ts'

function multipart(parameters: Readonly<Record<string, string | undefined>>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) form.append(name, value)
  return form
}

const urlencodedType = { 'content-type': 'application/x-www-form-urlencoded' }
const mismatch =
  'Error validating verification code. Please make sure your redirect_uri is identical to the one you used in the OAuth dialog request'

describe('the reply', () => {
  test('is a token and a number, spaced as recorded, and nothing else', async () => {
    await using platform = tutorialPlatform()
    const answer = await exchange(platform, getCode(platform))
    expect(answer.status).toBe(200)
    expect(await answer.text()).toMatch(/^\{"access_token": "IGQV[\w-]{140,}", "user_id": \d{17}\}$/)
  })

  test('prints a user id beyond 2^53 exactly as /me has it in text', async () => {
    for (const username of ['jayposiris', 'quiet.quinn']) {
      await using platform = tutorialPlatform()
      const { token, userId } = await getToken(platform, username)
      expect(BigInt(userId)).toBeGreaterThan(2n ** 54n)
      expect(String(Number(userId)), 'an id that a double would round').not.toBe(userId)
      expect(await (await graph(platform, `/me?access_token=${token}`)).text()).toBe(`{"id":"${userId}"}`)
    }
  })

  test('has the account’s own id before ids became app-scoped', async () => {
    await using platform = tutorialPlatform({ asOf: '2021-06-07T23:00:00Z' })
    const before = await getToken(platform)
    expect(before.userId).toBe('17841405793187218')
    platform.clock.advance(60 * minute - 1)
    expect(await (await graph(platform, `/me?access_token=${before.token}`)).json()).toEqual({ id: before.userId })
    platform.clock.advance(1)
    const after = await getToken(platform)
    expect(after.userId).not.toBe(before.userId)
  })

  test('has the headers that were recorded, and none of the Graph API’s', async () => {
    await using platform = tutorialPlatform()
    const recorded = [
      'cache-control',
      'content-language',
      'content-type',
      'expires',
      'pragma',
      'strict-transport-security',
      'vary',
      'x-content-type-options',
      'x-frame-options',
      'x-xss-protection',
    ]
    const good = await exchange(platform, getCode(platform))
    expect([...good.headers.keys()].sort()).toEqual(recorded)
    expect(good.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(good.headers.get('cache-control')).toBe('private, no-cache, no-store, must-revalidate')
    const bad = await exchange(platform, 'AQ')
    expect([...bad.headers.keys()].sort()).toEqual([...recorded, 'darkroom-explanation'].sort())
  })
})

describe('a body', () => {
  test.each([
    ['multipart', multipart],
    ['urlencoded', urlencoded],
  ] as const)('is read as %s', async (_, encode) => {
    await using platform = tutorialPlatform()
    expect((await postToken(platform, encode(exchangeParameters(getCode(platform))))).status).toBe(200)
    const aliases = {
      client_id: undefined,
      client_secret: undefined,
      app_id: app.instagramAppId,
      app_secret: app.instagramAppSecret,
    }
    expect((await postToken(platform, encode(exchangeParameters(getCode(platform), aliases)))).status).toBe(200)
    const emptied = { ...aliases, client_id: '', client_secret: '' }
    expect((await postToken(platform, encode(exchangeParameters(getCode(platform), emptied)))).status).toBe(200)
    const doubled = { ...exchangeParameters(getCode(platform)), unknown: 'x', state: 'y' }
    expect((await postToken(platform, encode(doubled))).status).toBe(200)
  })

  test('is read with the content type in any case and with a charset', async () => {
    await using platform = tutorialPlatform()
    for (const type of ['APPLICATION/x-www-form-urlencoded', 'application/x-www-form-urlencoded; charset=UTF-8']) {
      const body = String(urlencoded(exchangeParameters(getCode(platform))))
      expect((await postToken(platform, body, { 'content-type': type })).status, type).toBe(200)
    }
  })

  test('of a doubled parameter counts the last', async () => {
    await using platform = tutorialPlatform()
    const body = urlencoded(exchangeParameters('AQwrong'))
    body.append('code', getCode(platform))
    expect((await postToken(platform, body)).status).toBe(200)
    const form = multipart(exchangeParameters(getCode(platform)))
    form.append('client_id', '1')
    expect(await messageOf(await postToken(platform, form))).toBe('Invalid platform app')
  })

  test('in JSON is not read: the parameters count as missing', async () => {
    await using platform = tutorialPlatform()
    const body = JSON.stringify(exchangeParameters(getCode(platform)))
    const answer = await postToken(platform, body, { 'content-type': 'application/json' })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toBe(
      '{"error_type": "OAuthException", "code": 400, "error_message": "Invalid platform app"}',
    )
    expect(platform.explanations()[0]?.fix).toMatch(/a JSON body is not read/)
  })

  test.each<[string, RequestInit['body'], HeadersInit]>([
    ['none', undefined, {}],
    ['an empty one', '', urlencodedType],
    ['plain text', String(urlencoded(exchangeParameters('x'))), { 'content-type': 'text/plain' }],
    ['bytes of no type', new Uint8Array([0xff, 0xfe, 0]), {}],
    ['bytes that are no UTF-8', new Uint8Array([0xff, 0x26, 0xc0, 0x80, 0x3d, 0xff]), urlencodedType],
    ['multipart without a boundary', 'client_id=1', { 'content-type': 'multipart/form-data' }],
    ['multipart with another boundary', '--a\r\n\r\nx\r\n--a--', { 'content-type': 'multipart/form-data; boundary=b' }],
    [
      'multipart cut short',
      '--a\r\ncontent-disposition: form-data; name="client_id"\r\n\r\n6844',
      { 'content-type': 'multipart/form-data; boundary=a' },
    ],
    ['multipart of garbage', '\0'.repeat(1000), { 'content-type': 'multipart/form-data; boundary=a' }],
    ['a type that is none', 'client_id=1', { 'content-type': 'application/x-www-form-urlencoded-not' }],
    ['more than 1 MiB', `client_id=${'1'.repeat(1024 * 1024)}`, urlencodedType],
  ])('that carries no parameters (%s) is answered Invalid platform app', async (_, body, headers) => {
    await using platform = tutorialPlatform()
    const answer = await postToken(platform, body, headers)
    expect([answer.status, await messageOf(answer)]).toEqual([400, 'Invalid platform app'])
  })

  test('without an end is cut off at 1 MiB', async () => {
    await using platform = tutorialPlatform()
    let sent = 0
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 65_536
        controller.enqueue(new Uint8Array(65_536).fill(97))
      },
    })
    const init = { method: 'POST', body, headers: urlencodedType, duplex: 'half' }
    const answer = await platform.fetch(new Request('https://api.instagram.com/oauth/access_token', init))
    expect(await messageOf(answer)).toBe('Invalid platform app')
    expect(sent).toBeLessThan(2 * 1024 * 1024)
  })

  test('of exactly 1 MiB is read', async () => {
    await using platform = tutorialPlatform()
    const start = `${urlencoded(exchangeParameters(getCode(platform)))}&x=`
    const body = start + 'x'.repeat(1024 * 1024 - start.length)
    expect((await postToken(platform, body, urlencodedType)).status).toBe(200)
  })

  test('may hold a file, which is no parameter', async () => {
    await using platform = tutorialPlatform()
    const form = multipart(exchangeParameters(getCode(platform), { code: undefined }))
    form.append('code', new Blob([getCode(platform)]), 'code.txt')
    expect(await messageOf(await postToken(platform, form))).toBe('Invalid authorization code')
  })
})

describe('parameters that are missing or wrong', () => {
  test.each([
    ['client_id', undefined, 'Invalid platform app'],
    ['client_id', app.metaAppId, 'Invalid platform app'],
    ['client_id', "1' OR '1'='1", 'Invalid platform app'],
    ['grant_type', undefined, 'Invalid grant_type'],
    ['grant_type', 'AUTHORIZATION_CODE', 'Invalid grant_type'],
    ['code', undefined, 'Invalid authorization code'],
    ['code', '', 'Invalid authorization code'],
    ['code', 'AQ\0', 'Invalid authorization code'],
    ['code', '<script>', 'Invalid authorization code'],
    ['code', 'x'.repeat(100_000), 'Invalid authorization code'],
    ['client_secret', undefined, mismatch],
    ['client_secret', '', mismatch],
    ['client_secret', app.metaAppSecret, mismatch],
    ['client_secret', app.instagramAppSecret.toUpperCase(), mismatch],
    ['redirect_uri', undefined, mismatch],
    ['redirect_uri', '', mismatch],
    ['redirect_uri', 'https://socialsizzle.herokuapp.com/auth', mismatch],
    ['redirect_uri', 'https://SocialSizzle.herokuapp.com/auth/', mismatch],
    ['redirect_uri', 'https%3A%2F%2Fsocialsizzle.herokuapp.com%2Fauth%2F', mismatch],
    ['redirect_uri', 'http://localhost:4000/console/callback/', mismatch],
  ])('%s %j: %s', async (name, value, message) => {
    await using platform = tutorialPlatform()
    const code = getCode(platform)
    const answer = await exchange(platform, code, { [name]: value })
    expect([answer.status, await messageOf(answer)]).toEqual([400, message])
    expect((await exchange(platform, code)).status, 'the code stays good').toBe(200)
  })

  test('are named in the explanation, secrets only by their first letters', async () => {
    await using platform = tutorialPlatform()
    const code = getCode(platform)
    await exchange(platform, code, { client_secret: app.metaAppSecret })
    await exchange(platform, code, { redirect_uri: 'https://socialsizzle.herokuapp.com/auth' })
    await exchange(platform, `${code}#_`)
    const text = JSON.stringify(platform.explanations())
    expect(platform.explanations().map(({ parameter }) => parameter)).toEqual(['code', 'redirect_uri', 'client_secret'])
    expect(platform.explanations()[0]?.fix).toMatch(/^Leave out the #_/)
    for (const secret of [code, app.metaAppSecret, app.instagramAppSecret]) expect(text).not.toContain(secret)
  })
})

describe('a code', () => {
  test('lives for an hour', async () => {
    await using platform = tutorialPlatform()
    const [early, late] = [getCode(platform), getCode(platform)]
    platform.clock.advance(60 * minute - 1)
    expect((await exchange(platform, early)).status).toBe(200)
    platform.clock.advance(minute + 1)
    expect(await messageOf(await exchange(platform, late))).toBe('This authorization code has expired')
  })

  test('is used, not expired, once it is both', async () => {
    await using platform = tutorialPlatform()
    const code = getCode(platform)
    await exchange(platform, code)
    platform.clock.advance(61 * minute)
    expect(await messageOf(await exchange(platform, code))).toBe('This authorization code has been used')
  })

  test('is redeemed by exactly one of fifty requests at once', async () => {
    await using platform = tutorialPlatform()
    const code = getCode(platform)
    const answers = await Promise.all(Array.from({ length: 50 }, () => exchange(platform, code)))
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1)
    const others = answers.filter((answer) => answer.status !== 200)
    for (const answer of others) expect(await messageOf(answer)).toBe('This authorization code has been used')
  })

  test('is of no use to another app, and stays good for its own', async () => {
    const world = sampleWorld('http://localhost:4000')
    const other = {
      name: 'Other',
      basicDisplay: { instagramAppId: '111', instagramAppSecret: 'other', redirectUris: [app.redirectUri] },
    }
    await using platform = createPlatform({
      asOf: '2024-11-01',
      world: { ...world, apps: [...(world.apps ?? []), other] },
    })
    const code = getCode(platform)
    const stolen = await exchange(platform, code, { client_id: '111', client_secret: 'other' })
    expect(await messageOf(stolen)).toBe('Invalid authorization code')
    expect((await exchange(platform, code)).status).toBe(200)
  })

  test('is no access token, and an access token is no code', async () => {
    await using platform = tutorialPlatform()
    const code = getCode(platform)
    expect((await graph(platform, `/me?access_token=${code}`)).status).toBe(400)
    const { token } = await getToken(platform)
    expect(await messageOf(await exchange(platform, token))).toBe('Invalid authorization code')
  })

  test('assumed: is of no use any more from 2024-12-04', async () => {
    await using platform = tutorialPlatform({ asOf: '2024-12-03T23:59:00Z' })
    const [before, after] = [getCode(platform), getCode(platform)]
    expect((await exchange(platform, before)).status).toBe(200)
    platform.clock.advance(minute)
    expect(await messageOf(await exchange(platform, after))).toBe('Invalid platform app')
    expect(platform.explanations()[0]?.fix).toMatch(/^Basic Display ended on 2024-12-04/)
  })
})

describe('methods and paths', () => {
  const at = (path: string): string => `https://api.instagram.com${path}`

  test.each(['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'])('%s is refused', async (method) => {
    await using platform = tutorialPlatform()
    const answer = await platform.fetch(new Request(at('/oauth/access_token'), { method }))
    expect(answer.status).toBe(400)
    const message = `Unsupported request - method type: ${method.toLowerCase()}`
    expect(await answer.text()).toBe(
      method === 'HEAD' ? '' : `{"error_type": "OAuthException", "code": 400, "error_message": "${message}"}`,
    )
  })

  test.each(['/oauth/access_token/', '//oauth/access_token'])('%s is the token endpoint', async (path) => {
    await using platform = tutorialPlatform()
    const body = urlencoded(exchangeParameters(getCode(platform)))
    expect((await platform.fetch(new Request(at(path), { method: 'POST', body }))).status).toBe(200)
  })

  test.each([
    '/',
    '/v1/users/self',
    '/oauth',
    '/oauth/access_token/more',
    '/oauth/access_tokens',
    '/OAuth/Access_Token',
  ])('%s is nothing: not even a good code is redeemed there', async (path) => {
    await using platform = tutorialPlatform()
    const code = getCode(platform)
    const body = urlencoded(exchangeParameters(code))
    expect((await platform.fetch(new Request(at(path), { method: 'POST', body }))).status).toBe(404)
    expect((await platform.fetch(new Request(at(path)))).status).toBe(404)
    expect((await exchange(platform, code)).status).toBe(200)
  })
})
