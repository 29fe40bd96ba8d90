import { query } from './query.ts'
import type { World } from './world.ts'

const one = query<{ appId: string; accountId: string }, { id: string }>((db, p) =>
  db.selectFrom('scopedIds').select('id').where('appId', '=', p.appId).where('accountId', '=', p.accountId),
)
const insert = query<{ appId: string; accountId: string; id: string }>((db, p) =>
  db.insertInto('scopedIds').values({ appId: p.appId, accountId: p.accountId, id: p.id }),
)

/** An account's id as one app sees it, made at first need and then kept. */
export function scopedId(world: World, appId: string, accountId: string): string {
  const found = world.database.first(one, { appId, accountId })
  if (found !== undefined) return found.id
  const id = world.ids.appScoped()
  world.database.run(insert, { appId, accountId, id })
  return id
}

/** Stores an id that is known already, as a world file's are. */
export function restoreScopedId(world: World, appId: string, accountId: string, id: string): void {
  world.database.run(insert, { appId, accountId, id })
}
