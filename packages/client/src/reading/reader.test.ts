import { describe, expect, test } from 'vitest'
import { reader as facebookReader } from '../facebook/index.ts'
import { createToken, reader } from '../instagram/index.ts'
import { graphError, json, rejection, scripted } from '../testing/app.ts'

const bare = 'IGAAexample'

describe('reading', () => {
  test('sends the token in a header, and no secret in the URL', async () => {
    const app = scripted([json({ id: '1' })])
    await reader(app.options, bare).me({ fields: ['username', { media: { limit: 2, fields: ['id'] } }] })
    const [request] = app.requests
    expect(request?.url).toBe('https://graph.instagram.com/v25.0/me?fields=username%2Cmedia.limit(2)%7Bid%7D')
    expect(request?.headers.get('authorization')).toBe('Bearer IGAAexample')
  })

  test('takes /me flat, as it is, and wrapped, as it is documented', async () => {
    const flat = { id: '1', username: 'jay' }
    expect(await reader(scripted([json(flat)]).options, bare).me()).toEqual(flat)
    expect(await reader(scripted([json({ data: [flat] })]).options, bare).me()).toEqual(flat)
  })

  test('leaves ids exact', async () => {
    const app = scripted([json('{"id": 27640875392278831, "media_count": 3}')])
    expect(await reader(app.options, bare).me({ fields: ['media_count'] })).toEqual({
      id: '27640875392278831',
      media_count: 3,
    })
  })

  test.each([[17841405793187218 as never], ['1/../2'], ['a?b'], [''], ['me/media'], [undefined as never]])(
    'does not take %s for an id',
    (id) =>
      expect(() => reader(scripted([]).options, bare).node(id)).toThrow(
        expect.objectContaining({ code: 'option_invalid' }),
      ),
  )

  test.each([
    ['/../v1.0/me'],
    ['me'],
    ['//evil.example'],
    ['/me?access_token=x'],
    ['/a b'],
    ['/./me'],
    [''],
    ['/me#x'],
    ['/%2e%2e/me'],
  ])('does not take %s for a path', async (path) =>
    expect(await rejection(reader(scripted([]).options, bare).get(path))).toMatchObject({ code: 'option_invalid' }),
  )

  test('takes null for no options, and names what is wrong in the others', async () => {
    const app = scripted([json({ id: '1', data: [] })])
    const one = reader(app.options, bare)
    await one.me(null as never)
    await one.node('1').get(null as never)
    await one.ids(['1'], null as never)
    for await (const _ of one.node('1').edge('media', null as never)) expect(_).toBeUndefined()
    await expect(one.ids([7 as never])).rejects.toMatchObject({ message: expect.stringMatching(/^ids must be/) })
    const walking = one.node('1').edge('a/b')[Symbol.asyncIterator]().next()
    await expect(walking).rejects.toMatchObject({ message: expect.stringMatching(/^edge must be/) })
    expect(app.requests).toHaveLength(4)
  })

  test.each([[{ get: 5 }], [''], ['IGAA\nx']])('with %j for a token says so, and sends nothing', async (token) => {
    const app = scripted([json({ id: '1' })])
    await expect(reader(app.options, token as never).me()).rejects.toMatchObject({ code: 'token_malformed' })
    expect(app.requests).toEqual([])
  })

  test('names what was asked, with its version, where an answer is malformed', async () => {
    const request = 'GET graph.instagram.com/v25.0/1/media'
    const walking = reader(scripted([json({ id: '1' })]).options, bare)
      .node('1')
      .edge('media')
    await expect(walking[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: 'reply_malformed', request })
    const page = createToken({ login: 'facebook', kind: 'page', accessToken: bare, userId: '178', issuedAt: 0 })
    await expect(facebookReader(scripted([json([])]).options, page).me()).rejects.toMatchObject({
      code: 'reply_malformed',
      request: 'GET graph.facebook.com/v25.0/178',
    })
  })

  test('refuses a token among the parameters', async () => {
    const app = scripted([])
    expect(await rejection(reader(app.options, bare).get('/me', { access_token: 'x' }))).toMatchObject({
      code: 'option_invalid',
    })
    expect(app.requests).toHaveLength(0)
  })

  test('asks for many by their ids', async () => {
    const app = scripted([json({ '11': { id: '11' }, '13': { id: '13' } })])
    expect(await reader(app.options, bare).ids(['11', '13'], { fields: ['media_type'] })).toEqual({
      '11': { id: '11' },
      '13': { id: '13' },
    })
    expect(app.requests[0]?.url).toBe('https://graph.instagram.com/v25.0/?ids=11%2C13&fields=media_type')
    for (const ids of [[], Array.from({ length: 51 }, (_, index) => `${index}`), [11 as never]]) {
      expect(await rejection(reader(app.options, bare).ids(ids))).toMatchObject({ code: 'option_invalid' })
    }
  })

  test('posts parameters in the body', async () => {
    const app = scripted([json({ id: '5' })])
    await reader(app.options, bare).post('/me/media', {
      image_url: 'https://x.example/a.jpg',
      is_carousel_item: true,
      children: ['1', '2'],
    })
    const [request] = app.requests
    expect(request?.url).toBe('https://graph.instagram.com/v25.0/me/media')
    expect(await request?.text()).toBe('image_url=https%3A%2F%2Fx.example%2Fa.jpg&is_carousel_item=true&children=1%2C2')
  })

  test('goes to the hosts it is told', async () => {
    const app = scripted([json({ id: '1' })], { hosts: 'http://localhost:4000' })
    await reader(app.options, bare).me()
    expect(app.requests[0]?.url).toBe('http://localhost:4000/graph.instagram.com/v25.0/me')
    const other = scripted([json({ id: '1' })], { hosts: { 'graph.instagram.com': 'http://[::1]:1/x' } })
    await reader(other.options, bare).me()
    expect(other.requests[0]?.url).toBe('http://[::1]:1/x/v25.0/me')
  })

  test('sends appsecret_proof when asked to, as the vector has it', async () => {
    const app = scripted([json({ id: '1' })], { proof: true, appSecret: 'local-test-app-secret' })
    await reader(app.options, 'LOCALTOKEN123').me()
    expect(new URL(app.requests[0]?.url ?? '').searchParams.get('appsecret_proof')).toBe(
      '28363948b0071495603548acc6f581cad5b8f3b961b8f433f73554f3c039df99',
    )
  })

  test('does not send a token that has died, or another login’s, or a copy without its text', async () => {
    const app = scripted([json({ id: '1' })])
    const token = createToken({
      login: 'instagram',
      kind: 'longLived',
      accessToken: bare,
      issuedAt: 0,
      expiresAt: app.time,
    })
    expect(await rejection(reader(app.options, token).me())).toMatchObject({ code: 'token_ended' })
    expect(await rejection(reader(app.options, { ...token, expiresAt: undefined }).me())).toMatchObject({
      code: 'token_malformed',
    })
    expect(await rejection(facebookReader(app.options, token as never).me())).toMatchObject({
      code: 'token_of_another_login',
    })
    expect(await rejection(reader(app.options, 'two\nlines').me())).toMatchObject({ code: 'token_malformed' })
    expect(() => reader(app.options, null as never)).toThrow(expect.objectContaining({ code: 'option_invalid' }))
    expect(app.requests).toHaveLength(0)
  })

  test('warns once of a version that ends, and of one that another answers for', async () => {
    const app = scripted([json({ id: '1' }, 200, { 'instagram-api-version': 'v21.0' })], {
      version: 'v20.0',
      now: () => Date.UTC(2026, 7, 1),
    })
    const one = reader(app.options, bare)
    await one.me()
    await one.me()
    expect(app.warnings).toEqual([
      'v20.0 ends on 2026-09-24: set a newer one',
      'v21.0 answered, since v20.0 has expired.',
    ])
  })

  test('gives probable causes of the refusal that says nothing', async () => {
    const refused = graphError({ message: 'Unsupported request - method type: get', type: 'IGApiException', code: 100 })
    const error = await rejection(reader(scripted([refused]).options, bare).me())
    expect(error).toMatchObject({ code: 'unsupported_request', reconnect: false })
    expect(error['causes']).toHaveLength(3)
  })
})

describe('with Facebook Login', () => {
  const page = createToken({
    login: 'facebook' as const,
    kind: 'page',
    accessToken: 'EAApage',
    userId: '17841472020051826',
    issuedAt: 0,
  })

  test('me is the professional account', async () => {
    const app = scripted([json({ id: '17841472020051826', followers_count: 12 })])
    await facebookReader(app.options, page).me({ fields: ['followers_count'] })
    expect(app.requests[0]?.url).toBe('https://graph.facebook.com/v25.0/17841472020051826?fields=followers_count')
    expect(await rejection(facebookReader(app.options, 'EAAbare').me())).toMatchObject({
      code: 'token_without_account',
    })
  })

  test('a batch gives each call its own result', async () => {
    const app = scripted([
      json([
        { code: 200, body: '{"id":"17841400000000123","n":9007199254740993}' },
        null,
        { code: 400, body: '{"error":{"message":"x","code":100,"error_subcode":33}}' },
        { code: 500, body: '<html>' },
        { code: 200, body: '<html>' },
      ]),
    ])
    const paths = ['/1', '/2', '/3', '/4', '/5']
    const results = await facebookReader(app.options, page).batch(
      paths.map((path) => ({ path, parameters: { fields: 'id' } })),
    )
    expect(results).toMatchObject([
      { ok: true, value: { id: '17841400000000123', n: '9007199254740993' } },
      { ok: false, error: { code: 'timed_out' } },
      { ok: false, error: { code: 'object_not_found' } },
      { ok: false, error: { code: 'temporary' } },
      { ok: false, error: { code: 'reply_not_json' } },
    ])
    const body = new URLSearchParams(await app.requests[0]?.text())
    expect(JSON.parse(body.get('batch') ?? '')[0]).toEqual({ method: 'GET', relative_url: '1?fields=id' })
  })

  test('a batch that is answered with something else is refused', async () => {
    for (const answer of [{}, [], [null, null]]) {
      const app = scripted([json(answer)])
      expect(await rejection(facebookReader(app.options, page).batch([{ path: '/1' }]))).toMatchObject({
        code: 'reply_malformed',
      })
    }
  })
})

test('a batch heeds its token: refused parts tell the source, and no text shows it', async () => {
  const refused: string[] = []
  const own = createToken({
    login: 'facebook',
    kind: 'page',
    accessToken: 'page-token-0123456789-xyz',
    userId: '1',
    issuedAt: 0,
  })
  const message = `Malformed access token ${own.accessToken}`
  const app = scripted([json([{ code: 400, body: JSON.stringify({ error: { message, code: 190 } }) }])])
  const batching = facebookReader(app.options, {
    get: () => own,
    refused: (_, error) => void refused.push(error.code),
  })
  const results = await batching.batch([{ path: '/1' }])
  expect(JSON.stringify(results)).not.toContain(own.accessToken)
  expect(refused).toEqual(['token_invalid'])
  for (const wrong of [null, { path: '/../../v2.0/me' }, { path: '//evil.example/x' }, { path: '/1', method: 'PUT' }]) {
    await expect(batching.batch([wrong as never])).rejects.toMatchObject({ code: 'option_invalid' })
  }
})

test('a batch shows neither the proof nor secrets of its parts, and does not heed what becomes of the list', async () => {
  const page = createToken({ login: 'facebook', kind: 'page', accessToken: bare, userId: '1', issuedAt: 0 })
  let proof = ''
  const app = scripted([], {
    proof: true,
    fetch: async (request) => {
      proof = new URLSearchParams(await request.text()).get('appsecret_proof') ?? ''
      const message = `Invalid appsecret_proof provided in the API argument ${proof} for sEcReTtOkEn1`
      return json([{ code: 400, body: JSON.stringify({ error: { message, code: 100 } }) }])
    },
  })
  const calls = [{ path: '/debug_token', parameters: { input_token: 'sEcReTtOkEn1' } }]
  const sending = facebookReader(app.options, page).batch(calls)
  calls.length = 0
  const told = JSON.stringify(await sending)
  expect(proof).toMatch(/^[0-9a-f]{64}$/)
  expect(told).toContain('[removed] for [removed]')
  expect(told).not.toContain(proof)
})

test.each(['../../../x?y=', '', '1/2'])('an account that is %j leads nowhere', async (userId) => {
  const page = createToken({ login: 'facebook', kind: 'page', accessToken: bare, userId, issuedAt: 0 })
  const app = scripted([json({ id: '1' })])
  await expect(facebookReader(app.options, page).me()).rejects.toMatchObject({ code: 'option_invalid' })
  expect(app.requests).toEqual([])
})

test('what was not meant for a call is refused by its name', async () => {
  const reading = reader(scripted([json({ id: '1' })]).options, 'IGAAexample')
  await expect(reading.get('/me', 'text' as never)).rejects.toThrow(/^parameters must be/)
  await expect(reading.me(null as never)).resolves.toEqual({ id: '1' })
})

test('an id that has lost digits is not handed out', async () => {
  const reading = reader(scripted([json('{"id":1e17}')]).options, 'IGAAexample')
  await expect(reading.me()).rejects.toMatchObject({ code: 'reply_malformed' })
})

test('a token that was put into a path is not shown', async () => {
  const text = 'IGAAsecretsecretsecretsecret'
  const error = await rejection(reader(scripted([json({}, 404)]).options, text).get(`/${text}`))
  expect(`${error.message}${JSON.stringify(error)}`).not.toContain(text)
})
