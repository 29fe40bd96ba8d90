import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '../base/time.ts'
import { openPostgres } from '../store/postgres.ts'
import { openSqlite } from '../store/sqlite.ts'
import type { Store } from '../store/store.ts'
import { startPostgres, type TestPostgres } from '../testing/postgres.ts'
import { startWorld } from '../testing/world.ts'
import { schedule } from '../work/work.ts'
import { copyStore } from './copy-store.ts'

let postgres: TestPostgres | undefined
beforeAll(async () => {
  postgres = await startPostgres()
}, 60_000)
afterAll(() => postgres?.[Symbol.asyncDispose](), 60_000)

test.each([{}, { default_transaction_isolation: 'serializable' }])(
  'a connection lives on PostgreSQL as on SQLite, with %j',
  async (settings) => {
    const url = await postgres?.database(settings)
    if (url === undefined) return
    await using world = await startWorld({ store: await openPostgres({ url }) })
    const [id] = await Promise.all([world.link(), world.link()])
    expect((await world.api('/v1/connections')).body.items).toHaveLength(1)
    await world.connect.admin.rotateKeyring()
    await world.advance(45 * day)
    expect((await world.api(`/v1/connections/${id}`)).body).toMatchObject({
      id,
      state: 'healthy',
      token: { refreshFailures: 0 },
    })
    expect((await world.api(`/v1/connections/${id}/proxy/me?fields=username`)).body.username).toBe('mira.prints')
    expect((await world.connect.admin.listKeyring()).map(({ state }) => state)).toEqual(['retired', 'active'])
    expect((await world.api(`/v1/connections/${id}`, { method: 'DELETE' })).status).toBe(200)
  },
  120_000,
)

describe('a move to PostgreSQL', () => {
  test('takes everything along, and the connections work there', async (context) => {
    const url = (await postgres?.database()) ?? context.skip()
    await using world = await startWorld()
    const id = await world.link()
    await using to = await openPostgres({ url })
    expect(await copyStore(world.store, to)).toMatchObject({ connection: 1, tenant: 1, apiKey: 1, keyring: 1, work: 3 })
    const rowsOf = async (
      store: Store,
      table: 'connection' | 'apiKey' | 'keyring' | 'event' | 'audit' | 'work',
    ): Promise<string[]> =>
      (await store.run((db) => db.selectFrom(table).selectAll().execute()))
        .map((row) => JSON.stringify(row))
        .sort((a, b) => a.localeCompare(b))
    for (const table of ['connection', 'apiKey', 'keyring', 'event', 'audit', 'work'] as const)
      expect(await rowsOf(to, table)).toEqual(await rowsOf(world.store, table))
    Object.assign(world.context, { store: to })
    expect((await world.api(`/v1/connections/${id}/proxy/me?fields=username`)).body.username).toBe('mira.prints')
  })

  test('into a store that is not empty is refused', async () => {
    await using from = await openSqlite(':memory:')
    await using to = await openSqlite(':memory:')
    await to.run((db) => db.insertInto('tenant').values({ id: 't', name: 'T', createdAt: 1 }).execute())
    await expect(copyStore(from, to)).rejects.toThrow('tenant has rows')
  })
})

describe('the doctor', () => {
  test('finds nothing wrong with what is right', async () => {
    await using world = await startWorld()
    await world.link()
    expect((await world.connect.admin.diagnose()).filter(({ level }) => level !== 'ok')).toEqual([])
  })

  test('finds keys that are missing, and work that is stuck or overdue', async () => {
    await using world = await startWorld({ options: { development: true } })
    await world.link()
    await world.store.run((db) => db.updateTable('connection').set({ kid: 'k9' }).execute())
    await world.store.run((db) => schedule(db, 'care', 'con_x', world.platform.clock.now() - day))
    await world.store.run((db) =>
      db.updateTable('work').set({ failures: 7, lastError: 'TypeError' }).where('id', '=', 'care/con_x').execute(),
    )
    const found = await world.connect.admin.diagnose()
    expect(found).toContainEqual(expect.objectContaining({ level: 'failure', what: expect.stringContaining('k9') }))
    expect(found).toContainEqual(
      expect.objectContaining({ about: 'work', what: expect.stringContaining('care/con_x (7 times, TypeError)') }),
    )
    expect(found).toContainEqual(expect.objectContaining({ about: 'keys', fix: expect.stringContaining('openssl') }))
  })
})

describe('a review', () => {
  test('finds a version that ends within 90 days, and one that has ended', async () => {
    await using world = await startWorld({ asOf: '2028-06-01' })
    const version = (found: Awaited<ReturnType<typeof world.connect.admin.review>>): unknown =>
      found.find(({ about }) => about === 'version of instagram')
    expect(version(await world.connect.admin.review())).toMatchObject({
      level: 'warning',
      what: 'v25.0 ends on 2028-07-29.',
    })
    world.jump(60 * day)
    expect(version(await world.connect.admin.review())).toMatchObject({
      level: 'failure',
      what: 'v25.0 ended on 2028-07-29.',
    })
  })

  test('finds a permission that nobody gave, and addresses that are not https', async () => {
    await using world = await startWorld()
    await world.link({ decline: ['instagram_business_manage_comments'] })
    const found = (await world.connect.admin.review()).map(({ what }) => what)
    expect(found).toContain('instagram_business_manage_comments is asked for, and nobody gave it.')
    expect(found).toContain('http://localhost:4100 is not https.')
  })
})
