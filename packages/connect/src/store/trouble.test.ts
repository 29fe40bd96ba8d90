import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { day } from '../base/time.ts'
import { startPostgres } from '../testing/postgres.ts'
import { startWorld, type TestWorld } from '../testing/world.ts'
import { openPostgres } from './postgres.ts'
import { openSqlite } from './sqlite.ts'

const folder = mkdtempSync(join(tmpdir(), 'connect-trouble-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0
const newFile = (): string => join(folder, `store${++files}.db`)

/** Sets something of the engine, for this store's own connection. */
async function pragma(world: TestWorld, text: string): Promise<void> {
  await world.store.run((db) => sql.raw(`PRAGMA ${text}`).execute(db))
}

const link = (world: TestWorld): ReturnType<TestWorld['api']> =>
  world.api('/v1/links', { method: 'POST', body: '{"login":"instagram"}' })

describe.each([
  ['full', 'max_page_count = 1', 'max_page_count = 1000000'],
  ['read-only', 'query_only = 1', 'query_only = 0'],
])('a store that is %s', (what, begin, end) => {
  test('is told as 503 with a reference, without its words, and nothing is lost', async () => {
    await using world = await startWorld({ store: await openSqlite(newFile()) })
    const id = await world.link()
    await pragma(world, begin)
    let answer = await link(world)
    // What is free in the pages that there are is used up first.
    for (let tries = 0; answer.status === 201 && tries < 300; tries++) answer = await link(world)
    expect([answer.status, answer.body]).toEqual([
      503,
      expect.objectContaining({ code: 'store_unavailable', reference: expect.any(String), fix: expect.any(String) }),
    ])
    expect(answer.response.headers.get('retry-after')).toBe('5')
    expect(JSON.stringify(answer.body)).not.toMatch(/sqlite|database|disk/i)
    expect(world.logged.join('\n')).toContain(
      what === 'full' ? 'The disk of the store is full.' : 'The store is read-only.',
    )
    // Calls that only read go on, and a refresh that cannot be stored is done again.
    expect((await world.api(`/v1/connections/${id}`)).status).toBe(200)
    world.jump(45 * day)
    await world.connect.work().catch(() => {})
    await pragma(world, end)
    await world.advance(day)
    expect((await world.api(`/v1/connections/${id}`)).body).toMatchObject({
      state: 'healthy',
      token: { refreshedAt: expect.any(String) },
    })
    expect((await world.api(`/v1/connections/${id}/proxy/me?fields=username`)).body.username).toBe('mira.prints')
    expect((await link(world)).status).toBe(201)
  })
})

test('PostgreSQL that takes no writes is told as read-only, and how to fix it', {
  timeout: 60_000,
}, async (context) => {
  await using postgres = (await startPostgres()) ?? context.skip()
  const url = await postgres.database({ default_transaction_read_only: 'on' })
  await expect(openPostgres({ url })).rejects.toMatchObject({
    code: 'read_only',
    fix: expect.stringContaining('primary'),
  })
})

test('NUL, which PostgreSQL keeps in no text, is refused with what is wrong, and not told as a fault of connect', {
  timeout: 60_000,
}, async (context) => {
  await using postgres = (await startPostgres()) ?? context.skip()
  await using world = await startWorld({ store: await openPostgres({ url: await postgres.database() }) })
  const named = JSON.stringify({ name: 'a\0b' })
  const answers = [
    await world.api('/v1/links/%00'),
    await world.api('/v1/connections/a%00b', { method: 'DELETE' }),
    await world.api('/v1/keys', { method: 'POST', body: named }),
  ]
  for (const { status, body } of answers) expect([status, body.code]).toEqual([422, 'text_has_nul'])
  expect(world.logged.join('\n')).not.toContain('A fault of connect')
})

test('a store that is slow, since another process writes, is waited for', async () => {
  const path = newFile()
  await using world = await startWorld({ store: await openSqlite(path) })
  const other = new DatabaseSync(path)
  other.exec('BEGIN IMMEDIATE')
  const [answer] = await Promise.all([link(world), wait(300).then(() => other.exec('ROLLBACK'))])
  other.close()
  expect(answer.status).toBe(201)
})

test('a token whose key is missing in the keyring is told as 503, is kept, and works again with the key', async () => {
  await using world = await startWorld()
  const id = await world.link()
  const rename = async (from: string, to: string): Promise<void> => {
    const { sealed, version } = await world.store.run((db) =>
      db.selectFrom('connection').select(['sealed', 'version']).executeTakeFirstOrThrow(),
    )
    await world.store.run((db) =>
      db
        .updateTable('connection')
        .set({ kid: to, sealed: sealed?.replace(`"kid":"${from}"`, `"kid":"${to}"`) ?? null, version: version + 1 })
        .execute(),
    )
  }
  await rename('k1', 'k9')
  const { status, body } = await world.api(`/v1/connections/${id}/proxy/me`)
  expect([status, body]).toEqual([
    503,
    expect.objectContaining({ code: 'vault_unavailable', reference: expect.any(String), fix: expect.any(String) }),
  ])
  expect(world.logged.join('\n')).toContain('k9')
  // Checks and refreshes fail meanwhile, and mark nothing.
  await world.advance(20 * day)
  expect((await world.api(`/v1/connections/${id}`)).body).toMatchObject({ state: 'healthy', token: { isKept: true } })
  await rename('k9', 'k1')
  expect((await world.api(`/v1/connections/${id}/proxy/me?fields=username`)).body.username).toBe('mira.prints')
})
