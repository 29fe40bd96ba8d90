import type { Account } from '../world/accounts.ts'
import { query } from '../world/query.ts'
import type { World } from '../world/world.ts'

const firstByUsername = query<{ limit: number }, Account>((db, p) =>
  db.selectFrom('accounts').selectAll().orderBy('username').limit(p.limit),
)

/** The first accounts by username: a world can have more than a page holds. */
export function firstAccounts(world: World, limit: number): Account[] {
  return world.database.all(firstByUsername, { limit })
}
