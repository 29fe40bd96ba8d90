import { sql } from 'kysely'
import type { Account } from './accounts.ts'
import { query } from './query.ts'
import type { Schema } from './schema.ts'
import type { World } from './world.ts'

/** A picture of an account's. */
export type Media = Schema['media']

const count = query<{ accountId: string }, { count: number }>((db, p) =>
  db
    .selectFrom('media')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('accountId', '=', p.accountId),
)
const byAccount = query<{ accountId: string }, Media>((db, p) =>
  db
    .selectFrom('media')
    .selectAll()
    .where('accountId', '=', p.accountId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc'),
)
const insert = query<Media>((db, p) =>
  db
    .insertInto('media')
    .values({ id: p.id, accountId: p.accountId, caption: p.caption, hue: p.hue, createdAt: p.createdAt }),
)

export function countMedia(world: World, accountId: string): number {
  return world.database.first(count, { accountId })?.count ?? 0
}

/** An account's media, newest first. */
export function listMedia(world: World, accountId: string): Media[] {
  return world.database.all(byAccount, { accountId })
}

export function insertMedia(world: World, media: Media): void {
  world.database.run(insert, media)
}

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
