import { query } from '../store/query.ts'
import type { Schema } from '../store/schema.ts'
import type { World } from '../world.ts'

type IgScopedId = Schema['igScopedIds']

const one = query<Omit<IgScopedId, 'id'>, IgScopedId>((db, p) =>
  db.selectFrom('igScopedIds').selectAll().where('accountId', '=', p.accountId).where('otherId', '=', p.otherId),
)
const insert = query<IgScopedId>((db, p) =>
  db.insertInto('igScopedIds').values({ accountId: p.accountId, otherId: p.otherId, id: p.id }),
)

/**
 * The Instagram-scoped id (IGSID) under which a professional account knows another account: in comments, webhooks and messages. Made at
 * first need and then kept. An account has one for itself too, which webhooks call `self_ig_scoped_id`.
 */
export function igScopedId(world: World, accountId: string, otherId: string): string {
  const found = world.database.first(one, { accountId, otherId })
  if (found !== undefined) return found.id
  const id = world.ids.igScoped()
  world.database.run(insert, { accountId, otherId, id })
  return id
}

const behind = query<{ id: string }, IgScopedId>((db, p) =>
  db.selectFrom('igScopedIds').selectAll().where('id', '=', p.id),
)

/** Whom an Instagram-scoped id means, and which account knows them by it; undefined: nobody. */
export function findScopedPerson(world: World, id: string): IgScopedId | undefined {
  return world.database.first(behind, { id })
}
