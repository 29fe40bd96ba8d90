import { day } from '../base/time.ts'
import type { Context } from '../context.ts'
import { sweepPosts } from '../posts/sweep-posts.ts'
import type { WorkHandler } from '../work/worker.ts'

/** Deletes what has been kept long enough, and writes SQLite's log back, which would otherwise grow. Comes back once a day. */
export function sweepHandler(context: Context): WorkHandler {
  const { store, now, retention } = context
  return async () => {
    const before = (days: number): number => now() - days * day
    await store.run((db) => db.deleteFrom('audit').where('at', '<', before(retention.audit)).execute())
    await store.run((db) => db.deleteFrom('event').where('at', '<', before(retention.events)).execute())
    await store.run((db) => db.deleteFrom('link').where('expiresAt', '<', before(retention.links)).execute())
    await store.run((db) => db.deleteFrom('cooling').where('until', '<', now()).execute())
    await sweepPosts(context)
    await store.checkpoint?.()
    return now() + day
  }
}
