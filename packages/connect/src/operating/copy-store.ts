import type { Schema } from '../store/schema.ts'
import type { Queries, Store } from '../store/store.ts'

/** Every table but the list of migrations, with what its rows are ordered by. */
const tables = {
  keyring: 'kid',
  tenant: 'id',
  apiKey: 'id',
  connection: 'id',
  link: 'id',
  work: 'id',
  event: 'id',
  audit: 'id',
  cooling: 'name',
  deletion: 'code',
  adminLink: 'id',
  adminSession: 'id',
  callCount: 'id',
  secretSeen: 'id',
  reviewFinding: 'id',
  endpoint: 'id',
  delivery: 'id',
  strayEvent: 'id',
  post: 'id',
  file: 'id',
  postFile: 'id',
  postLane: 'connectionId',
} as const satisfies { readonly [Table in Exclude<keyof Schema, 'migration'>]: keyof Schema[Table] }

const batch = 500

/**
 * Copies everything into a store that is empty, such as from SQLite to PostgreSQL. Nothing may use either meanwhile. Sealed tokens stay sealed: the
 * same root key opens them.
 *
 * @returns How many rows each table has.
 * @throws TypeError where the other store is not empty, or has another number of rows at the end.
 */
export async function copyStore(from: Store, to: Store): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {}
  for (const [name] of entries()) {
    if ((await countOf(to, name)) > 0) throw new TypeError(`The other store is not empty: ${name} has rows.`)
  }
  for (const [name, key] of entries()) {
    for (let after = ''; ; ) {
      const rows = await from.run((db) => pageOf(db, name, key, after))
      if (rows.length === 0) break
      await to.transaction((db) =>
        db
          .insertInto(name)
          .values(rows as never)
          .execute(),
      )
      after = String((rows.at(-1) as Record<string, unknown>)[key])
    }
    const [before, now] = [await countOf(from, name), await countOf(to, name)]
    if (before !== now)
      throw new TypeError(`${name} has ${before} rows here and ${now} there: something used a store meanwhile.`)
    counts[name] = now
  }
  return counts
}

type TableName = keyof typeof tables

function entries(): [TableName, string][] {
  return Object.entries(tables) as [TableName, string][]
}

function pageOf(db: Queries, name: TableName, key: string, after: string): Promise<object[]> {
  return db
    .selectFrom(name)
    .selectAll()
    .where(key as never, '>', after as never)
    .orderBy(key as never)
    .limit(batch)
    .execute()
}

async function countOf(store: Store, name: TableName): Promise<number> {
  const { count } = await store.run((db) =>
    db
      .selectFrom(name)
      .select((q) => q.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow(),
  )
  return count
}
