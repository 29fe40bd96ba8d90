import { sql } from 'kysely'
import type { Store } from '../../packages/connect/dist/index.js'
import type { ConnectionRow } from '../../packages/connect/dist/store/schema.js'

const batch = 50_000
const buckets = 16
const day = 86_400_000

/**
 * Copies a connection so many times, each another account's, with its work due some time in the next forty days. The tokens are copies, which do not open
 * there: nothing of these rows is due while they are measured.
 */
export async function fill(store: Store, like: ConnectionRow, count: number, now: number): Promise<void> {
  const names = Object.keys(like) as (keyof ConnectionRow)[]
  const own: Partial<Record<keyof ConnectionRow, ReturnType<typeof sql>>> = {
    id: sql`'con_f' || "n"`,
    accountKey: sql`'9' || "n"`,
    appScopedId: sql`'9' || "n"`,
    userId: sql`'9' || "n"`,
    username: sql`'account.' || "n"`,
  }
  const columns = sql.join(names.map((name) => sql.ref(name)))
  const values = sql.join(names.map((name) => own[name] ?? literal(like[name])))
  for (let from = 1_000_000_000; from < 1_000_000_000 + count; from += batch) {
    const to = Math.min(from + batch, 1_000_000_000 + count) - 1
    const numbers =
      store.kind === 'postgres'
        ? sql`SELECT generate_series(${sql.lit(from)}, ${sql.lit(to)}) AS "n"`
        : sql`WITH RECURSIVE "numbers"("n") AS (SELECT ${sql.lit(from)} UNION ALL SELECT "n" + 1 FROM "numbers" WHERE "n" < ${sql.lit(to)}) SELECT "n" FROM "numbers"`
    const dueAt = sql`${sql.lit(now + day)} + CAST("n" % 3456 AS BIGINT) * ${sql.lit(1_000_000)}`
    await store.transaction(async (db) => {
      await sql`INSERT INTO "connection" (${columns}) SELECT ${values} FROM (${numbers}) AS "made"`.execute(db)
      await sql`INSERT INTO "work" ("id", "bucket", "kind", "dueAt", "attempt", "failures")
        SELECT 'care/con_f' || "n", "n" % ${sql.lit(buckets)}, 'care', ${dueAt}, 0, 0 FROM (${numbers}) AS "made"`.execute(
        db,
      )
    })
    process.stderr.write(
      `\rmaking connections: ${(to - 999_999_999).toLocaleString('en')} of ${count.toLocaleString('en')}`,
    )
  }
  if (store.kind === 'postgres') await store.run((db) => sql`ANALYZE`.execute(db))
  process.stderr.write('\r\u001b[K')
}

/** Types of parameters that stand in a SELECT are not known to PostgreSQL. */
function literal(value: string | number | null): ReturnType<typeof sql> {
  return value === null ? sql`NULL` : sql`${sql.lit(value)}`
}
