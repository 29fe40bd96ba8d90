import { query } from '../../store/query.ts'
import type { MediaRow, UserTagRow } from '../../store/schema.ts'
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
const taggedIn = query<{ accountId: string }, MediaRow>((db, p) =>
  db
    .selectFrom('media')
    .innerJoin('userTags', 'userTags.mediaId', 'media.id')
    .selectAll('media')
    .where('userTags.accountId', '=', p.accountId)
    .orderBy('media.createdAt', 'desc')
    .orderBy('media.id', 'desc'),
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

/** The media in which an account is tagged, newest first. */
export function listTaggedMedia(world: World, accountId: string): MediaRow[] {
  return world.database.all(taggedIn, { accountId })
}
