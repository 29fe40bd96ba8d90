import { type Kysely, sql } from 'kysely'
import { query } from '../../store/query.ts'
import type { Schema } from '../../store/schema.ts'
import type { World } from '../../world.ts'
import type { Account } from '../accounts.ts'
import type { Media } from './media.ts'
import { visibleTo } from './visible.ts'

/** A media, whose it is, and whether the visitor likes it. */
export type ShownMedia = Media & Pick<Account, 'username'> & { readonly liked: 0 | 1 }

/** Which part of a list is shown, newest first. */
export interface ShownPart {
  /** Who looks; empty: nobody is signed in. */
  readonly viewerId: string
  /** Behind this one: older. Absent: from the newest. */
  readonly after?: Pick<Media, 'id' | 'createdAt'> | undefined
  readonly count: number
}

interface Bounds {
  readonly viewerId: string
  readonly createdAt: number
  readonly id: string
  readonly count: number
}

function boundsOf({ viewerId, after, count }: ShownPart): Bounds {
  return { viewerId, count, createdAt: after?.createdAt ?? Number.MAX_SAFE_INTEGER, id: after?.id ?? '' }
}

/** The posts and reels that a visitor may see, and whose each is. */
const visible = (db: Kysely<Schema>, p: Bounds) =>
  db
    .selectFrom('media')
    .innerJoin('accounts', 'accounts.id', 'media.accountId')
    .selectAll('media')
    .select('accounts.username')
    .select(
      sql<0 | 1>`EXISTS (SELECT 1 FROM likes WHERE likes.mediaId = media.id AND likes.accountId = ${p.viewerId})`.as(
        'liked',
      ),
    )
    .where('media.place', '=', 'grid')
    .where(visibleTo(p.viewerId))
    .limit(p.count)

/** Those behind the last one shown, newest first. */
const newest = (db: Kysely<Schema>, p: Bounds) =>
  visible(db, p)
    .where(sql<boolean>`(media.createdAt, media.id) < (${p.createdAt}, ${p.id})`)
    .orderBy('media.createdAt', 'desc')
    .orderBy('media.id', 'desc')

const feed = query<Bounds, ShownMedia>(newest)
const grid = query<Bounds & { accountId: string }, ShownMedia>((db, p) =>
  newest(db, p)
    .where('media.accountId', '=', p.accountId)
    .where((eb) => eb.or([eb('media.productType', '<>', 'REELS'), eb('media.sharedToFeed', '=', 1)])),
)
const reels = query<Bounds & { accountId: string }, ShownMedia>((db, p) =>
  newest(db, p).where('media.accountId', '=', p.accountId).where('media.productType', '=', 'REELS'),
)
const tagged = query<Bounds & { accountId: string }, ShownMedia>((db, p) =>
  newest(db, p).innerJoin('userTags', 'userTags.mediaId', 'media.id').where('userTags.accountId', '=', p.accountId),
)
const named = query<Bounds & { hashtagId: string }, ShownMedia>((db, p) =>
  visible(db, p)
    .innerJoin('mediaHashtags', 'mediaHashtags.mediaId', 'media.id')
    .where('mediaHashtags.hashtagId', '=', p.hashtagId)
    .where(sql<boolean>`(mediaHashtags.createdAt, mediaHashtags.mediaId) < (${p.createdAt}, ${p.id})`)
    .orderBy('mediaHashtags.createdAt', 'desc')
    .orderBy('mediaHashtags.mediaId', 'desc'),
)

/** The posts and reels of everybody that somebody may see. */
export function listFeed(world: World, part: ShownPart): ShownMedia[] {
  return world.database.all(feed, boundsOf(part))
}

/** What an account's grid shows: its posts, and the reels that it shared to it. */
export function listGrid(world: World, accountId: string, part: ShownPart): ShownMedia[] {
  return world.database.all(grid, { ...boundsOf(part), accountId })
}

/** An account's reels. */
export function listReels(world: World, accountId: string, part: ShownPart): ShownMedia[] {
  return world.database.all(reels, { ...boundsOf(part), accountId })
}

/** In which posts and reels an account is tagged. */
export function listShownTagged(world: World, accountId: string, part: ShownPart): ShownMedia[] {
  return world.database.all(tagged, { ...boundsOf(part), accountId })
}

/** The posts and reels whose captions name a hashtag. */
export function listNamed(world: World, hashtagId: string, part: ShownPart): ShownMedia[] {
  return world.database.all(named, { ...boundsOf(part), hashtagId })
}
