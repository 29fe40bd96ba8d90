import { describe, expect, test } from 'vitest'
import { findAccountByUsername } from '../../../platform/src/world/records/accounts.ts'
import { setAppState } from '../../../platform/src/world/records/apps/apps.ts'
import {
  invalidateSessions,
  invalidateSessionsOfPerson,
} from '../../../platform/src/world/records/tokens/access-tokens.ts'
import { day, hour } from '../base/time.ts'
import { findConnection, openToken } from '../connections/connections.ts'
import { type Answered, startWorld, type TestWorld } from '../testing/world.ts'
import { refreshToken } from './refresh-token.ts'

const connectionOf = async (world: TestWorld, id: string): Promise<Answered> =>
  (await world.api(`/v1/connections/${id}`)).body
const eventsOf = async (world: TestWorld): Promise<Answered[]> => (await world.api('/v1/events?limit=200')).body.items
const typesOf = async (world: TestWorld): Promise<string[]> => (await eventsOf(world)).map(({ type }) => type)
const checkpoint = (world: TestWorld, checkpointed: boolean): Promise<Response> =>
  world.platform.fetch(
    new Request(`${world.origin}/console/api/v1/people/mira.prints/checkpoint`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ checkpointed }),
    }),
  )

describe('a connection', () => {
  test('is alive after 400 days, and was refreshed about every five weeks', async () => {
    await using world = await startWorld({ asOf: '2026-03-01', options: { retention: { events: 1000 } } })
    const id = await world.link()
    await world.advance(400 * day)
    expect(await connectionOf(world, id)).toMatchObject({ state: 'healthy', token: { refreshFailures: 0 } })
    const answer = await world.api(`/v1/connections/${id}/proxy/me?fields=username`)
    expect([answer.status, answer.body]).toEqual([200, expect.objectContaining({ username: 'mira.prints' })])
    expect(await typesOf(world)).toEqual(['connection.linked'])
  })

  test('that is refreshed changes once: its token and its health are one write', async () => {
    await using world = await startWorld()
    const id = await world.link()
    world.jump(45 * day)
    const before = await findConnection(world.context, id)
    if (before === undefined) throw new Error('There is no connection.')
    await refreshToken(world.context, before)
    const after = await findConnection(world.context, id)
    expect(after).toMatchObject({ version: before.version + 1, state: 'healthy', refreshedAt: world.context.now() })
    expect(after?.sealed).not.toBe(before.sealed)
  })

  test('whose owner changed their password has to be connected again, which is known within a week and told once', async () => {
    await using world = await startWorld()
    const id = await world.link()
    await world.advance(day)
    invalidateSessions(world.platform.world, accountId(world), 'password')
    await world.advance(8 * day)
    expect(await connectionOf(world, id)).toMatchObject({
      state: 'needs-reconnect',
      reason: 'session_invalidated',
      action: expect.stringContaining('new link'),
      evidence: { during: 'check', code: 'session_invalidated' },
    })
    await world.advance(30 * day)
    expect(await typesOf(world)).toEqual(['connection.linked', 'connection.needs-reconnect'])
    expect(await world.link({ connection: id })).toBe(id)
    expect(await connectionOf(world, id)).toMatchObject({ state: 'healthy', reason: null })
  })

  test('whose owner has to pass a checkpoint is blocked, and works again by itself', async () => {
    await using world = await startWorld()
    const id = await world.link()
    await world.advance(day)
    expect((await checkpoint(world, true)).status).toBe(200)
    await world.advance(8 * day)
    expect(await connectionOf(world, id)).toMatchObject({ state: 'blocked', reason: 'account_checkpointed' })
    expect((await world.api(`/v1/connections/${id}/proxy/me`)).body).toMatchObject({
      status: 409,
      code: 'connection_blocked',
    })
    await checkpoint(world, false)
    await world.advance(day)
    expect((await connectionOf(world, id)).state).toBe('healthy')
    expect(await typesOf(world)).toEqual(['connection.linked', 'connection.blocked', 'connection.recovered'])
  })

  test('of an app that is blocked is at fault of the app, keeps its token, and recovers with the app', async () => {
    await using world = await startWorld()
    const id = await world.link()
    setAppState(world.platform.world, '358205879134926', 'blocked')
    await world.advance(10 * day)
    expect(await connectionOf(world, id)).toMatchObject({ state: 'app-fault', token: { isKept: true } })
    setAppState(world.platform.world, '358205879134926', 'active')
    await world.advance(day)
    expect((await connectionOf(world, id)).state).toBe('healthy')
  })

  test('is found dead at once where a call of the proxy is refused', async () => {
    await using world = await startWorld()
    const id = await world.link()
    await world.advance(hour)
    invalidateSessions(world.platform.world, accountId(world), 'password')
    expect((await world.api(`/v1/connections/${id}/proxy/me`)).status).toBe(400)
    await world.connect.work()
    expect(await connectionOf(world, id)).toMatchObject({ state: 'needs-reconnect', reason: 'session_invalidated' })
  })

  test('with Facebook Login is warned of the end of data access at 14, 7, 3 and 1 days, and then has ended', async () => {
    await using world = await startWorld()
    const id = await world.link({ login: 'facebook', pages: ['Mira Prints'] })
    const before = await connectionOf(world, id)
    expect(before).toMatchObject({
      token: { kind: 'page', expiresAt: null, nextRefreshAt: null },
      dataAccessExpiresAt: expect.any(String),
    })
    await world.advance(91 * day)
    const events = await eventsOf(world)
    expect(events.filter(({ type }) => type === 'connection.expiring').map(({ data }) => data.days)).toEqual([
      14, 7, 3, 1,
    ])
    expect(events.at(-1)).toMatchObject({
      type: 'connection.needs-reconnect',
      subject: expect.stringContaining('has to be connected again'),
    })
    expect(await connectionOf(world, id)).toMatchObject({ state: 'needs-reconnect', reason: 'data_access_expired' })
  })

  test('with Facebook Login whose person changed their password has to be connected again', async () => {
    await using world = await startWorld()
    const id = await world.link({ login: 'facebook', pages: ['Mira Prints'] })
    invalidateSessionsOfPerson(world.platform.world, '10158374629184756', 'password')
    await world.advance(8 * day)
    expect(await connectionOf(world, id)).toMatchObject({ state: 'needs-reconnect', reason: 'session_invalidated' })
  })

  test('survives a platform that is down for four weeks, and tells that its end comes near', async () => {
    let isDown = false
    let fetch: ((request: Request) => Promise<Response>) | undefined
    await using world = await startWorld({
      options: {
        fetch: async (request) =>
          isDown ? new Response('<html>Sorry</html>', { status: 503 }) : ((await fetch?.(request)) as Response),
      },
    })
    fetch = world.platform.fetch
    const id = await world.link()
    await world.advance(20 * day)
    isDown = true
    await world.advance(28 * day)
    expect(await connectionOf(world, id)).toMatchObject({ state: 'expiring', reason: 'refresh_failing' })
    expect(await typesOf(world)).toContain('connection.expiring')
    isDown = false
    await world.advance(day)
    expect(await connectionOf(world, id)).toMatchObject({
      state: 'healthy',
      reason: null,
      token: { refreshFailures: 0 },
    })
  }, 60_000)
})

describe('two refreshes at once', () => {
  test('leave one token, and neither marks anything', async () => {
    await using world = await startWorld()
    const id = await world.link()
    world.jump(2 * day)
    const context = world.context
    const row = await findConnection(context, id)
    if (!row) throw new Error('gone')
    await Promise.all([refreshToken(context, row), refreshToken(context, row)])
    const after = await findConnection(context, id)
    expect(after).toMatchObject({ state: 'healthy', refreshFailures: 0 })
    expect(after?.version).toBeGreaterThan(row.version)
  })

  test('never put an old token over one that was linked in the meantime, nor mark it', async () => {
    await using world = await startWorld()
    const id = await world.link()
    world.jump(2 * day)
    const context = world.context
    const before = await findConnection(context, id)
    if (!before) throw new Error('gone')
    invalidateSessions(world.platform.world, accountId(world), 'password')
    await world.link()
    const linked = await findConnection(context, id)
    // The loser still has the row from before, and is refused.
    await refreshToken(context, before)
    const after = await findConnection(context, id)
    expect(after).toEqual(linked)
    expect((await openToken(context, after ?? before)).issuedAt).toBe(linked?.issuedAt)
  })
})

function accountId(world: TestWorld): string {
  return findAccountByUsername(world.platform.world, 'mira.prints')?.id ?? ''
}
