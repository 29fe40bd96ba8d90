import { sql } from 'kysely'
import { query } from '../../store/query.ts'
import type { MediaRow } from '../../store/schema.ts'
import type { World } from '../../world.ts'

const recent = query<{ hashtagId: string; since: number }, MediaRow>((db, p) =>
  db
    .selectFrom('mediaHashtags')
    .innerJoin('media', 'media.id', 'mediaHashtags.mediaId')
    .innerJoin('accounts', 'accounts.id', 'media.accountId')
    .selectAll('media')
    .where('mediaHashtags.hashtagId', '=', p.hashtagId)
    .where('mediaHashtags.createdAt', '>', p.since)
    .where('media.place', '=', 'grid')
    .where('accounts.private', '=', 0)
    .orderBy('mediaHashtags.createdAt', 'desc')
    .orderBy('mediaHashtags.mediaId', 'desc'),
)
const top = query<{ hashtagId: string; count: number }, MediaRow>((db, p) =>
  db
    .selectFrom('mediaHashtags')
    .innerJoin('media', 'media.id', 'mediaHashtags.mediaId')
    .innerJoin('accounts', 'accounts.id', 'media.accountId')
    .selectAll('media')
    .where('mediaHashtags.hashtagId', '=', p.hashtagId)
    .where('media.place', '=', 'grid')
    .where('accounts.private', '=', 0)
    .orderBy(
      sql`media.outsideLikes + (SELECT count(*) FROM likes WHERE likes.mediaId = media.id) + (SELECT count(*) FROM comments WHERE comments.mediaId = media.id)`,
      'desc',
    )
    .orderBy('media.createdAt', 'desc')
    .orderBy('media.id', 'desc')
    .limit(p.count),
)

/** The posts and reels of public accounts with a hashtag, since a time (Unix milliseconds), newest first. */
export function listRecentMedia(world: World, hashtagId: string, since: number): MediaRow[] {
  return world.database.all(recent, { hashtagId, since })
}

/** The posts and reels of public accounts with a hashtag, those with the most likes and comments first. */
export function listTopMedia(world: World, hashtagId: string, count: number): MediaRow[] {
  return world.database.all(top, { hashtagId, count })
}
