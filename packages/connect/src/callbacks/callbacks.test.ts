import { signRequest } from '@darkroom/client/incoming/testing'
import { describe, expect, test } from 'vitest'
import { removeAppOf } from '../../../platform/src/sites/instagram/apps/remove-app.ts'
import { findAccountByUsername } from '../../../platform/src/world/records/accounts.ts'
import { listGrantsOf } from '../../../platform/src/world/records/grants.ts'
import { publicUrl, startWorld, type TestWorld } from '../testing/world.ts'

const secret = '6f3d09a1c57e4b82a0d9e1f4782b5c36'

async function post(world: TestWorld, path: string, userId: string, key = secret): Promise<Response> {
  const payload = {
    user_id: userId,
    algorithm: 'HMAC-SHA256',
    issued_at: Math.floor(world.platform.clock.now() / 1000),
  }
  const body = new URLSearchParams({ signed_request: await signRequest(payload, key) })
  return world.connect.fetch(new Request(`${publicUrl}${path}`, { method: 'POST', body }))
}

describe('a person who removes the app on Instagram', () => {
  test('has their token deleted; the connection stays, to be connected again', async () => {
    await using world = await startWorld()
    const id = await world.link()
    const account = findAccountByUsername(world.platform.world, 'mira.prints')
    if (!account) throw new Error('gone')
    for (const grant of listGrantsOf(world.platform.world, account.id))
      removeAppOf(world.platform.world, account, grant.id)
    expect(await world.platform.deliverCallbacks()).toBe(1)
    expect((await world.api(`/v1/connections/${id}`)).body).toMatchObject({
      state: 'needs-reconnect',
      reason: 'deauthorized',
      token: { isKept: false },
    })
    expect((await world.api(`/v1/connections/${id}/proxy/me`)).body).toMatchObject({
      status: 409,
      code: 'connection_needs_reconnect',
    })
    expect((await world.api('/v1/events')).body.items.at(-1)).toMatchObject({ type: 'connection.deauthorized' })
    expect(await world.link({ connection: id })).toBe(id)
  })
})

describe('a person who wants their data deleted', () => {
  test('has it deleted, and a page that says so under the same code however often it is asked', async () => {
    await using world = await startWorld()
    const id = await world.link()
    const { appScopedId } = (await world.api(`/v1/connections/${id}`)).body.account
    const [first, second] = [
      await post(world, '/callbacks/instagram/deletion', appScopedId),
      await post(world, '/callbacks/instagram/deletion', appScopedId),
    ]
    const answer = (await first.json()) as { url: string; confirmation_code: string }
    expect(await second.json()).toEqual(answer)
    const page = await (await world.browser().get(answer.url)).text()
    expect(page).toContain('Your data was deleted')
    expect(page).toContain(answer.confirmation_code)
    expect((await world.api(`/v1/connections/${id}`)).status).toBe(404)
    const left = JSON.stringify([
      await world.store.run((db) => db.selectFrom('connection').selectAll().execute()),
      await world.store.run((db) => db.selectFrom('event').selectAll().execute()),
      await world.store.run((db) => db.selectFrom('audit').selectAll().execute()),
      await world.store.run((db) => db.selectFrom('work').selectAll().execute()),
      await world.store.run((db) => db.selectFrom('deletion').selectAll().execute()),
    ])
    expect(left).not.toContain('mira.prints')
    expect(left).not.toContain(appScopedId)
  })

  test.each(['none', 'a'.repeat(24), '../v1'])('finds nothing under the code %s', async (code) => {
    await using world = await startWorld()
    expect((await world.browser().get(`/deletion/${encodeURIComponent(code)}`)).status).toBe(404)
  })
})

test.each(['deauthorize', 'deletion'])(
  'a %s that nobody of Instagram signed changes nothing, and says nothing',
  async (kind) => {
    await using world = await startWorld()
    const id = await world.link()
    const { appScopedId } = (await world.api(`/v1/connections/${id}`)).body.account
    const path = `/callbacks/instagram/${kind}`
    const forged = await post(world, path, appScopedId, 'another secret')
    expect([forged.status, await forged.text()]).toEqual([403, ''])
    const get = await world.connect.fetch(new Request(`${publicUrl}${path}`))
    expect(get.status).toBe(405)
    world.jump(3 * 3_600_000)
    const payload = {
      user_id: appScopedId,
      algorithm: 'HMAC-SHA256',
      issued_at: Math.floor(world.platform.clock.now() / 1000) - 3 * 3600,
    }
    const body = new URLSearchParams({ signed_request: await signRequest(payload, secret) })
    expect((await world.connect.fetch(new Request(`${publicUrl}${path}`, { method: 'POST', body }))).status).toBe(403)
    expect((await world.api(`/v1/connections/${id}`)).body.state).toBe('healthy')
  },
)
