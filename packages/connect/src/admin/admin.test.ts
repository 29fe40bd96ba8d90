import { describe, expect, test } from 'vitest'
import { hour, minute } from '../base/time.ts'
import { signIn } from '../testing/operator.ts'
import { proofIn, publicUrl, startWorld } from '../testing/world.ts'

const columnOf = async (
  world: Awaited<ReturnType<typeof startWorld>>,
  table: 'adminLink' | 'adminSession',
): Promise<string> => JSON.stringify(await world.store.run((db) => db.selectFrom(table).selectAll().execute()))

describe('an admin link', () => {
  test('signs in once, by its button: looking at it does nothing', async () => {
    await using world = await startWorld()
    const browser = world.browser()
    const url = (await world.connect.admin.createLink()).reveal()
    await world.browser().get(url)
    const proof = proofIn(await (await browser.get(url)).text())
    const answer = await browser.post(url, { proof })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/admin'])
    expect((await browser.get('/admin')).status).toBe(200)
    expect((await browser.post(url, { proof })).status).toBe(410)
    expect((await world.browser().get(url)).status).toBe(410)
  })

  test('signs in one of two browsers that press its button at once', async () => {
    await using world = await startWorld()
    const url = (await world.connect.admin.createLink()).reveal()
    const statuses = await Promise.all(
      [world.browser(), world.browser()].map(async (browser) => {
        const proof = proofIn(await (await browser.get(url)).text())
        return (await browser.post(url, { proof })).status
      }),
    )
    expect(statuses.sort((a, b) => a - b)).toEqual([303, 410])
  })

  test('ends after a quarter of an hour', async () => {
    await using world = await startWorld()
    const url = (await world.connect.admin.createLink()).reveal()
    world.jump(15 * minute)
    expect((await world.browser().get(url)).status).toBe(410)
  })

  test('is posted by the page that it was shown on only', async () => {
    await using world = await startWorld()
    const url = (await world.connect.admin.createLink()).reveal()
    const [one, other] = [world.browser(), world.browser()]
    const proof = proofIn(await (await one.get(url)).text())
    await other.get(url)
    expect((await other.post(url, { proof })).status).toBe(410)
    const foreign = await world.connect.fetch(
      new Request(url, {
        method: 'POST',
        headers: { origin: 'https://evil.example', cookie: [...one.cookies].map((each) => each.join('=')).join('; ') },
        body: new URLSearchParams({ proof }),
      }),
    )
    expect(foreign.status).toBe(410)
  })

  test('and a session are stored as hashes', async () => {
    await using world = await startWorld()
    const url = (await world.connect.admin.createLink()).reveal()
    const operator = await signIn(world)
    const cookie = operator.browser.cookies.get('connect-admin') ?? ''
    expect(cookie).toMatch(/^[\w-]{43}$/)
    expect(await columnOf(world, 'adminLink')).not.toContain(url.split('/').at(-1))
    expect(await columnOf(world, 'adminSession')).not.toContain(cookie)
  })
})

describe('a session', () => {
  test('has a cookie that scripts cannot read and other sites do not send, and with https no other host sets', async () => {
    await using world = await startWorld({ options: { publicUrl: 'https://connect.example' } })
    const url = (await world.connect.admin.createLink()).reveal()
    const seen = await world.connect.fetch(new Request(url))
    const cookie = seen.headers.getSetCookie().map((each) => each.split(';')[0])[0] ?? ''
    const answer = await world.connect.fetch(
      new Request(url, {
        method: 'POST',
        headers: { cookie, origin: 'https://connect.example' },
        body: new URLSearchParams({ proof: proofIn(await seen.text()) }),
      }),
    )
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-connect-admin=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
    ])
  })

  test('ends after two hours without a page, and after twelve hours', async () => {
    await using world = await startWorld()
    const operator = await signIn(world)
    const status = async (): Promise<number> => (await operator.browser.get('/admin')).status
    for (let hours = 0; hours < 11; hours++) {
      world.jump(hour)
      expect(await status()).toBe(200)
    }
    world.jump(hour)
    expect(await status()).toBe(303)
    const other = await signIn(world)
    world.jump(2 * hour)
    expect((await other.browser.get('/admin')).status).toBe(303)
  })

  test('outlives a move of the clock in development, as the link does that began it', async () => {
    await using world = await startWorld({ options: { development: true } })
    const url = (await world.connect.admin.createLink()).reveal()
    world.jump(1000 * hour)
    expect((await world.browser().get(url)).status).toBe(200)
    const operator = await signIn(world)
    world.jump(1000 * hour)
    expect((await operator.browser.get('/admin')).status).toBe(200)
  })

  test('ends when its owner signs out, when it is ended from another, and when all are', async () => {
    await using world = await startWorld()
    const [one, other, third] = [await signIn(world), await signIn(world), await signIn(world)]
    const [, id = ''] = /name="session" value="([^"]+)"/.exec(await other.page('/admin/sessions')) ?? []
    const cookie = one.browser.cookies.get('connect-admin') ?? ''
    expect((await one.post('/admin/sign-out')).status).toBe(303)
    one.browser.cookies.set('connect-admin', cookie)
    expect((await one.browser.get('/admin')).status).toBe(303)
    await other.post('/admin/sessions', { session: id })
    await world.connect.admin.endSessions()
    for (const each of [other, third]) expect((await each.browser.get('/admin')).status).toBe(303)
  })
})

describe('a form of the pages', () => {
  test.each([
    ['without its proof', {}, publicUrl],
    ['with another proof', { proof: 'a'.repeat(64) }, publicUrl],
  ])('%s is refused, and does nothing', async (_, form: Record<string, string>, origin) => {
    await using world = await startWorld()
    const { browser } = await signIn(world)
    const answer = await world.connect.fetch(
      new Request(`${publicUrl}/admin/tenants`, {
        method: 'POST',
        headers: { cookie: [...browser.cookies].map((each) => each.join('=')).join('; '), origin },
        body: new URLSearchParams({ ...form, name: 'Evil' }),
      }),
    )
    expect(answer.status).toBe(403)
    expect((await world.connect.admin.listTenants()).map(({ name }) => name)).toEqual(['Test'])
  })

  test('from another site is refused even with its proof', async () => {
    await using world = await startWorld()
    const operator = await signIn(world)
    const proof = proofIn(await operator.page('/admin'))
    const answer = await world.connect.fetch(
      new Request(`${publicUrl}/admin/tenants`, {
        method: 'POST',
        headers: {
          cookie: [...operator.browser.cookies].map((each) => each.join('=')).join('; '),
          origin: 'https://evil.example',
        },
        body: new URLSearchParams({ proof, name: 'Evil' }),
      }),
    )
    expect(answer.status).toBe(403)
  })
})
