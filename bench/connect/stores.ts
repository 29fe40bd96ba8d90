import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openPostgres, openSqlite, type Store } from '../../packages/connect/dist/index.js'
import { startPostgres } from '../../packages/connect/src/testing/postgres.ts'

/** A place for a store: a file, or a database of a real PostgreSQL. */
export interface Place {
  readonly name: 'SQLite' | 'PostgreSQL'
  /** A path, or a `postgres:` address. */
  readonly address: string
  /** How many bytes it takes. */
  size(): Promise<number>
}

/** Both places, empty. PostgreSQL is left out, with a line that says so, where it does not start. */
export async function bothPlaces(): Promise<AsyncDisposable & { readonly places: readonly Place[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'connect-bench-'))
  const postgres = await startPostgres()
  const path = join(folder, 'connect.db')
  const places: Place[] = [{ name: 'SQLite', address: path, size: async () => statSync(path).size }]
  const url = await postgres?.database()
  if (url !== undefined)
    places.push({
      name: 'PostgreSQL',
      address: url,
      size: async () => Number((await query(url, 'SELECT pg_database_size(current_database()) AS "bytes"'))[0]?.bytes),
    })
  return {
    places,
    [Symbol.asyncDispose]: async () => {
      await postgres?.[Symbol.asyncDispose]()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Opens the store at an address. */
export function openPlace({ address }: Pick<Place, 'address'>): Promise<Store> {
  return address.startsWith('postgres:') ? openPostgres({ url: address }) : openSqlite(address)
}

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(text)).rows as Record<string, unknown>[]
  } finally {
    await client.end()
  }
}
