import { type Kysely, sql } from 'kysely'
import { query } from '../../store/query.ts'
import type { MediaRow, Schema, UserTagRow } from '../../store/schema.ts'
import type { World } from '../../world.ts'

/** An account that is tagged in a media. */
export type UserTag = UserTagRow

const insert = query<UserTag>((db, p) =>
  db
    .insertInto('userTags')
    .values({ mediaId: p.mediaId, accountId: p.accountId, x: p.x, y: p.y, position: p.position })
    .onConflict((conflict) => conflict.doNothing()),
)
const ofMedia = query<{ mediaId: string }, UserTag & { username: string }>((db, p) =>
  db
    .selectFrom('userTags')
    .innerJoin('accounts', 'accounts.id', 'userTags.accountId')
    .selectAll('userTags')
    .select('accounts.username')
    .where('mediaId', '=', p.mediaId)
    .orderBy('position'),
)
const remove = query<{ mediaId: string; accountId: string }>((db, p) =>
  db.deleteFrom('userTags').where('mediaId', '=', p.mediaId).where('accountId', '=', p.accountId),
)
type Bounds = { accountId: string; createdAt: number; id: string; count: number }
/** Posts and reels of public accounts. A tag in a part of an album is one in the album. */
const publiclyTagged = (db: Kysely<Schema>, p: Bounds) =>
  db
    .selectFrom('media')
    .innerJoin('accounts', 'accounts.id', 'media.accountId')
    .selectAll('media')
    .where('media.place', '=', 'grid')
    .where('accounts.private', '=', 0)
    .where(
      sql<boolean>`media.id IN (SELECT coalesce(part.parentId, part.id) FROM userTags JOIN media AS part ON part.id = userTags.mediaId
        WHERE userTags.accountId = ${p.accountId})`,
    )
    .limit(p.count)
const olderTagged = query<Bounds, MediaRow>((db, p) =>
  publiclyTagged(db, p)
    .where(sql<boolean>`(media.createdAt, media.id) < (${p.createdAt}, ${p.id})`)
    .orderBy('media.createdAt', 'desc')
    .orderBy('media.id', 'desc'),
)
const newerTagged = query<Bounds, MediaRow>((db, p) =>
  publiclyTagged(db, p)
    .where(sql<boolean>`(media.createdAt, media.id) > (${p.createdAt}, ${p.id})`)
    .orderBy('media.createdAt')
    .orderBy('media.id'),
)

export function insertUserTag(world: World, tag: UserTag): void {
  world.database.run(insert, tag)
}

/** Who is tagged in a media, with their usernames. */
export function listUserTags(world: World, mediaId: string): (UserTag & { username: string })[] {
  return world.database.all(ofMedia, { mediaId })
}

export function removeUserTag(world: World, mediaId: string, accountId: string): void {
  world.database.run(remove, { mediaId, accountId })
}

/** Which part of the media in which an account is tagged is asked for: behind one of them, or before it. */
export interface TaggedRange {
  readonly after?: Pick<MediaRow, 'id' | 'createdAt'> | undefined
  readonly before?: Pick<MediaRow, 'id' | 'createdAt'> | undefined
  readonly count: number
}

/** Some of the posts and reels of public accounts in which an account is tagged, newest first. */
export function listTaggedRange(world: World, accountId: string, { after, before, count }: TaggedRange): MediaRow[] {
  const { id, createdAt } = after ?? before ?? { id: '', createdAt: Number.MAX_SAFE_INTEGER }
  const bounds = { accountId, id, createdAt, count }
  return after === undefined && before !== undefined
    ? world.database.all(newerTagged, bounds).reverse()
    : world.database.all(olderTagged, bounds)
}
