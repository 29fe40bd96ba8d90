import type { WorldFile } from '@darkroom/platform'
import { describe, expect, test } from 'vitest'
import { hour, minute } from '../base/time.ts'
import { type Answered, proofIn, startWorld } from '../testing/world.ts'

describe('a person connects their account', () => {
  test.each([
    ['instagram', 'mira.prints', '2026-10-01', 'longLived'],
    ['basic-display', 'jayposiris', '2024-10-01', 'longLived'],
    ['facebook', 'dana@darkroom.test', '2026-10-01', 'page'],
  ] as const)('with %s', async (login, username, asOf, kind) => {
    await using world = await startWorld({ asOf })
    const id = await world.link({ login, username, ...(login === 'facebook' && { pages: ['Mira Prints'] }) })
    await world.connect.work()
    const { status, body } = await world.api(`/v1/connections/${id}`)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      id,
      login,
      state: 'healthy',
      token: { kind, isKept: true },
      account: { username: expect.any(String) },
    })
    expect((await world.api('/v1/events')).body.items).toMatchObject([{ type: 'connection.linked', connectionId: id }])
  })

  test('and nobody sees its token or the app secret, in the API, in the log or in the store', async () => {
    await using world = await startWorld()
    const id = await world.link()
    const all = JSON.stringify([
      (await world.api(`/v1/connections/${id}`)).body,
      (await world.api('/v1/events')).body,
      (await world.api('/v1/audit')).body,
      world.logged,
      await world.store.run((db) => db.selectFrom('connection').selectAll().execute()),
      await world.store.run((db) => db.selectFrom('link').selectAll().execute()),
    ])
    expect(all).not.toMatch(/IGAA\w/)
    expect(all).not.toContain('6f3d09a1c57e4b82a0d9e1f4782b5c36')
  })
})

describe('a link', () => {
  const make = async (
    world: Awaited<ReturnType<typeof startWorld>>,
    body: object = { login: 'instagram' },
  ): Promise<Answered> => (await world.api('/v1/links', { method: 'POST', body: JSON.stringify(body) })).body

  test('that is only looked at does nothing: programs look at links, too', async () => {
    await using world = await startWorld()
    const link = await make(world)
    for (let times = 0; times < 3; times++) expect((await world.browser().get(link.url)).status).toBe(200)
    expect((await world.api(`/v1/links/${link.id}`)).body.state).toBe('open')
    expect(await world.browser().open(link.url)).toContain('/oauth/authorize?')
  })

  test('belongs to the browser that pressed its button', async () => {
    await using world = await startWorld()
    const link = await make(world)
    const [first, second] = [world.browser(), world.browser()]
    const url = await first.open(link.url)
    await expect(second.open(link.url)).rejects.toThrow('started in another browser')
    const back = world.platform.authorize({ url, username: 'mira.prints' })
    const foreign = await second.get(back)
    expect([foreign.status, await foreign.text()]).toEqual([403, expect.stringContaining('another browser')])
    expect((await first.get(back)).status).toBe(200)
  })

  test('leads to nothing twice', async () => {
    await using world = await startWorld()
    const link = await make(world)
    const browser = world.browser()
    const back = world.platform.authorize({ url: await browser.open(link.url), username: 'mira.prints' })
    const answers = await Promise.all([browser.get(back), browser.get(back)])
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 403])
    expect((await browser.get(back)).status).toBe(403)
    expect((await browser.get(link.url)).status).toBe(410)
    expect((await world.api('/v1/connections')).body.items).toHaveLength(1)
  })

  test('ends after an hour, and a sign-in after a quarter of one', async () => {
    await using world = await startWorld()
    const link = await make(world)
    const browser = world.browser()
    const url = await browser.open(link.url)
    const back = world.platform.authorize({ url, username: 'mira.prints' })
    world.jump(15 * minute)
    const late = await browser.get(back)
    const page = await late.text()
    expect([late.status, page]).toEqual([400, expect.stringContaining('took too long')])
    // The same browser can try again with the same link.
    const again = await browser.post('/link/again', { link: link.id, proof: proofIn(page) })
    expect(again.status).toBe(303)
    world.jump(hour)
    expect((await browser.get(link.url)).status).toBe(410)
    expect((await world.api(`/v1/links/${link.id}`)).body.state).toBe('ended')
  })

  test.each([
    ['no state', (url: URL) => url.searchParams.delete('state')],
    ['two states', (url: URL) => url.searchParams.append('state', 'x')],
    ['a state of nobody', (url: URL) => url.searchParams.set('state', 'a'.repeat(64))],
    ['another login', (url: URL) => (url.pathname = '/callback/facebook')],
    ['a login that is none', (url: URL) => (url.pathname = '/callback/__proto__')],
  ])('is not completed by a callback with %s, and the page has no detail', async (_, change) => {
    await using world = await startWorld()
    const link = await make(world)
    const browser = world.browser()
    const back = new URL(world.platform.authorize({ url: await browser.open(link.url), username: 'mira.prints' }))
    change(back)
    const answer = await browser.get(back.href)
    const page = await answer.text()
    expect(answer.status).toBe(403)
    expect(page).toContain('Open the link that you were sent')
    const reference = /<code>(\w{8})<\/code>/.exec(page)?.[1]
    expect(world.logged.join('\n')).toContain(`"reference":"${reference}"`)
  })

  test('is not opened by a form of another site', async () => {
    await using world = await startWorld()
    const link = await make(world)
    const browser = world.browser()
    await browser.get(link.url)
    expect((await browser.post(link.url, { proof: 'a'.repeat(64) })).status).toBe(403)
    expect((await world.api(`/v1/links/${link.id}`)).body.state).toBe('open')
  })

  test('that a person cancels can be tried again', async () => {
    await using world = await startWorld()
    const link = await make(world)
    const browser = world.browser()
    const cancelled = await browser.get(
      world.platform.authorize({ url: await browser.open(link.url), username: 'mira.prints', cancel: true }),
    )
    const page = await cancelled.text()
    expect(page).toContain('You cancelled')
    expect((await world.api(`/v1/links/${link.id}`)).body).toMatchObject({ state: 'failed', failure: 'cancelled' })
    const url =
      (await browser.post('/link/again', { link: link.id, proof: proofIn(page) })).headers.get('location') ?? ''
    expect((await browser.get(world.platform.authorize({ url, username: 'mira.prints' }))).status).toBe(200)
    expect((await world.api(`/v1/links/${link.id}`)).body).toMatchObject({ state: 'completed', failure: null })
  })

  test('asks only for configured permissions, and returns only to configured origins', async () => {
    await using world = await startWorld({ options: { returnOrigins: ['https://app.example'] } })
    expect(await make(world, { login: 'instagram', scopes: ['ads_read'] })).toMatchObject({
      status: 422,
      code: 'scope_not_configured',
    })
    expect(await make(world, { login: 'instagram', returnTo: 'https://evil.example/' })).toMatchObject({
      code: 'return_not_allowed',
    })
    expect(await make(world, { login: 'instagram', returnTo: 'https://app.example.evil.example/' })).toMatchObject({
      code: 'return_not_allowed',
    })
    const link = await make(world, { login: 'instagram', returnTo: 'https://app.example/done?a=1' })
    const browser = world.browser()
    const answer = await browser.get(
      world.platform.authorize({ url: await browser.open(link.url), username: 'mira.prints' }),
    )
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toMatch(
      /^https:\/\/app\.example\/done\?a=1&connection=con_\w+&link=lnk_\w+$/,
    )
  })

  test.each([
    [{}, 'login_missing'],
    [{ login: 'myspace' }, 'request_invalid'],
    [{ login: 'instagram', colour: 'red' }, 'request_invalid'],
    [{ connection: 'con_none' }, 'connection_not_found'],
  ])('%j is refused as %s', async (body, code) => {
    await using world = await startWorld()
    expect(await make(world, body)).toMatchObject({ code, detail: expect.any(String), fix: expect.any(String) })
  })
})

describe('permissions that were not given', () => {
  test('are told at once, and can be asked for again', async () => {
    await using world = await startWorld()
    const { body: link } = await world.api('/v1/links', { method: 'POST', body: '{"login":"instagram"}' })
    const browser = world.browser()
    const decline = ['instagram_business_manage_comments']
    const answer = await browser.get(
      world.platform.authorize({ url: await browser.open(link.url), username: 'mira.prints', decline }),
    )
    const page = await answer.text()
    expect(page).toContain('instagram_business_manage_comments')
    const before = (await world.api('/v1/connections')).body.items[0]
    expect(before.permissions.missing).toEqual(decline)
    const url =
      (await browser.post('/link/again', { link: link.id, proof: proofIn(page) })).headers.get('location') ?? ''
    await browser.get(world.platform.authorize({ url, username: 'mira.prints' }))
    const { items } = (await world.api('/v1/connections')).body
    expect(items).toMatchObject([{ id: before.id, permissions: { missing: [] } }])
  })
})

describe('an account', () => {
  test('that is linked again is the same connection', async () => {
    await using world = await startWorld()
    const id = await world.link()
    expect(await world.link()).toBe(id)
    expect(await world.link({ connection: id })).toBe(id)
    expect((await world.api('/v1/events')).body.items.map(({ type }: { type: string }) => type)).toEqual([
      'connection.linked',
      'connection.reconnected',
      'connection.reconnected',
    ])
  })

  test('of another name than the link is for is refused', async () => {
    const change = (file: WorldFile): WorldFile => ({
      ...file,
      apps: (file.apps ?? []).map((app) => ({
        ...app,
        instagramTesters: { ...app.instagramTesters, 'ana.bakes': 'accepted' as const },
      })),
    })
    await using world = await startWorld({ change })
    const id = await world.link()
    await expect(world.link({ connection: id, username: 'ana.bakes' })).rejects.toThrow('for a different account')
  })

  test('among several is chosen by the person, in the browser that signed in', async () => {
    await using world = await startWorld()
    const { body: link } = await world.api('/v1/links', { method: 'POST', body: '{"login":"facebook"}' })
    const browser = world.browser()
    const back = world.platform.authorize({ url: await browser.open(link.url), username: 'dana@darkroom.test' })
    const page = await (await browser.get(back)).text()
    expect(page).toContain('Ana Bakes')
    expect((await world.api(`/v1/links/${link.id}`)).body.state).toBe('choosing')
    const stored = JSON.stringify(await world.store.run((db) => db.selectFrom('link').selectAll().execute()))
    expect(stored).not.toMatch(/EAA\w/)
    const form = { link: link.id, proof: proofIn(page), page: '107365519284017' }
    expect((await world.browser().post('/link/choose', form)).status).toBe(403)
    expect((await browser.post('/link/choose', { ...form, page: '1' })).status).toBe(400)
  })

  test('that was chosen is connected, and the person’s own token is not kept', async () => {
    await using world = await startWorld()
    const { body: link } = await world.api('/v1/links', { method: 'POST', body: '{"login":"facebook"}' })
    const browser = world.browser()
    const back = world.platform.authorize({ url: await browser.open(link.url), username: 'dana@darkroom.test' })
    const page = await (await browser.get(back)).text()
    const answer = await browser.post('/link/choose', { link: link.id, proof: proofIn(page), page: '107365519284017' })
    expect(await answer.text()).toContain('is connected')
    expect((await world.api('/v1/connections')).body.items).toMatchObject([
      { account: { username: 'ana.bakes', pageId: '107365519284017' } },
    ])
    expect(await world.store.run((db) => db.selectFrom('link').select(['sealed', 'choices']).execute())).toEqual([
      { sealed: null, choices: null },
    ])
  })
})

test('a link for a short-lived token never has another, and it is deleted when it ends', async () => {
  await using world = await startWorld()
  const id = await world.link({ lifetime: 'short' })
  expect((await world.api(`/v1/connections/${id}`)).body.token).toMatchObject({
    kind: 'shortLived',
    lifetime: 'short',
    nextRefreshAt: null,
  })
  await world.advance(2 * hour)
  const { body } = await world.api(`/v1/connections/${id}`)
  expect(body).toMatchObject({ state: 'needs-reconnect', reason: 'short_token_ended', token: { isKept: false } })
})

test('where the exchange for a long-lived token fails, nothing is connected, and the person can try again', async () => {
  let fails = true
  let platformFetch: ((request: Request) => Promise<Response>) | undefined
  await using world = await startWorld({
    options: {
      fetch: async (request) =>
        fails && request.url.includes('grant_type=ig_exchange_token')
          ? Response.json(
              { error: { message: 'Unsupported request - method type: get', code: 100, type: 'IGApiException' } },
              { status: 400 },
            )
          : ((await platformFetch?.(request)) as Response),
    },
  })
  platformFetch = world.platform.fetch
  await expect(world.link()).rejects.toThrow('Instagram did not complete the sign-in')
  expect((await world.api('/v1/connections')).body.items).toEqual([])
  expect(world.logged.join('\n')).toContain('long_lived_failed')
  fails = false
  expect(await world.link()).toMatch(/^con_/)
})
