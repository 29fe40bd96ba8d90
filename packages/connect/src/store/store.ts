import { setTimeout as wait } from 'node:timers/promises'
import { type Kysely, sql, type Transaction } from 'kysely'
import { migrations } from './migrations/index.ts'
import { retried } from './retry.ts'
import type { Schema } from './schema.ts'
import { explainStoreError, StoreError } from './store-error.ts'

/** Runs queries, alone or in a transaction. */
export type Queries = Kysely<Schema> | Transaction<Schema>

/** Where connect keeps everything: a file or a server. */
export interface Store extends AsyncDisposable {
  readonly kind: 'sqlite' | 'postgres'
  /** Whether a claim of work locks the rows that it looks at. */
  readonly locksRows: boolean
  /** Runs a query; again, where it collided with another's. @throws StoreError */
  run<T>(work: (db: Kysely<Schema>) => Promise<T>): Promise<T>
  /** All of the work's writes, or none; again, where they collided with another's. The work must do nothing else. @throws StoreError */
  transaction<T>(work: (db: Transaction<Schema>) => Promise<T>): Promise<T>
  /** Copies the store into a file, while it is in use. SQLite only. */
  readonly backup?: ((path: string) => Promise<void>) | undefined
  /** Writes the log back into the file. SQLite only. */
  readonly checkpoint?: (() => Promise<void>) | undefined
  close(): Promise<void>
}

interface Engine extends Pick<Store, 'kind' | 'locksRows' | 'backup' | 'checkpoint'> {
  readonly db: Kysely<Schema>
}

/** A store over an engine, brought to the current version. @throws StoreError */
export async function storeOf({ db, ...engine }: Engine): Promise<Store> {
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await retried(work, wait)
    } catch (error) {
      throw explainStoreError(error)
    }
  }
  const close = (): Promise<void> => db.destroy()
  const store: Store = {
    ...engine,
    run: (work) => guarded(() => work(db)),
    transaction: (work) => guarded(() => db.transaction().execute(work)),
    close,
    [Symbol.asyncDispose]: close,
  }
  try {
    await migrate(store)
    return store
  } catch (error) {
    await close()
    throw error
  }
}

async function migrate(store: Store): Promise<void> {
  const table = sql`CREATE TABLE IF NOT EXISTS "migration" ("name" TEXT PRIMARY KEY, "appliedAt" BIGINT NOT NULL)`
  // Two processes that begin at once can both find no table; one of them then fails, and looks again.
  await store.run((db) => table.execute(db)).catch(() => store.run((db) => table.execute(db)))
  for (const { name, statements } of migrations) {
    if ((await applied(store)).includes(name)) continue
    try {
      await store.transaction(async (db) => {
        // Taken first: a second process waits here, and then finds the row.
        await db.insertInto('migration').values({ name, appliedAt: Date.now() }).execute()
        for (const statement of statements) await sql.raw(statement).execute(db)
      })
    } catch (error) {
      if (!(await applied(store)).includes(name)) throw error
    }
  }
  const known = migrations.map(({ name }) => name)
  const unknown = (await applied(store)).find((name) => !known.includes(name))
  if (unknown !== undefined)
    throw new StoreError(
      'newer_version',
      `The store was changed by a newer version of connect (${unknown}).`,
      'Start that version, or restore a backup from before.',
    )
}

function applied(store: Store): Promise<string[]> {
  return store.run(async (db) => (await db.selectFrom('migration').select('name').execute()).map(({ name }) => name))
}
