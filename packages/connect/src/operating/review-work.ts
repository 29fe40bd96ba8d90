import { hashOf } from '../base/hash.ts'
import { newSortedId } from '../base/ids.ts'
import { day } from '../base/time.ts'
import type { Context } from '../context.ts'
import type { ReviewFindingRow } from '../store/schema.ts'
import type { WorkHandler } from '../work/worker.ts'
import { review } from './review.ts'

/** The tenant of events that concern whoever runs connect. No API key belongs to it. */
export const operatorTenant = 'operator'

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

/** Reviews, keeps what was found for the page, and tells of what is new: in the log, and by an event of the operator's. */
export async function reviewNow(context: Context): Promise<void> {
  const { store, now, random, logger } = context
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
    for (const { id, level, about, what, fix } of fresh)
      await db
        .insertInto('event')
        .values({
          id: newSortedId(random, 'evt', moment),
          tenantId: operatorTenant,
          connectionId: null,
          type: 'review.found',
          at: moment,
          subject: what,
          body: fix ?? '',
          data: JSON.stringify({ level, about }),
          dedupe: `review/${id}/${moment}`,
        })
        .onConflict((conflict) => conflict.column('dedupe').doNothing())
        .execute()
    return fresh
  })
  for (const { level, about, what, fix } of isNew) logger.warn({ level, about, fix }, `The review found: ${what}`)
}
