import { dayOf } from '@darkroom/contract'
import { day } from '../base/time.ts'
import type { Context } from '../context.ts'
import { sweepPosts } from '../posts/sweep-posts.ts'
import type { WorkHandler } from '../work/worker.ts'

/** Counts of calls are looked at for a month; the rest is so that a review knows how long they have been kept. */
const countedDays = 100

/** Deletes what has been kept long enough, and writes SQLite's log back, which would otherwise grow. Comes back once a day. */
export function sweepHandler(context: Context): WorkHandler {
  const { store, now, retention } = context
  return async () => {
    const before = (days: number): number => now() - days * day
    await store.run((db) => db.deleteFrom('audit').where('at', '<', before(retention.audit)).execute())
    await store.run((db) => db.deleteFrom('event').where('at', '<', before(retention.events)).execute())
    await store.run((db) => db.deleteFrom('link').where('expiresAt', '<', before(retention.links)).execute())
    await store.run((db) => db.deleteFrom('adminLink').where('expiresAt', '<', before(retention.links)).execute())
    await store.run((db) => db.deleteFrom('adminSession').where('expiresAt', '<', before(retention.links)).execute())
    await store.run((db) =>
      db
        .deleteFrom('callCount')
        .where('day', '<', dayOf(before(countedDays)))
        .execute(),
    )
    await store.run((db) =>
      db
        .updateTable('event')
        .set({ data: '{}' })
        .where('type', 'like', 'instagram.%')
        .where('at', '<', before(retention.webhooks))
        .where('data', '!=', '{}')
        .execute(),
    )
    await store.run((db) => db.deleteFrom('strayEvent').where('receivedAt', '<', before(retention.webhooks)).execute())
    await store.run((db) => db.deleteFrom('delivery').where('endedAt', '<', before(retention.deliveries)).execute())
    // What was queued while its endpoint was deleted.
    await store.run((db) =>
      db
        .deleteFrom('delivery')
        .where('endpointId', 'not in', (query) => query.selectFrom('endpoint').select('id'))
        .execute(),
    )
    await store.run((db) => db.deleteFrom('cooling').where('until', '<', now()).execute())
    await sweepPosts(context)
    await store.checkpoint?.()
    return now() + day
  }
}
