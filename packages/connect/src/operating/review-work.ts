import { hashOf } from '../base/hash.ts'
import { day } from '../base/time.ts'
import type { Context } from '../context.ts'
import { storeEvents } from '../events/store-events.ts'
import type { ReviewFindingRow } from '../store/schema.ts'
import { operatorTenant } from '../tenants/operator-tenant.ts'
import type { WorkHandler } from '../work/worker.ts'
import { review } from './review.ts'

/** Reviews once a week. */
export function reviewHandler(context: Context): WorkHandler {
  return async () => {
    await reviewNow(context)
    return context.now() + 7 * day
  }
}

/** What the last review found, the worst first. */
export async function readFindings({ store }: Pick<Context, 'store'>): Promise<ReviewFindingRow[]> {
  return store.run((db) =>
    db
      .selectFrom('reviewFinding')
      .selectAll()
      .orderBy('level')
      .orderBy('firstSeenAt')
      .orderBy('id')
      .limit(200)
      .execute(),
  )
}

/** Reviews, keeps what was found for the page, and tells of what is new: in the log, and by an event to the operator's endpoint. */
export async function reviewNow(context: Context): Promise<void> {
  const { store, now, logger } = context
  const moment = now()
  const rows = (await review(context)).flatMap(({ level, about, what, fix }): ReviewFindingRow[] =>
    level === 'ok'
      ? []
      : [{ id: hashOf(`${about} ${what}`), level, about, what, fix, firstSeenAt: moment, seenAt: moment }],
  )
  const isNew = await store.transaction(async (db) => {
    const before = new Set((await db.selectFrom('reviewFinding').select('id').execute()).map(({ id }) => id))
    for (const row of rows) {
      await db
        .insertInto('reviewFinding')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ level: row.level, fix: row.fix, seenAt: moment }))
        .execute()
    }
    const ids = rows.map(({ id }) => id)
    const gone = db.deleteFrom('reviewFinding')
    await (ids.length === 0 ? gone : gone.where('id', 'not in', ids)).execute()
    const fresh = rows.filter(({ id }) => !before.has(id))
    await storeEvents(
      db,
      context,
      fresh.map(({ id, level, about, what, fix }) => ({
        tenantId: operatorTenant,
        connectionId: null,
        type: 'review.found',
        subject: what,
        body: fix ?? '',
        data: { level, about },
        dedupe: `review/${id}/${moment}`,
      })),
    )
    return fresh
  })
  for (const { level, about, what, fix } of isNew) logger.warn({ level, about, fix }, `The review found: ${what}`)
}
