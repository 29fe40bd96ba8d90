import { query } from '../store/query.ts'
import type { ThreadsUserRow } from '../store/schema.ts'
import type { World } from '../world.ts'

/** A profile on Threads. */
export type ThreadsUser = ThreadsUserRow

const insert = query<ThreadsUser>((db, p) =>
  db.insertInto('threadsUsers').values({ accountId: p.accountId, kind: p.kind, id: p.id }),
)
const one = query<Omit<ThreadsUser, 'id'>, ThreadsUser>((db, p) =>
  db.selectFrom('threadsUsers').selectAll().where('accountId', '=', p.accountId).where('kind', '=', p.kind),
)

export function insertThreadsUser(world: World, user: ThreadsUser): void {
  world.database.run(insert, user)
}

/** The profile that an account's owner connected, or the one that stands in for it. */
export function findThreadsUser(world: World, accountId: string, kind: ThreadsUser['kind']): ThreadsUser | undefined {
  return world.database.first(one, { accountId, kind })
}
