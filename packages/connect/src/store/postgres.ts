import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Schema } from './schema.ts'
import { type Store, storeOf } from './store.ts'

/** How a store in PostgreSQL is opened. */
export interface PostgresOptions {
  /** `postgres://user:password@host:5432/database`. */
  readonly url: string
  /** Connections at the most. Default 10. */
  readonly connections?: number | undefined
  /** Whether a claim of work skips rows that another holds (`FOR UPDATE SKIP LOCKED`). Off for CockroachDB. Default true. */
  readonly locksRows?: boolean | undefined
}

/**
 * Opens a store in PostgreSQL, or in what speaks its protocol, for many processes.
 *
 * @throws StoreError when it cannot be reached or is of a newer version.
 */
export async function openPostgres({ url, connections = 10, locksRows = true }: PostgresOptions): Promise<Store> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    // Moments and counts, which are far below 2^53.
    types: {
      getTypeParser: (oid, format) => (oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format)),
    },
  })
  // A connection that is lost while it is idle is replaced at the next query. While it is used its query fails, and says so.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  return storeOf({ kind: 'postgres', db, locksRows })
}
