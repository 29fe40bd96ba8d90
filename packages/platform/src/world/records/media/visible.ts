import { type RawBuilder, type SqlBool, sql } from 'kysely'

/** In a query that joins accounts: whether somebody may see what the account posts. Nobody's id is empty. */
export function visibleTo(viewerId: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`(accounts.private = 0 OR accounts.id = ${viewerId}
    OR EXISTS (SELECT 1 FROM follows WHERE follows.followerId = ${viewerId} AND follows.followedId = accounts.id))`
}
