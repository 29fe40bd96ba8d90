import { sql } from 'kysely'
import type { Account } from '../world/accounts.ts'
import type { Media } from '../world/media.ts'
import { query } from '../world/query.ts'
import type { World } from '../world/world.ts'

/** A picture and whose it is. */
export type LatestPicture = Media & Pick<Account, 'username'>

/** By row, not by date: the newest rows are the latest pictures, and no other order is had without reading every one. */
const latest = query<{ viewerId: string; count: number }, LatestPicture>((db, p) =>
  db
    .selectFrom('media')
    .innerJoin('accounts', 'accounts.id', 'media.accountId')
    .selectAll('media')
    .select('accounts.username')
    .where((eb) => eb.or([eb('accounts.private', '=', 0), eb('accounts.id', '=', p.viewerId)]))
    .orderBy(sql`media.rowid`, 'desc')
    .limit(p.count),
)

/** The latest pictures that somebody may see: everybody's but those of other private accounts, newest first. */
export function latestPictures(world: World, viewerId: string, count: number): LatestPicture[] {
  return world.database.all(latest, { viewerId, count })
}
