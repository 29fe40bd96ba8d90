import { sql } from 'kysely'
import { query } from '../store/query.ts'
import type { Schema } from '../store/schema.ts'
import type { World } from '../world.ts'
import type { Account } from './accounts.ts'

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
const byId = query<{ id: string }, Media>((db, p) => db.selectFrom('media').selectAll().where('id', '=', p.id))
type Bounds = { accountId: string; since: number; until: number; count: number; createdAt: number; id: string }
const olderThan = query<Bounds, Media>((db, p) =>
  db
    .selectFrom('media')
    .selectAll()
    .where('accountId', '=', p.accountId)
    .where('createdAt', '>=', p.since)
    .where('createdAt', '<=', p.until)
    .where((eb) =>
      eb.or([eb('createdAt', '<', p.createdAt), eb.and([eb('createdAt', '=', p.createdAt), eb('id', '<', p.id)])]),
    )
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(p.count),
)
const newerThan = query<Bounds, Media>((db, p) =>
  db
    .selectFrom('media')
    .selectAll()
    .where('accountId', '=', p.accountId)
    .where('createdAt', '>=', p.since)
    .where('createdAt', '<=', p.until)
    .where((eb) =>
      eb.or([eb('createdAt', '>', p.createdAt), eb.and([eb('createdAt', '=', p.createdAt), eb('id', '>', p.id)])]),
    )
    .orderBy('createdAt')
    .orderBy('id')
    .limit(p.count),
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

export function findMedia(world: World, id: string): Media | undefined {
  return world.database.first(byId, { id })
}

/** Which of an account's media are asked for, newest first: from when to when (Unix milliseconds), and behind or before which. */
export interface MediaRange {
  readonly accountId: string
  readonly since: number
  readonly until: number
  /** Behind this one: older. Absent: from the newest. */
  readonly after?: Media
  /** Before this one: newer. */
  readonly before?: Media
  readonly count: number
}

/** Some of an account's media, newest first: from page to page the work is the same, however many there are. */
export function listMediaRange(world: World, range: MediaRange): Media[] {
  const { accountId, since, until, count } = range
  const from = (marker: Pick<Media, 'createdAt' | 'id'>): Bounds => ({
    accountId,
    since,
    until,
    count,
    createdAt: marker.createdAt,
    id: marker.id,
  })
  if (range.before !== undefined) return world.database.all(newerThan, from(range.before)).reverse()
  return world.database.all(olderThan, from(range.after ?? { createdAt: Number.MAX_SAFE_INTEGER, id: '' }))
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
