import { query } from '../../store/query.ts'
import type { Schema } from '../../store/schema.ts'
import type { World } from '../../world.ts'

type Block = Schema['blocks']
type Key = Omit<Block, 'createdAt'>

const one = query<Key, Block>((db, p) =>
  db.selectFrom('blocks').selectAll().where('accountId', '=', p.accountId).where('blockedId', '=', p.blockedId),
)
const insert = query<Block>((db, p) =>
  db
    .insertInto('blocks')
    .values({ accountId: p.accountId, blockedId: p.blockedId, createdAt: p.createdAt })
    .onConflict((conflict) => conflict.doNothing()),
)
const remove = query<Key>((db, p) =>
  db.deleteFrom('blocks').where('accountId', '=', p.accountId).where('blockedId', '=', p.blockedId),
)

/** Whether an account blocked another. */
export function isBlocked(world: World, accountId: string, blockedId: string): boolean {
  return world.database.first(one, { accountId, blockedId }) !== undefined
}

/** Blocks an account, or no longer does. Twice is once. */
export function setBlock(world: World, accountId: string, blockedId: string, blocked: boolean): void {
  if (blocked) world.database.run(insert, { accountId, blockedId, createdAt: world.clock.now() })
  else world.database.run(remove, { accountId, blockedId })
}
