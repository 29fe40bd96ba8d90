import { describe, expect, test } from 'vitest'
import { day } from '../base/time.ts'
import { signIn } from '../testing/operator.ts'
import { startWorld } from '../testing/world.ts'
import { schedule } from '../work/work.ts'
import { navigation } from './navigation.ts'

const paths = [...navigation.map(({ path }) => path), '/admin/connections/con_0', '/admin/tenants/ten_0']

test.each(paths)('%s shows nothing to somebody who is not signed in', async (path) => {
  await using world = await startWorld()
  const answer = await world.browser().get(path)
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/admin/sign-in'])
})

test('every page of the navigation is there, has one heading, no script, no style attribute, and no token', async () => {
  await using world = await startWorld({ options: { development: true } })
  const id = await world.link()
  const operator = await signIn(world)
  const [tenant] = await world.connect.admin.listTenants()
  for (const path of [
    ...navigation.map((each) => each.path),
    `/admin/connections/${id}`,
    `/admin/connections/${id}/disconnect`,
    `/admin/tenants/${tenant?.id}`,
  ]) {
    const answer = await operator.browser.get(path)
    const html = await answer.text()
    expect([path, answer.status]).toEqual([path, 200])
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).not.toMatch(/<script|\son\w+="|\sstyle="/)
    expect(html).not.toMatch(/IGAA\w/)
    expect(html).toContain('development key')
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'; style-src 'self'")
    expect(answer.headers.get('cache-control')).toBe('no-store')
  }
})

describe('the overview', () => {
  test('says that nobody has to do anything, and then who has to do what', async () => {
    await using world = await startWorld()
    const id = await world.link()
    const operator = await signIn(world)
    expect(await operator.page('/admin')).toContain('All good')
    await world.store.run((db) =>
      db.updateTable('connection').set({ state: 'needs-reconnect', reason: 'session_invalidated' }).execute(),
    )
    await world.store.run((db) => schedule(db, 'care', 'con_x', 0))
    await world.store.run((db) =>
      db.updateTable('work').set({ failures: 7, lastError: 'TypeError' }).where('id', '=', 'care/con_x').execute(),
    )
    const html = await operator.page('/admin')
    expect(html).toContain(`/admin/connections/${id}`)
    expect(html).toContain('Send the owner a new link')
    expect(html).toContain('care/con_x: TypeError')
    expect(html.indexOf('Work is stuck')).toBeLessThan(html.indexOf('Send the owner a new link'))
  })
})

describe('connections', () => {
  test('are found by state, login, tenant, username and id, page by page', async () => {
    await using world = await startWorld()
    const id = await world.link()
    const row = await world.store.run((db) => db.selectFrom('connection').selectAll().executeTakeFirstOrThrow())
    const many = Array.from({ length: 60 }, (_, index) => ({
      ...row,
      id: `con_z${String(index).padStart(3, '0')}`,
      accountKey: `key${index}`,
      username: `shop.number.${index}`,
      state: index < 5 ? ('blocked' as const) : ('healthy' as const),
    }))
    await world.store.run((db) => db.insertInto('connection').values(many).execute())
    const operator = await signIn(world)
    const found = async (query: string): Promise<number> =>
      (await operator.page(`/admin/connections?${query}`)).match(/<div class="who">/g)?.length ?? 0
    expect(await found('')).toBe(50)
    const next = /href="([^"]+)" rel="next"/.exec(await operator.page('/admin/connections'))?.[1] ?? ''
    expect((await operator.page(next.replaceAll('&amp;', '&'))).match(/<div class="who">/g)).toHaveLength(11)
    expect(await found('state=blocked')).toBe(5)
    expect(await found('q=%40mira.prints')).toBe(1)
    expect(await found(`q=${id}`)).toBe(1)
    expect(await found('q=number.1')).toBe(11)
    expect(await found('q=%25')).toBe(50)
    expect(await found('login=facebook')).toBe(0)
    expect(await found('tenant=ten_nobody')).toBe(0)
  })
})

describe('a connection', () => {
  test('shows its passport: both ids, age, next refresh, missing permissions, what will break', async () => {
    await using world = await startWorld()
    const id = await world.link({ decline: ['instagram_business_manage_comments'] })
    await world.advance(3 * day)
    const operator = await signIn(world)
    const html = await operator.page(`/admin/connections/${id}`)
    const { body } = await world.api(`/v1/connections/${id}`)
    for (const text of [
      body.account.userId,
      body.account.appScopedId,
      body.token.nextRefreshAt.slice(0, 10),
      '</span>No<',
      'API v25.0 stops working',
      '@mira.prints is connected',
      '>3 d<',
    ])
      expect(html).toContain(text)
  })

  test('gets a new link for its owner, which is shown once, and is checked when asked', async () => {
    await using world = await startWorld()
    const id = await world.link()
    const operator = await signIn(world)
    const [, url = ''] =
      /(http:\/\/localhost:4100\/link\/[\w-]+)/.exec(
        await (await operator.post(`/admin/connections/${id}/link`)).text(),
      ) ?? []
    expect((await world.browser().get(url)).status).toBe(200)
    await world.store.run((db) => db.updateTable('connection').set({ state: 'blocked', reason: 'blocked' }).execute())
    expect((await operator.post(`/admin/connections/${id}/check`)).status).toBe(303)
    await world.connect.work()
    expect((await world.api(`/v1/connections/${id}`)).body.state).toBe('healthy')
  })

  test('is disconnected after a question that says what is lost', async () => {
    await using world = await startWorld()
    const id = await world.link()
    const operator = await signIn(world)
    expect(await operator.page(`/admin/connections/${id}/disconnect`)).toContain('deletes the connection and its token')
    expect((await world.api(`/v1/connections/${id}`)).status).toBe(200)
    expect((await operator.post(`/admin/connections/${id}/disconnect`)).status).toBe(200)
    expect((await world.api(`/v1/connections/${id}`)).status).toBe(404)
    expect((await operator.browser.get(`/admin/connections/${id}`)).status).toBe(404)
    expect((await operator.page('/admin/audit')).replaceAll('<wbr/>', '')).toContain('operator:link')
  })
})

describe('keys and tenants', () => {
  test('a key is shown once, works with the scopes that were ticked, and no longer once revoked', async () => {
    await using world = await startWorld()
    const operator = await signIn(world)
    const made = await operator.post('/admin/tenants', { name: 'Pressroom' })
    const path = made.headers.get('location') ?? ''
    const html = await (await operator.post(`${path}/keys`, { name: 'server', scope: 'events:read' })).text()
    const [, key = ''] = />(dck_[\w-]+)</.exec(html) ?? []
    expect((await world.api('/v1/events', { key })).status).toBe(200)
    expect((await world.api('/v1/connections', { key })).status).toBe(403)
    const again = await operator.page(path)
    expect(again).not.toContain(key)
    const [, revoke = ''] = /action="([^"]+revoke)"/.exec(again) ?? []
    expect((await operator.post(revoke)).status).toBe(303)
    expect((await world.api('/v1/events', { key })).status).toBe(401)
    expect((await operator.post(revoke)).status).toBe(303)
  })

  test('nothing is made without a name or without a scope', async () => {
    await using world = await startWorld()
    const operator = await signIn(world)
    expect((await operator.post('/admin/tenants', { name: ' ' })).status).toBe(422)
    expect((await operator.post(`/admin/tenants/${world.tenantId}/keys`, { name: 'x' })).status).toBe(422)
  })
})

test('a link is made for a tenant and a login, and a wrong choice is told', async () => {
  await using world = await startWorld()
  const operator = await signIn(world)
  const html = await (await operator.post('/admin/links', { tenant: world.tenantId, login: 'instagram' })).text()
  expect(html).toMatch(/http:\/\/localhost:4100\/link\/[\w-]{43}/)
  expect((await operator.post('/admin/links', { tenant: 'ten_x', login: 'instagram' })).status).toBe(422)
  expect((await operator.post('/admin/links', { tenant: world.tenantId, login: 'toString' })).status).toBe(422)
})

test('the keyring is rotated by its page, and work that failed is tried at once', async () => {
  await using world = await startWorld()
  const id = await world.link()
  await (await signIn(world)).post('/admin/keyring')
  await world.advance(day)
  const operator = await signIn(world)
  expect((await world.connect.admin.listKeyring()).map(({ state }) => state)).toEqual(['retired', 'active'])
  await world.store.run((db) => db.updateTable('work').set({ failures: 3, lastError: 'Error' }).execute())
  expect(await operator.page('/admin/work')).toContain(`care/${id}`)
  await operator.post('/admin/work', { work: `care/${id}` })
  await world.connect.work()
  const work = await world.store.run((db) =>
    db.selectFrom('work').selectAll().where('id', '=', `care/${id}`).executeTakeFirstOrThrow(),
  )
  expect(work.failures).toBe(0)
})

test('what is not there is a page that says so', async () => {
  await using world = await startWorld()
  const operator = await signIn(world)
  for (const path of ['/admin/nowhere', '/admin/connections/con_x', '/admin/tenants/ten_x']) {
    const answer = await operator.browser.get(path)
    expect([path, answer.status]).toEqual([path, 404])
    expect(answer.headers.get('content-type')).toContain('text/html')
  }
})
