import { describe, expect, test } from 'vitest'
import { reader as facebookReader } from '../facebook/index.ts'
import { reader } from '../instagram/index.ts'
import { type Answer, graphError, json, rejection, type Scripted, scripted } from '../testing/app.ts'
import { createToken } from '../tokens/create-token.ts'

const token = 'IGAAsecretsecretsecretsecret'
const html = (status: number): Response => new Response('<html><body>Sorry</body></html>', { status })
const me = json({ id: '1', username: 'jay' })

async function failing(answers: readonly Answer[], changes: Partial<Scripted['options']> = {}) {
  const app = scripted(answers, changes)
  const error = await rejection(reader(app.options, token).me())
  return { app, error }
}

describe('an answer that cannot be used', () => {
  test.each<[string, Answer, string, boolean]>([
    ['a page', html(200), 'reply_not_json', true],
    ['a page of a fault', html(502), 'temporary', true],
    ['a page of a refusal', html(404), 'reply_not_json', false],
    ['nothing', new Response(''), 'reply_empty', true],
    ['no body', new Response(null, { status: 204 }), 'reply_empty', true],
    ['half of its JSON', json('{"id":"1","user'), 'reply_not_json', true],
    ['a list', json([{ id: '1' }]), 'reply_malformed', false],
    ['a text', json('"id"'), 'reply_malformed', false],
    ['null', json('null'), 'reply_malformed', false],
    ['10 MB', () => json(JSON.stringify({ id: 'x'.repeat(10_000_000) })), 'reply_too_large', false],
    [
      '10 MB that announce less',
      () =>
        new Response(JSON.stringify({ id: 'x'.repeat(10_000_000) }), {
          headers: { 'content-encoding': 'identity', 'content-length': '9' },
        }),
      'reply_too_large',
      false,
    ],
    [
      'a redirect',
      new Response(null, { status: 302, headers: { location: 'https://evil.example/' } }),
      'redirected',
      false,
    ],
    [
      'a redirect that keeps the method',
      new Response(null, { status: 307, headers: { location: 'https://evil.example/' } }),
      'redirected',
      false,
    ],
    ['JSON with a status that says nothing', json({ hello: 1 }, 418), 'refused', false],
    ['a status of limits', json({}, 429), 'rate_limited', true],
    ['an error on the way', () => Promise.reject(new TypeError('fetch failed')), 'network_failed', true],
    [
      'a body that breaks off',
      () => new Response(new ReadableStream({ start: (stream) => stream.error(new Error('reset')) })),
      'network_failed',
      true,
    ],
  ])('%s', async (_, answer, code, retryable) => {
    const { error, app } = await failing([answer])
    expect(error).toMatchObject({ name: 'ApiError', code, retryable })
    expect(app.requests.every((request) => request.redirect === 'manual')).toBe(true)
  })

  test('never brings a secret into an error, whatever it repeats', async () => {
    const secrets = `${token} app-secret-of-the-test`
    const answers: Answer[] = [
      graphError({
        message: `Bad ${secrets}`,
        type: secrets,
        error_user_msg: secrets,
        error_user_title: secrets,
        code: 100,
      }),
      json({ error_message: secrets, error_type: secrets, code: 400 }, 400),
      () =>
        Promise.reject(
          new Error(`connect ECONNREFUSED https://x/?access_token=${token}&client_secret=app-secret-of-the-test`),
        ),
      json(`{"id": ${secrets}`),
    ]
    for (const answer of answers) {
      const { error } = await failing([answer])
      for (const told of [error.message, String(error.stack), JSON.stringify(error), String(error['cause'])]) {
        expect(told).not.toContain(token)
        expect(told).not.toContain('app-secret-of-the-test')
      }
    }
  })
})

describe('what Darkroom does not have', () => {
  const message =
    'Darkroom does not have GET /{ig-user-id}/stories yet. Instagram does: this is not a fault of your request.'
  const missing = { error: { type: 'DarkroomNotImplemented', message } }
  const header = { 'darkroom-not-implemented': 'GET /{ig-user-id}/stories' }
  const coverage = 'http://localhost:4000/console/coverage'

  test('is told as such, and is not asked for again', async () => {
    const { error, app } = await failing([json(missing, 501, { ...header, 'darkroom-explanation': coverage })])
    expect(error).toMatchObject({ code: 'not_implemented', status: 501, retryable: false, explanation: coverage })
    expect(error.message).toBe(`GET graph.instagram.com/v25.0/me is not available: ${message} Explained at ${coverage}`)
    expect(app.requests).toHaveLength(1)
  })

  test('is known by the header alone', async () => {
    const { error } = await failing([new Response('', { status: 501, headers: header })])
    expect(error).toMatchObject({
      code: 'not_implemented',
      message: expect.stringContaining('Darkroom does not have it'),
    })
  })

  test('is known in a part of a batch, which has no headers', async () => {
    const app = scripted([json([{ code: 501, body: JSON.stringify(missing) }])], {
      scopes: ['instagram_basic'] as never,
    })
    const [result] = await facebookReader(app.options, 'EAAexample').batch([{ path: '/1/stories' }])
    expect(result).toMatchObject({ ok: false, error: { code: 'not_implemented', retryable: false } })
  })

  test('is another thing than a 501 from elsewhere, which may pass', async () => {
    expect((await failing([html(501)])).error).toMatchObject({ code: 'temporary', retryable: true })
  })
})

describe('a call that changes nothing', () => {
  test('is repeated after faults, with a growing, random wait', async () => {
    const app = scripted([html(503), html(503), me])
    expect(await reader(app.options, token).me()).toEqual({ id: '1', username: 'jay' })
    expect(app.waits).toEqual([301, 602])
  })

  test('is tried three times, or as often as was said', async () => {
    expect((await failing([html(503)])).app.requests).toHaveLength(3)
    expect((await failing([html(503)], { attempts: 5 })).app.requests).toHaveLength(5)
    expect((await failing([html(503)], { attempts: 1 })).app.requests).toHaveLength(1)
  })

  test('is not repeated where that cannot help', async () => {
    const { app } = await failing([graphError({ message: 'x', code: 190 })])
    expect(app.requests).toHaveLength(1)
  })

  test('waits as long as the platform says, if the deadline allows', async () => {
    const usage = { 'x-business-use-case-usage': '{"1":[{"type":"instagram","estimated_time_to_regain_access":1}]}' }
    const limited = graphError({ message: 'x', code: 80002 }, 400, usage)
    const { app, error } = await failing([limited])
    expect(app.requests).toHaveLength(1)
    expect(error).toMatchObject({ code: 'rate_limited', retryAfter: 60_000, usage: { regainAccess: 60_000 } })
    const patient = scripted([limited, me], { deadline: 120_000 })
    await reader(patient.options, token).me()
    expect(patient.waits).toEqual([60_000])
  })

  test('waits for the longer of what a proxy and the platform say', async () => {
    const usage = { 'x-business-use-case-usage': '{"1":[{"estimated_time_to_regain_access":5}]}' }
    const { error } = await failing([graphError({ code: 80002, message: 'x' }, 400, { ...usage, 'retry-after': '60' })])
    expect(error).toMatchObject({ retryAfter: 300_000 })
  })

  test('ends by its deadline', async () => {
    const { app } = await failing([html(503)], { attempts: 100, deadline: 5000 })
    expect(app.waits.reduce((sum, wait) => sum + wait, 0)).toBeLessThan(5000)
  })

  test('is not repeated without end by an app whose calls all fail', async () => {
    const app = scripted([html(503)])
    const one = reader(app.options, token)
    for (let call = 0; call < 30; call++) await rejection(one.me())
    expect(app.requests.length).toBe(30 + 10)
  })

  test('tells how much of the limits was used', async () => {
    const seen: number[] = []
    const answer = json({ id: '1' }, 200, { 'x-app-usage': '{"call_volume":7,"cpu_time":3}' })
    const app = scripted([answer], { onUsage: ({ highest }) => seen.push(highest) })
    await reader(app.options, token).me()
    expect(seen).toEqual([7])
  })

  test('slows down before the wall', async () => {
    const near = json({ id: '1' }, 200, { 'x-app-usage': '{"call_volume":99,"cpu_time":0}' })
    const app = scripted([near, me])
    const one = reader(app.options, token)
    await one.me()
    await one.me()
    // The pause, and up to a quarter of it by chance.
    expect(app.waits).toEqual([18_050 + 2265])
    app.time += 20_000
    await one.me()
    expect(app.waits).toHaveLength(1)
  })

  test('that waits near the limit does not wait as long as all others', async () => {
    const near = json({ id: '1' }, 200, { 'x-app-usage': '{"call_volume":95}' })
    const chances = [0, 37, 74, 111, 148, 185, 222, 255]
    let drawn = 0
    const app = scripted([near], { random: (bytes) => bytes.fill(chances[drawn++ % chances.length] ?? 0) })
    const one = reader(app.options, token)
    for (let calls = 0; calls < 9; calls++) await one.me()
    expect(new Set(app.waits).size).toBeGreaterThan(4)
    for (const wait of app.waits) expect(wait >= 11_250 && wait <= Math.ceil(11_250 * 1.25)).toBe(true)
  })

  test('is not held back without an end by a clock that is set back', async () => {
    const near = json({ id: '1' }, 200, { 'x-app-usage': '{"call_volume":99}' })
    const app = scripted([near, me])
    const one = reader(app.options, token)
    await one.me()
    app.time -= 3_600_000
    await one.me()
    expect([app.waits, app.requests.length]).toEqual([[], 2])
  })

  test('is not sent at all while access is refused for longer than it may take', async () => {
    const usage = {
      'x-business-use-case-usage': '{"17841472020051826":[{"call_count":100,"estimated_time_to_regain_access":60}]}',
    }
    const app = scripted([graphError({ code: 80002, message: 'x' }, 400, usage)])
    const owned = createToken({
      login: 'instagram',
      kind: 'longLived',
      accessToken: token,
      userId: '17841472020051826',
      issuedAt: 0,
    })
    const one = reader(app.options, owned)
    await rejection(one.me())
    expect(await rejection(one.me())).toMatchObject({ code: 'rate_limited', retryAfter: 3_600_000 })
    expect(app.requests).toHaveLength(1)
  })

  test.each([
    [
      'the Page of a token',
      createToken({ login: 'facebook', kind: 'page', accessToken: token, pageId: '77', userId: '2', issuedAt: 0 }),
    ],
    ['whatever a token without ids is for', token],
  ])('is not sent while access is refused to %s', async (_, used) => {
    const usage = { 'x-business-use-case-usage': '{"77":[{"estimated_time_to_regain_access":60}]}' }
    const app = scripted([graphError({ code: 80002, message: 'x' }, 400, usage)])
    const one = facebookReader(app.options, used)
    await rejection(one.get('/2'))
    await rejection(one.get('/2'))
    expect(app.requests).toHaveLength(1)
  })
})

describe('a call that changes something', () => {
  test('is sent once', async () => {
    const app = scripted([html(503)])
    const one = reader(app.options, token)
    await rejection(one.post('/1/comments', { message: 'x' }))
    expect(app.requests.map(({ method }) => method)).toEqual(['POST'])
  })

  test('is repeated where its caller says that twice does no harm', async () => {
    const app = scripted([html(503), json({ success: true })])
    expect(await reader(app.options, token).post('/1', { hide: true }, { repeatable: true })).toEqual({ success: true })
  })
})

describe('a signal', () => {
  test('that is aborted already keeps the call from being sent', async () => {
    const app = scripted([me])
    const error = await rejection(reader(app.options, token).me({ signal: AbortSignal.abort() }))
    expect(error).toMatchObject({ code: 'aborted', retryable: false })
    expect(app.requests).toHaveLength(0)
  })

  test('ends a call whose fetch does not heed it', async () => {
    const controller = new AbortController()
    const app = scripted([() => new Promise<Response>(() => controller.abort())])
    expect(await rejection(reader(app.options, token).me({ signal: controller.signal }))).toMatchObject({
      code: 'aborted',
    })
  })

  test('of the deadline ends it as well, and says so, and hears of it', async () => {
    const timers: number[] = []
    let ring = (): void => undefined
    let heard: AbortSignal | undefined
    const app = scripted([], {
      fetch: (request) => {
        heard = request.signal
        return new Promise<Response>(() => ring())
      },
      timer: (milliseconds, ringing) => {
        timers.push(milliseconds)
        ring = ringing
        return () => timers.pop()
      },
    })
    const error = await rejection(reader(app.options, token).me({ deadline: 777 }))
    expect(error).toMatchObject({ code: 'timed_out', retryable: true })
    expect(heard?.aborted).toBe(true)
    expect(timers).toEqual([])
  })

  test('ends a wait between two tries', async () => {
    const controller = new AbortController()
    const app = scripted([html(503)], {
      wait: () => {
        controller.abort()
        return new Promise(() => undefined)
      },
    })
    expect(await rejection(reader(app.options, token).me({ signal: controller.signal }))).toMatchObject({
      code: 'aborted',
    })
  })
})

describe('what an app is told with', () => {
  const fault = (): never => {
    throw new Error('no room')
  }

  test.each<[string, () => never]>([
    ['throws', fault],
    ['rejects', (async () => fault()) as never],
  ])('may fail, and the call is done all the same: it %s', async (_, told) => {
    const near = json({ id: '1' }, 200, { 'x-app-usage': '{"call_volume":7}', 'instagram-api-version': 'v26.0' })
    const down = graphError({ code: 2, message: 'x', is_transient: true }, 500)
    const app = scripted([down, near], { onUsage: told, logger: { debug: told, warn: told } })
    expect(await reader(app.options, token).me()).toEqual({ id: '1' })
    expect(app.requests).toHaveLength(2)
  })
})

test.each([[undefined], [null], [{ ok: true, status: 200, json: async () => ({ id: '1' }) }]])(
  'a fetch that gives no Response but %j is named as the fault',
  async (answer) => {
    const app = scripted([], { fetch: async () => answer as never, attempts: 1 })
    await expect(reader(app.options, token).me()).rejects.toMatchObject({
      code: 'network_failed',
      message: expect.stringContaining('no Response'),
    })
  },
)

test('half a letter in a secret is no fault of its own', async () => {
  const app = scripted([graphError({ code: 1, message: 'An error has occurred.' })], { attempts: 1 })
  await expect(reader(app.options, token).get('/1', { my_token: 'x\ud800yz' })).rejects.toMatchObject({
    code: 'temporary',
  })
})
