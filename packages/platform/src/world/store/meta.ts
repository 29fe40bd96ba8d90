import type { Database } from './database.ts'
import { query } from './query.ts'

const byKey = query<{ key: string }, { value: string }>((db, p) =>
  db.selectFrom('meta').select('value').where('key', '=', p.key),
)
const upsert = query<{ key: string; value: string }>((db, p) =>
  db
    .insertInto('meta')
    .values({ key: p.key, value: p.value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: p.value })),
)

/** What a world remembers of itself: its clock, how often it was opened. */
export function readMeta(database: Database, key: string): string | undefined {
  return database.first(byKey, { key })?.value
}

export function writeMeta(database: Database, key: string, value: string): void {
  database.run(upsert, { key, value })
}
