import { expect, test } from 'vitest'
import { queueCallback } from '../../deliveries/callbacks/queue.ts'
import { createPlatform, type Platform } from '../../index.ts'
import { findAccountByUsername } from '../../world/records/accounts.ts'
import { saveGrant } from '../../world/records/grants.ts'
import { findPersonByEmail } from '../../world/records/people.ts'

const origin = 'http://localhost:4000'

async function open(platform: Platform, path: string): Promise<{ status: number; text: string; headers: Headers }> {
  const response = await platform.fetch(new Request(origin + path))
  return { status: response.status, text: await response.text(), headers: response.headers }
}

/** Fills in a form of the home page as a browser would. */
async function send(platform: Platform, fields: Record<string, string>, path = '/console/clock'): Promise<Response> {
  const home = await open(platform, '/')
  const token = /name="form_token" value="([^"]+)"/.exec(home.text)?.[1] ?? ''
  return platform.fetch(
    new Request(origin + path, {
      method: 'POST',
      headers: { cookie: home.headers.getSetCookie()[0]?.split(';')[0] ?? '' },
      body: new URLSearchParams({ form_token: token, ...fields }),
    }),
  )
}

test("shows the date, the apps with their ids, the accounts, and the window's link", async () => {
  await using platform = createPlatform({ asOf: '2024-11-01' })
  const { status, text } = await open(platform, '/')
  expect(status).toBe(200)
  expect(text).toContain('<time datetime="2024-11-01T00:00:0')
  expect(text).toContain('358205879134926')
  expect(text).toContain('href="/www.instagram.com/jayposiris/"')
  expect(text).toContain('href="/developers.facebook.com/apps/358205879134926/"')
  expect(text).toContain(
    'href="/api.instagram.com/oauth/authorize?client_id=684477648739411&amp;redirect_uri=http://localhost:4000/console/callback/&amp;scope=user_profile,user_media&amp;response_type=code"',
  )
  expect(text).not.toContain('Basic Display ended')
})

test("the app's secret stands behind a disclosure only, and the Meta app secret nowhere", async () => {
  await using platform = createPlatform({ asOf: '2024-11-01' })
  const { text } = await open(platform, '/')
  const outside = text.replace(/<details class="fold">.*?<\/details>/gs, '')
  expect(text).toContain('eb8c7d2f60a94b1c93be5a3c6f17d024')
  expect(outside).not.toContain('eb8c7d2f60a94b1c93be5a3c6f17d024')
  expect(text).not.toContain('2b0c81bc1f2a4d6d9ce63c1a75f0e4d8')
})

test("tells the sample password where it opens the first account, and nobody's otherwise", async () => {
  await using sample = createPlatform()
  expect((await open(sample, '/')).text).toContain('safelight')
  await using own = createPlatform({ world: { accounts: [{ username: 'ada', password: 'another one' }] } })
  const { text } = await open(own, '/')
  expect(text).not.toContain('safelight')
  expect(text).not.toContain('another one')
})

test('an empty world and names of HTML are shown as text', async () => {
  await using empty = createPlatform({ world: {} })
  expect((await open(empty, '/')).status).toBe(200)
  const name = '<img src=x onerror=alert(1)>'
  await using odd = createPlatform({
    world: {
      accounts: [{ username: 'ada', name }],
      apps: [{ name, basicDisplay: { redirectUris: ['https://a.example/'] } }],
    },
  })
  expect((await open(odd, '/')).text).not.toContain('<img')
})

test('a world after the end of Basic Display says so', async () => {
  await using platform = createPlatform({ asOf: '2024-12-04' })
  expect((await open(platform, '/')).text).toContain('Basic Display ended on 2024-12-04')
})

test.each([
  [{ set: '2024-12-03', confirmed: 'yes' }, '2024-12-03T00:00:00.000Z', 'offset'],
  [{ advance: '59d', confirmed: 'yes' }, '2024-12-30T00:00:00.000Z', 'offset'],
  [{ freeze: 'on' }, '2024-11-01T00:00:00.000Z', 'frozen'],
])('the form %j moves the clock to %s', async (fields, date, mode) => {
  await using platform = createPlatform({ asOf: '2024-11-01', now: () => 0 })
  const response = await send(platform, fields)
  expect(response.status).toBe(303)
  const { text } = await open(platform, response.headers.get('location') ?? '')
  expect(text).toMatch(/role="status">(?:(?!<\/div>).)*The clock (was moved|is frozen)/)
  expect(new Date(platform.clock.now()).toISOString()).toBe(date)
  expect(platform.clock.state().mode).toBe(mode)
})

test.each([{ set: '2024-12-30' }, { advance: '59d' }])('the form %j asks first, without a script', async (fields) => {
  await using platform = createPlatform({ asOf: '2024-11-01', now: () => 0 })
  const response = await send(platform, fields)
  const text = await response.text()
  expect(response.status).toBe(200)
  expect(platform.clock.day()).toBe('2024-11-01')
  for (const words of ['2024-11-01 00:00:00', '2024-12-30 00:00:00', 'you can undo the jump', '2024-12-04: '])
    expect(text).toContain(words)
  const hidden = [...text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
  expect(Object.fromEntries(hidden.map(([, name, value]) => [name, value]))).toMatchObject({
    to: Object.values(fields)[0],
  })
  expect(text).toMatch(/<button type="submit" name="confirmed" value="yes" class="button primary">/)
  expect(text).toMatch(/<a class="button" href="\/console\/clock">\s*Cancel/)
})

test('a world behind real time follows it again, and one that is ahead does not go back', async () => {
  const now = Date.UTC(2026, 10, 1)
  await using behind = createPlatform({ asOf: '2026-10-01', now: () => now })
  expect((await send(behind, { real: 'on' })).status).toBe(303)
  expect([behind.clock.state().mode, behind.clock.now()]).toEqual(['real', now])
  await using ahead = createPlatform({ asOf: '2026-12-01', now: () => now })
  const refused = await send(ahead, { real: 'on' })
  expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining('does not go back')])
})

test('a jump is undone, with what happened after it, and then there is none to undo', async () => {
  await using platform = createPlatform({ asOf: '2024-11-01', now: () => 0 })
  await send(platform, { advance: '59d', confirmed: 'yes' })
  platform.faults.add({ error: 'rateApp' })
  expect((await open(platform, '/console/clock')).text).toContain('Undo returns to 2024-11-01 00:00:00 UTC')
  expect((await send(platform, { undo: 'on' })).headers.get('location')).toBe('/console/clock?notice=undone')
  expect([platform.clock.day(), platform.faults.list()]).toEqual(['2024-11-01', []])
  expect((await send(platform, { undo: 'on' })).status).toBe(409)
})

test('the next event is asked for by one button, and reached', async () => {
  await using platform = createPlatform({ asOf: '2024-11-01', now: () => 0 })
  const asked = await send(platform, { next: 'on' })
  const to = /name="to" value="([^"]+)"/.exec(await asked.text())?.[1] ?? ''
  await send(platform, { to, confirmed: 'yes' })
  expect(new Date(platform.clock.now()).toISOString()).toBe(to)
})

test('a snapshot is taken, compared, restored and deleted by the forms of its page', async () => {
  await using platform = createPlatform({ asOf: '2024-11-01', now: () => 0 })
  const path = '/console/clock/snapshots'
  expect((await send(platform, { name: '<b>mine' }, path)).status).toBe(303)
  expect((await open(platform, '/console/clock')).text).toContain('&lt;b&gt;mine')
  platform.faults.add({ error: 'rateApp' })
  expect((await open(platform, `${path}/s1`)).text).toMatch(/fault<\/td><td data-of="Added">1/)
  expect((await send(platform, {}, `${path}/s1/restore`)).status).toBe(303)
  expect(platform.faults.list()).toEqual([])
  expect((await send(platform, { name: 'x'.repeat(61) }, path)).status).toBe(409)
  expect((await send(platform, { form_token: 'forged' }, `${path}/s1/delete`)).status).toBe(403)
  expect((await send(platform, {}, `${path}/s1/delete`)).status).toBe(303)
  expect((await open(platform, `${path}/s1`)).status).toBe(404)
  expect((await send(platform, {}, `${path}/s1/restore`)).status).toBe(404)
})

test('a frozen clock is let run again', async () => {
  await using platform = createPlatform({ asOf: '2024-11-01', now: () => 0 })
  platform.clock.freeze()
  expect((await open(platform, '/console/clock')).text).toContain('Let it run')
  await send(platform, { run: 'on' })
  expect(platform.clock.state().mode).toBe('offset')
})

test.each([
  [{ set: '2020-01-01' }, 'does not go back[^<]*Undo the last jump', 'value="2020-01-01"'],
  [{ set: 'tomorrow' }, 'That is no date', 'value="tomorrow"'],
  [{ set: '2101-01-01' }, 'ends with the year 2099', 'value="2101-01-01"'],
  [{ advance: 'a while' }, 'no span of time', 'value="a while"'],
  [{}, 'no span of time', 'aria-invalid="true"'],
])('the form %j is answered at its field: %s', async (fields, problem, kept) => {
  await using platform = createPlatform({ asOf: '2024-11-01', now: () => 0 })
  const response = await send(platform, fields)
  const text = await response.text()
  expect(response.status).toBe(409)
  expect(text).toMatch(new RegExp(`<p class="film-problem"[^>]*>[^<]*${problem}`))
  expect(text).toContain(kept)
  expect(platform.clock.day()).toBe('2024-11-01')
})

test('a form without its token, or from another site, does not move the clock', async () => {
  await using platform = createPlatform({ asOf: '2024-11-01', now: () => 0 })
  const response = await send(platform, { advance: '1d', form_token: 'forged' })
  expect(response.status).toBe(403)
  expect(platform.clock.day()).toBe('2024-11-01')
})

test('each login of an app has its client id, its window and its commands', async () => {
  await using platform = createPlatform({ asOf: '2024-11-01' })
  const { text } = await open(platform, '/')
  expect(text).toContain('href="/www.instagram.com/oauth/authorize?client_id=1093847265518402')
  expect(text).toContain('href="/www.facebook.com/v21.0/dialog/oauth?client_id=1284605937421856')
  expect(text).toContain('http://localhost:4000/graph.facebook.com/v21.0/oauth/access_token')
  const outside = text.replace(/<details class="fold">.*?<\/details>/gs, '')
  for (const secret of ['6f3d09a1c57e4b82a0d9e1f4782b5c36', '91d4e7b06c2f4a3895f1c08be27a6d53']) {
    expect(text).toContain(secret)
    expect(outside).not.toContain(secret)
  }
})

test("a login that is not there on the world's date has no window", async () => {
  await using platform = createPlatform({ asOf: '2024-12-04' })
  const { text } = await open(platform, '/')
  expect(text).not.toContain('href="/api.instagram.com/oauth/authorize')
  expect(text).toContain('href="/www.instagram.com/oauth/authorize')
  expect(text).toContain('Not available on this world&#39;s date')
})

test('the steps are those of the login that can be tried that day, and folded away where an app is ready', async () => {
  await using before = createPlatform({ asOf: '2024-12-03' })
  const { text } = await open(before, '/')
  expect(text).toContain('Products &gt; Instagram Basic Display &gt; Set Up')
  expect(text.replace(/<details class="fold">.*?<\/details>/gs, '')).not.toContain('Products &gt;')
  await using after = createPlatform({ asOf: '2024-12-04', world: {} })
  expect((await open(after, '/')).text.replace(/<details class="fold">.*?<\/details>/gs, '')).toContain(
    'Products &gt; Instagram &gt;',
  )
})

test('accounts and people are put before a checkpoint, and let pass', async () => {
  await using platform = createPlatform()
  const { world } = platform
  for (const name of ['ana.bakes', 'kim@darkroom.test']) {
    const state = (): number | undefined =>
      (findAccountByUsername(world, name) ?? findPersonByEmail(world, name))?.checkpointed
    const put = await send(platform, { name, checkpointed: 'on' }, '/console/checkpoint')
    expect([put.status, state()]).toEqual([303, 1])
    const { text } = await open(platform, put.headers.get('location') ?? '')
    expect(text).toContain('The checkpoint was set.')
    expect(text).toContain(`Lift the checkpoint: ${name}`)
    await send(platform, { name, checkpointed: 'off' }, '/console/checkpoint')
    expect(state()).toBe(0)
  }
  expect((await send(platform, { name: 'nobody' }, '/console/checkpoint')).status).toBe(404)
})

test('people and Pages are listed, with who does what on a Page', async () => {
  await using platform = createPlatform()
  const { text } = await open(platform, '/')
  for (const words of ['kim@darkroom.test', 'Mira Prints', '104928371650283', 'PROFILE_PLUS_FULL_CONTROL'])
    expect(text).toContain(words)
})

test('what apps were told stands there with what came of it', async () => {
  await using platform = createPlatform({ asOf: '2024-11-01' })
  expect((await open(platform, '/')).text).toContain('Apps get one when somebody removes them')
  const { world } = platform
  const key = { appId: '358205879134926', login: 'basic-display', subjectId: '17841405793187218' } as const
  queueCallback(world, { grant: saveGrant(world, key, { scopes: ['user_profile'] }), kind: 'deauthorize' })
  expect((await open(platform, '/')).text).toContain('Waiting')
  await platform.deliverCallbacks()
  expect((await open(platform, '/')).text).toContain('is not this machine')
})

test.each(['/console/checkpoint'])('opened, %s leads home', async (path) => {
  await using platform = createPlatform()
  expect((await open(platform, path)).headers.get('location')).toBe('/')
})

test('/console leads home', async () => {
  await using platform = createPlatform()
  const { status, headers } = await open(platform, '/console/')
  expect([status, headers.get('location')]).toEqual([302, '/'])
})

test('accounts, people, ids and requests can be folded away, with how many there are', async () => {
  await using platform = createPlatform({ asOf: '2024-11-01' })
  expect((await open(platform, '/')).text).not.toContain('The last ')
  await platform.fetch(new Request('https://graph.instagram.com/me'))
  const { text } = await open(platform, '/')
  const summaries = [...text.matchAll(/<details class="fold roomy"><summary>([^<]*)/g)].map(([, words]) => words)
  expect(new Set(summaries)).toEqual(
    new Set(['Ids and redirect URIs', '5 accounts', '2 people, 2 Pages', 'The last 1']),
  )
})
