import { describe, expect, test } from 'vitest'
import { day } from '../base/time.ts'
import { openToken } from '../connections/connections.ts'
import { startWorld, type TestWorld } from '../testing/world.ts'
import type { Imported } from './import-tokens.ts'

/** The token of a connection, as an app that kept it itself would have it. */
async function tokenOf({ context, store }: TestWorld, id: string): Promise<string> {
  const row = await store.run((db) =>
    db.selectFrom('connection').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  )
  return (await openToken(context, row)).accessToken
}

async function listed<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

async function imported(world: TestWorld, tenant: string, ...lines: (object | string)[]): Promise<Imported[]> {
  const texts = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)))
  return listed(world.connect.admin.importTokens(tenant, texts.join('\n')))
}

describe('a token that is imported', () => {
  test.each(['instagram', 'facebook'] as const)('with %s becomes a connection that works', async (login) => {
    await using world = await startWorld()
    const accessToken = await tokenOf(
      world,
      await world.link({ login, ...(login === 'facebook' && { pages: ['Mira Prints'] }) }),
    )
    const { id } = await world.connect.admin.createTenant('Moved')
    const { text } = await world.connect.admin.createApiKey(id, { name: 'k' })
    const expiresAt = new Date(world.platform.clock.now() + 59 * day).toISOString()
    const [result] = await imported(world, id, { login, accessToken, expiresAt })
    expect(result).toEqual({ line: 1, column: 1, connection: expect.stringMatching(/^con_/), isNew: true })
    const { body } = await world.api(`/v1/connections/${result?.connection}`, { key: text.reveal() })
    expect(body).toMatchObject({ state: 'healthy', login, account: { userId: expect.stringMatching(/^1784/) } })
    const call = await world.api(`/v1/connections/${result?.connection}/proxy/me`, { key: text.reveal() })
    expect(call.status).toBe(200)
    expect(body.token.nextRefreshAt === null).toBe(login === 'facebook')
  })

  test('a second time is the same connection, whose own token is left alone', async () => {
    await using world = await startWorld()
    const id = await world.link()
    const accessToken = await tokenOf(world, id)
    const expiresAt = new Date(world.platform.clock.now() + 10 * day).toISOString()
    const before = (await world.api(`/v1/connections/${id}`)).body
    const line = { login: 'instagram', accessToken, expiresAt }
    expect(await imported(world, world.tenantId, line, line)).toEqual([
      { line: 1, column: 1, connection: id, isNew: false },
      { line: 2, column: 1, connection: id, isNew: false },
    ])
    expect((await world.api(`/v1/connections/${id}`)).body.token).toEqual(before.token)
  })

  test('without its end is refreshed, which tells it; on its first day that cannot be done', async () => {
    await using world = await startWorld()
    const accessToken = await tokenOf(world, await world.link())
    const { id } = await world.connect.admin.createTenant('Moved')
    const [tooYoung] = await imported(world, id, { login: 'instagram', accessToken })
    expect(tooYoung?.problem).toContain('Add expiresAt')
    world.jump(2 * day)
    const [result] = await imported(world, id, { login: 'instagram', accessToken })
    expect(result?.isNew).toBe(true)
  })

  test('is refused with its line and the reason, and the next line is read; no message has the token', async () => {
    await using world = await startWorld()
    const accessToken = await tokenOf(world, await world.link())
    const { id } = await world.connect.admin.createTenant('Moved')
    const results = await imported(
      world,
      id,
      'no json IGAAsecretsecretsecret',
      '',
      { login: 'instagram' },
      { login: 'instagram', accessToken: 'IGAAnobodynobodynobody', expiresAt: '2027-01-01T00:00:00Z' },
      { login: 'instagram', accessToken, expiresAt: '2020-01-01T00:00:00Z' },
      { login: 'basic', accessToken },
      { login: 'instagram', accessToken, expiresAt: '2026-11-20T00:00:00Z' },
    )
    expect(results.map(({ line, problem, isNew }) => [line, problem?.slice(0, 40) ?? isNew])).toEqual([
      [1, expect.stringContaining('It is no JSON')],
      [3, expect.stringContaining('accessToken')],
      [4, expect.stringContaining('Instagram does not accept')],
      [5, expect.stringContaining('It ended')],
      [6, expect.stringContaining('login')],
      [7, true],
    ])
    expect(JSON.stringify(results)).not.toMatch(/IGAA/)
  })

  test('of a person instead of a Page is refused, and so is one of another app', async () => {
    await using world = await startWorld()
    const { id } = await world.connect.admin.createTenant('Moved')
    const [result] = await imported(world, id, { login: 'facebook', accessToken: 'EAAnobodynobodynobody' })
    expect(result?.problem).toMatch(/not valid|does not accept/)
  })
})

describe('a file of another program', () => {
  test('of Nango’s connections is imported, and what is of another service is left out', async () => {
    await using world = await startWorld()
    const access_token = await tokenOf(world, await world.link())
    const { id } = await world.connect.admin.createTenant('Moved')
    const expires_at = new Date(world.platform.clock.now() + 50 * day).toISOString()
    const connections = [
      { connection_id: 'a', provider: 'notion', credentials: { access_token: 'secret_1' } },
      { connection_id: 'b', provider: 'instagram', credentials: { type: 'OAUTH2', access_token, expires_at } },
      { connection_id: 'c', provider: 'instagram' },
    ]
    const results = await listed(
      world.connect.admin.importTokens(id, JSON.stringify({ connections }, undefined, 1).replaceAll('\n', '\r\n')),
    )
    expect(results).toEqual([
      expect.objectContaining({ leftOut: expect.stringContaining('notion') }),
      expect.objectContaining({ isNew: true, connection: expect.stringMatching(/^con_/) }),
      expect.objectContaining({ problem: expect.stringContaining('GET /connections/'), line: 19, column: 3 }),
    ])
  })

  test('of Postiz’ table is imported, with the field of what is wrong', async () => {
    await using world = await startWorld()
    const token = await tokenOf(world, await world.link())
    const { id } = await world.connect.admin.createTenant('Moved')
    const end = new Date(world.platform.clock.now() + 50 * day).toISOString().slice(0, 19).replace('T', ' ')
    const text = `id,providerIdentifier,token,tokenExpiration\n1,instagram-standalone,${token},${end}\n2,instagram-standalone,${token},soon\n3,x,t,\n`
    expect(await listed(world.connect.admin.importTokens(id, text))).toEqual([
      { line: 2, column: undefined, connection: expect.stringMatching(/^con_/), isNew: true },
      { line: 3, column: 4, problem: expect.stringContaining('tokenExpiration is no moment') },
      { line: 4, column: undefined, leftOut: expect.stringContaining('for x') },
    ])
  })

  test('can be read without asking Instagram or changing anything', async () => {
    await using world = await startWorld()
    const text = '{"login":"instagram","accessToken":"IGAAnobody"}\n{"login":"basic-display"}'
    const results = await listed(world.connect.admin.importTokens(world.tenantId, text, { dryRun: true }))
    expect(results).toEqual([
      { line: 1, column: 1 },
      { line: 2, column: 1, problem: expect.stringContaining('accessToken is missing') },
    ])
    expect((await world.api('/v1/connections')).body.items).toEqual([])
  })
})

test('an export has every connection with its tenant, and no token', async () => {
  await using world = await startWorld()
  const ids = [await world.link(), await world.link({ login: 'facebook', pages: ['Mira Prints'] })]
  const lines = await listed(world.connect.admin.exportConnections())
  expect(new Set(lines.map(({ id }) => id))).toEqual(new Set(ids))
  expect(lines[0]).toMatchObject({ tenantId: world.tenantId, state: 'healthy' })
  expect(JSON.stringify(lines)).not.toMatch(/IGAA|EAA|ciphertext/)
})
