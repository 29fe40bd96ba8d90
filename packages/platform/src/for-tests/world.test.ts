import { afterEach, describe, expect, test } from 'vitest'
import { ExpectationError, openWorld, perTest, type TestWorld, worldFixture } from './index.ts'

const me = 'https://graph.instagram.com/me'
const base = test.extend<{ world: TestWorld }>({ world: worldFixture({ asOf: '2026-10-01' }) })

function tokenOf(world: TestWorld): string {
  return world.token({ username: 'mira.prints' })
}

describe('time', () => {
  base('stands still until it is moved, and a token ends when it is past', async ({ world }) => {
    expect(new Date(world.now()).toISOString()).toBe('2026-10-01T00:00:00.000Z')
    const url = `${me}?access_token=${tokenOf(world)}`
    await world.advance('59d')
    expect((await world.fetch(url)).status).toBe(200)
    await world.at('2026-11-30T00:00:01Z')
    expect((await world.fetch(url)).status).toBe(400)
  })

  test('runs on where that was asked for', async () => {
    let real = 0
    await using world = openWorld({ asOf: '2026-10-01', clock: 'running', now: () => real })
    real += 1500
    expect(new Date(world.now()).toISOString()).toBe('2026-10-01T00:00:01.500Z')
  })

  base('does not go back, and takes no nonsense', async ({ world }) => {
    await expect(world.at('2026-09-30')).rejects.toThrow('does not go back')
    await expect(world.at('2026-02-30')).rejects.toThrow('"2026-02-30" is no date. Write one like')
    await expect(world.advance('soon')).rejects.toThrow('"soon" is no span of time. Write one like 59d')
    await expect(world.advance(Number.NaN)).rejects.toThrow('That is no date')
  })
})

describe('expectations on requests', () => {
  base('count what was asked, by operation, parameters and how it was answered', async ({ world }) => {
    await world.fetch(`${me}?fields=username&access_token=${tokenOf(world)}`)
    await world.fetch(`https://graph.instagram.com/v24.0/me?fields=nonsense&access_token=${tokenOf(world)}`)
    await world.fetch(new URL('https://graph.instagram.com/17841405822304914/media'), { method: 'POST' })
    expect(world.expectRequest('GET /me', 2).map(({ status }) => status)).toEqual([200, 400])
    world.expectRequest({ parameters: { fields: 'username', access_token: true } }, 1)
    world.expectRequest({ parameters: { fields: /nons/, nothing: false }, refused: true, account: 'mira.prints' }, 1)
    world.expectRequest('POST /1784/media', 0)
    world.expectRequest('POST /17841400000000000/media', 1)
    world.expectRequest({ path: /^\/v24/, host: 'graph.instagram.com', method: 'get' }, { atMost: 1 })
    expect(world.requests().length).toBe(3)
  })

  base('say what was asked instead, with the reason of a refusal and no secret', async ({ world }) => {
    const token = tokenOf(world)
    await world.fetch(`${me}?fields=nonsense&access_token=${token}`)
    const failed = (): unknown => world.expectRequest({ operation: 'GET /me', refused: false })
    expect(failed).toThrow(ExpectationError)
    expect(failed).toThrow(
      /^Expected GET \/me with \{"refused":false\} at least 1 time, found 0\.\nThere was:\n {2}400 GET .*nonsense/,
    )
    expect(() => world.expectNoRefusals()).toThrow(/These requests were refused:\n {2}400 GET [\s\S]*Fix: /)
    expect(failed).not.toThrow(token)
    expect(() => world.expectRequest('GET /media', { atLeast: 1, atMost: 2 })).toThrow('at least 1 time and at most 2')
  })

  base('refuse what cannot be meant', ({ world }) => {
    expect(() => world.expectRequest('me')).toThrow('"me" is no operation. Write one like "GET /me".')
    // @ts-expect-error There is no such key.
    expect(() => world.expectRequest({ pfad: '/me' })).toThrow('pfad is no key here. There is operation, host,')
    // @ts-expect-error There is no such key.
    expect(() => world.received({ fields: 'comments' })).toThrow('fields is no key here')
  })

  base('a secret cannot be compared', async ({ world }) => {
    await world.fetch(`${me}?access_token=${tokenOf(world)}`)
    expect(() => world.requests({ parameters: { access_token: 'IGAA' } })).toThrow('Say access_token: true')
  })

  base('known mistakes are told with their fix', async ({ world }) => {
    await world.fetch('https://graph.instagram.com/v24.0/me', { headers: { authorization: 'Bearer a' } })
    world.expectNoMistakes()
    const asked = new URLSearchParams({
      client_id: '1093847265518402',
      redirect_uri: 'https://socialsizzle.herokuapp.com/auth',
      scope: 'instagram_business_basic',
      response_type: 'code',
    })
    await world.fetch(`https://www.instagram.com/oauth/authorize?${asked}`, { redirect: 'manual' })
    expect(() => world.expectNoMistakes()).toThrow(/Expected no mistakes[\s\S]*Fix: /)
    world.reset()
    world.expectNoMistakes()
  })

  test('more requests than are kept are not counted wrongly', async () => {
    await using world = openWorld({ asOf: '2026-10-01' })
    for (let count = 0; count < 2001; count++) await world.fetch(me)
    expect(() => world.expectRequest('GET /me')).toThrow('more than 2000 requests')
  })

  base('faults happen, and are named', async ({ world }) => {
    world.faults.add({ id: 'cut', broken: 'reset', times: 1 })
    await expect(world.fetch(me)).rejects.toThrow('fetch failed')
    expect(() => world.expectRequest('GET /you')).toThrow('cut GET graph.instagram.com/me [fault cut]')
  })
})

describe('fetch', () => {
  base('follows a redirect as fetch does, and not where the request says so', async ({ world }) => {
    const picture = `https://graph.facebook.com/17841405822304914/picture`
    expect((await world.fetch('https://instagram.com/mira.prints/', { redirect: 'manual' })).status).toBe(301)
    const page = await world.fetch('https://instagram.com/mira.prints/')
    expect([page.status, page.url]).toEqual([200, 'https://www.instagram.com/mira.prints/'])
    await expect(world.fetch('https://instagram.com/mira.prints/', { redirect: 'error' })).rejects.toThrow('failed')
    expect((await world.fetch(picture)).status).toBeGreaterThanOrEqual(400)
  })

  base('ends with its signal', async ({ world }) => {
    await expect(world.fetch(me, { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough')
    const abort = new AbortController()
    world.faults.add({ delay: 60_000, times: 1 })
    const underway = world.fetch(me, { signal: abort.signal })
    abort.abort(new Error('too slow'))
    await expect(underway).rejects.toThrow('too slow')
  })

  test('the global one is routed for Meta’s hosts, and given back', async () => {
    const before = globalThis.fetch
    const asked: unknown[] = []
    globalThis.fetch = async (input) => {
      asked.push(input)
      return new Response()
    }
    try {
      const own = globalThis.fetch
      {
        await using world = openWorld({ asOf: '2026-10-01', globalFetch: true })
        expect((await fetch(me)).status).toBe(400)
        expect((await fetch(new Request(me))).status).toBe(400)
        await fetch('https://app.example/')
        await fetch(new URL('https://notinstagram.com/'))
        world.expectRequest({}, 2)
      }
      expect(globalThis.fetch).toBe(own)
      expect(asked).toHaveLength(2)
      const first = openWorld({ globalFetch: true })
      const second = openWorld({ globalFetch: true })
      await first[Symbol.asyncDispose]()
      expect((await fetch(me)).status).toBe(400)
      second.expectRequest({}, 1)
      await second[Symbol.asyncDispose]()
      await fetch(me)
      expect(asked).toHaveLength(3)
    } finally {
      globalThis.fetch = before
    }
  })
})

describe('what the app receives', () => {
  test('webhooks reach the handler in the process, and come again while they are refused', async () => {
    let status = 500
    await using world = openWorld({ asOf: '2026-10-01', app: () => new Response('', { status }) })
    await world.sendWebhook('comments', 'https://app.example/webhooks')
    const [first] = world.expectReceived({ kind: 'webhook', field: 'comments', status: 500 })
    expect(first?.json).toMatchObject({ object: 'instagram' })
    expect(first?.headers.get('x-hub-signature-256')).toMatch(/^sha256=/)
    status = 200
    await world.advance('1h')
    world.expectReceived({ url: 'https://app.example/webhooks', status: 200 }, 1)
    await world.advance('1d')
    world.expectReceived({ status: 200 }, 1)
    expect(() => world.expectReceived({ kind: 'callback' })).toThrow(
      /found 0\.\nThere was:\n {2}webhook about comments: /,
    )
    await expect(world.sendWebhook('comments', 'http://app.example/')).resolves.toBeUndefined()
    // @ts-expect-error There is no such field.
    await expect(world.sendWebhook('nonsense', 'https://app.example/')).rejects.toThrow('sendWebhook: ')
  })

  test('a handler that throws is a server that cannot be reached', async () => {
    await using world = openWorld({
      asOf: '2026-10-01',
      app: () => {
        throw new Error('broken')
      },
    })
    await world.sendWebhook('comments', 'https://app.example/webhooks')
    expect(world.received().every(({ status }) => status === 0)).toBe(true)
    expect(world.received().length).toBeGreaterThan(0)
  })
})

describe('tokens and worlds', () => {
  base('a token is for the scopes that were named', async ({ world }) => {
    const token = world.token({ username: 'mira.prints', scopes: ['instagram_business_basic'] })
    expect((await world.fetch(`${me}?access_token=${token}`)).status).toBe(200)
    expect(() => world.token({ username: 'nobody' })).toThrow('token: nobody here is called nobody.')
    expect(() => world.token({ username: 'mira.prints', clientId: '1' })).toThrow('no app here has')
  })

  base('reset forgets requests, faults and time', async ({ world }) => {
    await world.fetch(me)
    world.faults.add({ error: 'rateApp' })
    await world.advance('10d')
    world.reset()
    expect([world.requests(), world.received(), world.faults.list()]).toEqual([[], [], []])
    expect(new Date(world.now()).toISOString()).toBe('2026-10-01T00:00:00.000Z')
    await world.fetch(me)
    world.expectRequest({}, 1)
  })

  const ended: string[] = []
  const hooks = { before: () => {}, after: async () => {} }
  const world = perTest(
    { beforeEach: (work) => (hooks.before = work), afterEach: (work) => (hooks.after = work) },
    { asOf: '2026-10-01' },
  )
  afterEach(() => ended.push('test'))

  test('by hooks there is a world for each test, and none outside of one', async () => {
    expect(world).toThrow('only while a test runs')
    hooks.before()
    const first = world()
    await hooks.after()
    expect(world).toThrow('only while a test runs')
    hooks.before()
    expect(world()).not.toBe(first)
    await hooks.after()
  })
})
