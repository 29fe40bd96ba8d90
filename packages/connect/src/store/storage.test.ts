import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, type TestContext, test } from 'vitest'
import { readWork } from '../admin/read-records.ts'
import { quietLogger } from '../base/logger.ts'
import { startPostgres, type TestPostgres } from '../testing/postgres.ts'
import { cancel, claim, dueBuckets, holds, nudge, schedule, settle } from '../work/work.ts'
import { createWorker } from '../work/worker.ts'
import { migrations } from './migrations/index.ts'
import { openPostgres } from './postgres.ts'
import { openSqlite } from './sqlite.ts'
import type { Store } from './store.ts'

let postgres: TestPostgres | undefined
const folder = mkdtempSync(join(tmpdir(), 'connect-store-'))
beforeAll(async () => {
  postgres = await startPostgres()
}, 60_000)
afterAll(async () => {
  await postgres?.[Symbol.asyncDispose]()
  rmSync(folder, { recursive: true, force: true })
}, 60_000)

let files = 0
/** How two processes open one store. Undefined: that engine is not here. */
const engines: Readonly<Record<string, () => Promise<(() => Promise<Store>) | undefined>>> = {
  'SQLite in a file': async () => {
    const path = join(folder, `store${++files}.db`)
    return () => openSqlite(path)
  },
  PostgreSQL: async () => withUrl(await postgres?.database()),
  'PostgreSQL, all transactions serializable': async () =>
    withUrl(await postgres?.database({ default_transaction_isolation: 'serializable' })),
  'PostgreSQL, a claim without the lock clause': async () => withUrl(await postgres?.database(), false),
}

function withUrl(url: string | undefined, locksRows = true): (() => Promise<Store>) | undefined {
  return url === undefined ? undefined : () => openPostgres({ url, locksRows, connections: 4 })
}

test('PostgreSQL that ends a connection in the middle of a transaction ends no process, and the next query works', async (context) => {
  const url = (await postgres?.database()) ?? context.skip()
  await using store = await openPostgres({ url })
  const ended = store.transaction(async (db) => {
    await sql`SELECT pg_terminate_backend(pg_backend_pid())`.execute(db)
  })
  await expect(ended).rejects.toMatchObject({ code: 'unreachable' })
  await using other = await openPostgres({ url })
  const held = store.transaction(async (db) => {
    const { rows } = await sql<{ pid: number }>`SELECT pg_backend_pid() AS pid`.execute(db)
    await other.run((their) => sql`SELECT pg_terminate_backend(${rows[0]?.pid})`.execute(their))
    // Nothing is asked of the connection until it has ended.
    const left = () =>
      other.run((their) => sql`SELECT 1 FROM pg_stat_activity WHERE pid = ${rows[0]?.pid}`.execute(their))
    await expect.poll(async () => (await left()).rows).toEqual([])
    await db.selectFrom('tenant').selectAll().execute()
  })
  await expect(held).rejects.toThrow()
  expect(await store.run((db) => db.selectFrom('tenant').selectAll().execute())).toEqual([])
})

describe.each(Object.entries(engines))('a store in %s', (_, prepare) => {
  let open: (() => Promise<Store>) | undefined
  beforeEach(async () => {
    open = await prepare()
  })
  const opened = async (context: TestContext): Promise<() => Promise<Store>> => open ?? context.skip()

  test('is made once, however many processes begin at once', async (context) => {
    const open = await opened(context)
    const stores = await Promise.all([open(), open(), open()])
    const names = await stores[0].run((db) => db.selectFrom('migration').selectAll().execute())
    expect(names.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name))
    for (const store of stores) await store.close()
  })

  test('of a newer version is refused, and says what to do', async (context) => {
    const open = await opened(context)
    {
      await using store = await open()
      await store.run((db) => db.insertInto('migration').values({ name: '0999-later', appliedAt: 1 }).execute())
    }
    await expect(open()).rejects.toMatchObject({
      code: 'newer_version',
      message: expect.stringContaining('0999-later'),
    })
  })

  test('keeps a transaction whole or not at all', async (context) => {
    await using store = await (await opened(context))()
    const failing = store.transaction(async (db) => {
      await db.insertInto('tenant').values({ id: 't', name: 'T', createdAt: 1 }).execute()
      throw new Error('stop')
    })
    await expect(failing).rejects.toThrow('stop')
    expect(await store.run((db) => db.selectFrom('tenant').selectAll().execute())).toEqual([])
  })

  test('gives moments back as numbers', async (context) => {
    await using store = await (await opened(context))()
    const now = Date.UTC(2090, 0, 1)
    await store.run((db) => schedule(db, 'care', 'a', now))
    expect(await dueBuckets(store, ['care'])).toMatchObject([{ dueAt: now }])
  })

  test('shows the work that is due first, and what has failed most often', async (context) => {
    await using store = await (await opened(context))()
    const rows = Array.from({ length: 60 }, (_, index) => ({
      id: String(index).padStart(2, '0'),
      dueAt: (index * 7) % 30,
    }))
    for (const { id, dueAt } of rows) await store.run((db) => schedule(db, 'care', id, dueAt))
    for (const [id, failures] of [
      ['07', 3],
      ['40', 9],
      ['05', 3],
    ] as const)
      await store.run((db) => db.updateTable('work').set({ failures }).where('id', '=', `care/${id}`).execute())
    const inOrder = rows.toSorted((a, b) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1)).map(({ id }) => `care/${id}`)
    expect((await readWork({ store }, 'due', 40)).map(({ id }) => id)).toEqual(inOrder.slice(0, 40))
    expect((await readWork({ store }, 'stuck', 2)).map(({ id }) => id)).toEqual(['care/40', 'care/05'])
    expect(await readWork({ store }, 'stuck', 50)).toHaveLength(3)
  })

  test('counts every increment of two processes that collide', async (context) => {
    const open = await opened(context)
    await using one = await open()
    await using other = await open()
    await one.run((db) => db.insertInto('cooling').values({ name: 'n', until: 0 }).execute())
    const raise = (store: Store): Promise<unknown> =>
      store.transaction(async (db) => {
        const { until } = await db
          .selectFrom('cooling')
          .select('until')
          .where('name', '=', 'n')
          .$if(store.kind === 'postgres', (q) => q.forUpdate())
          .executeTakeFirstOrThrow()
        await db
          .updateTable('cooling')
          .set({ until: until + 1 })
          .where('name', '=', 'n')
          .execute()
      })
    for (let round = 0; round < 10; round++) await Promise.all([raise(one), raise(other)])
    expect(await one.run((db) => db.selectFrom('cooling').select('until').executeTakeFirst())).toEqual({ until: 20 })
  })

  test('hands each piece of work to one of several claimants', async (context) => {
    const open = await opened(context)
    await using one = await open()
    await using other = await open()
    await one.transaction(async (db) => {
      for (let index = 0; index < 120; index++) await schedule(db, 'care', `c${index}`, 10)
    })
    const done = new Map<string, number>()
    const worker = (store: Store, owner: string): Promise<number> =>
      createWorker({
        store,
        owner,
        now: () => 100,
        logger: quietLogger,
        handlers: {
          care: async (subject) => {
            done.set(subject, (done.get(subject) ?? 0) + 1)
            return undefined
          },
        },
      }).work()
    const counts = await Promise.all([worker(one, 'a'), worker(other, 'b')])
    expect(counts[0] + counts[1]).toBe(120)
    expect(done.size).toBe(120)
    expect([...done.values()].every((times) => times === 1)).toBe(true)
    expect(await dueBuckets(one, ['care'])).toEqual([])
  })

  test('gives work to another when a lease has ended, and does not take it back from them', async (context) => {
    await using store = await (await opened(context))()
    await store.run((db) => schedule(db, 'care', 'a', 10))
    const bucket = (await dueBuckets(store, ['care']))[0]?.bucket ?? -1
    const take = (now: number, owner: string): ReturnType<typeof claim> =>
      claim(store, { bucket, kinds: ['care'], now, lease: now + 50, owner, most: 5 })
    const [first] = await take(20, 'a')
    expect(await take(30, 'b')).toEqual([])
    const [second] = await take(70, 'b')
    expect(second).toMatchObject({ subject: 'a', owner: 'b', attempt: 2 })
    if (!first || !second) throw new Error('unclaimed')
    expect(await store.run((db) => holds(db, first))).toBe(false)
    expect(await store.run((db) => settle(db, first, { dueAt: undefined }))).toBe(false)
    expect(await store.run((db) => settle(db, second, { dueAt: 500, error: 'Error' }))).toBe(true)
    expect(await store.run((db) => db.selectFrom('work').selectAll().execute())).toMatchObject([
      { dueAt: 500, owner: null, failures: 1, lastError: 'Error' },
    ])
  })

  test('fences out whoever holds work that is scheduled anew', async (context) => {
    await using store = await (await opened(context))()
    await store.run((db) => schedule(db, 'care', 'a', 10))
    const bucket = (await dueBuckets(store, ['care']))[0]?.bucket ?? -1
    const [held] = await claim(store, { bucket, kinds: ['care'], now: 20, lease: 70, owner: 'a', most: 5 })
    if (!held) throw new Error('unclaimed')
    await store.run((db) => nudge(db, 'care', 'a', 30))
    expect(await store.run((db) => holds(db, held))).toBe(true)
    await store.run((db) => schedule(db, 'care', 'a', 40))
    expect(await store.run((db) => settle(db, held, { dueAt: undefined }))).toBe(false)
    expect(await dueBuckets(store, ['care'])).toMatchObject([{ dueAt: 40 }])
    await store.run((db) => cancel(db, 'care', 'a'))
    expect(await dueBuckets(store, ['care'])).toEqual([])
  })

  test('leaves work of a kind that this version does not know', async (context) => {
    await using store = await (await opened(context))()
    await store.run((db) => schedule(db, 'later', 'a', 10))
    const worker = createWorker({
      store,
      owner: 'a',
      now: () => 100,
      logger: quietLogger,
      handlers: { care: async () => undefined },
    })
    expect(await worker.work()).toBe(0)
    expect(await store.run((db) => db.selectFrom('work').select('attempt').execute())).toEqual([{ attempt: 0 }])
  })

  test('keeps work whose handler fails, for later and later', async (context) => {
    await using store = await (await opened(context))()
    await store.run((db) => schedule(db, 'care', 'a', 10))
    let now = 100
    const worker = createWorker({
      store,
      owner: 'a',
      now: () => now,
      logger: quietLogger,
      handlers: { care: () => Promise.reject(new TypeError('IGAAsecret')) },
    })
    await worker.work()
    now = (await worker.nextDue()) ?? 0
    expect(now).toBe(60_100)
    await worker.work()
    expect((await worker.nextDue()) ?? 0).toBe(now + 120_000)
    expect(await store.run((db) => db.selectFrom('work').select(['failures', 'lastError']).execute())).toEqual([
      { failures: 2, lastError: 'TypeError' },
    ])
  })
})

describe('work that may take long', () => {
  test('keeps up no other, and what has just become due is looked for beside it', async () => {
    await using store = await openSqlite(':memory:')
    const hanging = Promise.withResolvers<undefined>()
    const done: string[] = []
    const worker = createWorker({
      store,
      owner: 'a',
      now: () => 100,
      logger: quietLogger,
      beside: ['relay'],
      handlers: {
        relay: async (subject) => {
          if (subject === 'hangs') await hanging.promise
          done.push(subject)
          return undefined
        },
        care: async (subject) => {
          done.push(subject)
          return undefined
        },
      },
    })
    await store.run((db) => schedule(db, 'relay', 'hangs', 10))
    for (let index = 0; index < 20; index++) await store.run((db) => schedule(db, 'care', `c${index}`, 20))
    const working = worker.work()
    while (done.length < 20) await new Promise((resolve) => setImmediate(resolve))
    await store.run((db) => schedule(db, 'relay', 'quick', 30))
    worker.look()
    while (done.length < 21) await new Promise((resolve) => setImmediate(resolve))
    expect(done).not.toContain('hangs')
    hanging.resolve(undefined)
    expect(await working).toBe(21)
    await worker.end()
    expect(done).toHaveLength(22)
    expect(await worker.nextDue()).toBe(undefined)
  })
})

test('a store in SQLite is on disk when it has answered', async () => {
  const path = join(folder, 'full.db')
  await using store = await openSqlite(path)
  expect(store.backup).toBeDefined()
  await store.run((db) => db.insertInto('tenant').values({ id: 't', name: 'T', createdAt: 1 }).execute())
  await store.backup?.(join(folder, 'copy.db'))
  await using copy = await openSqlite(join(folder, 'copy.db'))
  expect(await copy.run((db) => db.selectFrom('tenant').select('id').execute())).toEqual([{ id: 't' }])
})
