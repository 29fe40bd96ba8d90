import { createHash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type { WorkRow } from '../store/schema.ts'
import type { Queries, Store } from '../store/store.ts'

/** Work is spread over so many buckets, so that many processes do not meet at the same row. */
const buckets = 16

/** Work that was claimed: what it is about, and what proves that it is still ours. */
export interface Claim extends Pick<WorkRow, 'id' | 'kind' | 'owner' | 'attempt' | 'failures'> {
  /** What stands behind the kind in the id. */
  readonly subject: string
}

/** Makes work due at a moment, whatever it was due at before. Who works on it now has lost it. */
export async function schedule(db: Queries, kind: string, subject: string, dueAt: number): Promise<void> {
  const id = `${kind}/${subject}`
  await db
    .insertInto('work')
    .values({ id, bucket: bucketOf(id), kind, dueAt, owner: null, attempt: 0, failures: 0, lastError: null })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ dueAt, owner: null, failures: 0, attempt: sql`"work"."attempt" + 1` }),
    )
    .execute()
}

/** Makes work due at a moment, if there is none of it yet: for what comes back by itself. */
export async function scheduleOnce(db: Queries, kind: string, subject: string, dueAt: number): Promise<void> {
  const id = `${kind}/${subject}`
  await db
    .insertInto('work')
    .values({ id, bucket: bucketOf(id), kind, dueAt, owner: null, attempt: 0, failures: 0, lastError: null })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

/** Makes work due sooner, unless somebody works on it now. */
export async function nudge(db: Queries, kind: string, subject: string, dueAt: number): Promise<void> {
  await db
    .updateTable('work')
    .set({ dueAt })
    .where('id', '=', `${kind}/${subject}`)
    .where('owner', 'is', null)
    .where('dueAt', '>', dueAt)
    .execute()
}

/**
 * Makes work due at a moment or sooner, and leaves it to whoever works on it now. Its row stays locked until the transaction ends, so that who
 * settles the work afterwards, and then looks once more, sees what the transaction has written.
 */
export async function scheduleBy(db: Queries, kind: string, subject: string, dueAt: number): Promise<void> {
  const id = `${kind}/${subject}`
  await db
    .insertInto('work')
    .values({ id, bucket: bucketOf(id), kind, dueAt, owner: null, attempt: 0, failures: 0, lastError: null })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({
        dueAt: sql`CASE WHEN "work"."owner" IS NULL AND "work"."dueAt" > ${dueAt} THEN ${dueAt} ELSE "work"."dueAt" END`,
      }),
    )
    .execute()
}

/** Removes work that nobody needs any more. */
export async function cancel(db: Queries, kind: string, subject: string): Promise<void> {
  await db.deleteFrom('work').where('id', '=', `${kind}/${subject}`).execute()
}

/** The work that is due first, in its order: of each bucket as much by its index, and of these the first. */
export async function firstWork(store: Store, limit: number): Promise<WorkRow[]> {
  const heads = ofEachBucket(
    (bucket) => sql`SELECT * FROM "work" WHERE "bucket" = ${sql.lit(bucket)} ORDER BY "dueAt" LIMIT ${limit}`,
  )
  const query = sql<WorkRow>`SELECT * FROM (${heads}) AS "first" ORDER BY "dueAt", "id" LIMIT ${limit}`
  return store.run(async (db) => (await query.execute(db)).rows)
}

/** The work that has failed most often in a row. The condition is the index's own, word by word: only then it is used. */
export function failingWork(store: Store, limit: number): Promise<WorkRow[]> {
  return store.run((db) =>
    db
      .selectFrom('work')
      .selectAll()
      .where('failures', '>', sql.lit(0))
      .orderBy('failures', 'desc')
      .orderBy('id')
      .limit(limit)
      .execute(),
  )
}

/** How the work of some kinds, or of all, stands: for each bucket that has any, when its first is due. */
export async function dueBuckets(
  store: Store,
  kinds?: readonly string[],
): Promise<{ bucket: number; dueAt: number }[]> {
  const ofKinds = kinds === undefined ? sql`` : sql`AND "kind" IN (${sql.join(kinds)})`
  const query = sql<{ bucket: number; dueAt: number }>`${ofEachBucket(
    (bucket) =>
      sql`SELECT "bucket", "dueAt" FROM "work" WHERE "bucket" = ${sql.lit(bucket)} ${ofKinds} ORDER BY "dueAt" LIMIT 1`,
  )}`
  return store.run(async (db) => (await query.execute(db)).rows)
}

/**
 * Claims due work: moves its moment to the end of the lease and raises its attempt. If the process dies, the work is due again when the lease ends.
 *
 * @param lease Until when it is ours; longer than anything done with it may take.
 */
export async function claim(
  store: Store,
  wanted: { bucket: number; kinds: readonly string[]; now: number; lease: number; owner: string; most: number },
): Promise<Claim[]> {
  const { bucket, kinds, now, lease, owner, most } = wanted
  const rows = await store.run((db) => {
    const due = db
      .selectFrom('work')
      .select('id')
      .where('bucket', '=', bucket)
      .where('dueAt', '<=', now)
      .where('kind', 'in', kinds)
      .orderBy('dueAt')
      .orderBy('id')
      .limit(most)
    return (
      db
        .updateTable('work')
        .set({ dueAt: lease, owner, attempt: sql`"attempt" + 1` })
        .where('id', 'in', store.locksRows ? due.forUpdate().skipLocked() : due)
        // Without the lock two may have looked at the same row; the second finds it moved.
        .where('dueAt', '<=', now)
        .returning(['id', 'kind', 'owner', 'attempt', 'failures'])
        .execute()
    )
  })
  return rows.map((row) => ({ ...row, subject: row.id.slice(row.kind.length + 1) }))
}

/**
 * Ends a claim: the work is due again at a moment, or done.
 *
 * @returns Whether the claim still held.
 */
export async function settle(
  db: Queries,
  { id, owner, attempt, failures }: Claim,
  next: { dueAt: number | undefined; error?: string | undefined },
): Promise<boolean> {
  const { dueAt, error } = next
  if (dueAt === undefined) {
    const { numDeletedRows } = await db
      .deleteFrom('work')
      .where('id', '=', id)
      .where('owner', '=', owner)
      .where('attempt', '=', attempt)
      .executeTakeFirst()
    return numDeletedRows > 0n
  }
  const { numUpdatedRows } = await db
    .updateTable('work')
    .set({ dueAt, owner: null, failures: error === undefined ? 0 : failures + 1, lastError: error ?? null })
    .where('id', '=', id)
    .where('owner', '=', owner)
    .where('attempt', '=', attempt)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Whether a claim still holds: asked before anything that must not happen twice. */
export async function holds(db: Queries, { id, owner, attempt }: Claim): Promise<boolean> {
  const row = await db
    .selectFrom('work')
    .select('id')
    .where('id', '=', id)
    .where('owner', '=', owner)
    .where('attempt', '=', attempt)
    .executeTakeFirst()
  return row !== undefined
}

/**
 * Keeps a claim for longer: before each step of work that has many.
 *
 * @returns Whether it still held. Whoever is told that it did not must not write anything more.
 */
export async function renew(db: Queries, { id, owner, attempt }: Claim, lease: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('work')
    .set({ dueAt: lease })
    .where('id', '=', id)
    .where('owner', '=', owner)
    .where('attempt', '=', attempt)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

function bucketOf(id: string): number {
  return (createHash('sha256').update(id).digest()[0] ?? 0) % buckets
}

/** What a query finds in each of the buckets. */
function ofEachBucket(query: (bucket: number) => RawBuilder<unknown>): RawBuilder<unknown> {
  const each = Array.from({ length: buckets }, (_, bucket) => sql`SELECT * FROM (${query(bucket)}) AS "head"`)
  return sql.join(each, sql` UNION ALL `)
}
