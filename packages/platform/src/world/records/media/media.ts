import { query } from '../../store/query.ts'
import type { MediaPlace, MediaRow } from '../../store/schema.ts'
import { namedIn } from '../../text-rules/caption.ts'
import type { World } from '../../world.ts'
import { nameHashtags } from './hashtags.ts'
import { mediaColumns, readMedia } from './media-row.ts'
import { nameAccounts } from './mentions.ts'
import { mediaNumber } from './number.ts'

/** A post, reel, story, broadcast or album, or a part of an album. */
export type Media = MediaRow

const count = query<{ accountId: string; place: MediaPlace }, { count: number }>((db, p) =>
  db
    .selectFrom('media')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('accountId', '=', p.accountId)
    .where('place', '=', p.place),
)
const byAccount = query<{ accountId: string; place: MediaPlace }, Media>(
  (db, p) =>
    db
      .selectFrom('media')
      .select(mediaColumns)
      .where('accountId', '=', p.accountId)
      .where('place', '=', p.place)
      .orderBy('createdAt', 'desc')
      .orderBy('id', 'desc'),
  readMedia,
)
const byId = query<{ id: string }, Media>(
  (db, p) => db.selectFrom('media').select(mediaColumns).where('id', '=', p.id),
  readMedia,
)
const byNumber = query<{ number: string }, Media>(
  (db, p) => db.selectFrom('media').select(mediaColumns).where('number', '=', p.number),
  readMedia,
)
const byParent = query<{ parentId: string }, Media>(
  (db, p) => db.selectFrom('media').select(mediaColumns).where('parentId', '=', p.parentId).orderBy('position'),
  readMedia,
)
type Bounds = {
  accountId: string
  place: MediaPlace
  since: number
  until: number
  count: number
  createdAt: number
  id: string
}
const olderThan = query<Bounds, Media>(
  (db, p) =>
    db
      .selectFrom('media')
      .select(mediaColumns)
      .where('accountId', '=', p.accountId)
      .where('place', '=', p.place)
      .where('createdAt', '>=', p.since)
      .where('createdAt', '<=', p.until)
      .where((eb) =>
        eb.or([eb('createdAt', '<', p.createdAt), eb.and([eb('createdAt', '=', p.createdAt), eb('id', '<', p.id)])]),
      )
      .orderBy('createdAt', 'desc')
      .orderBy('id', 'desc')
      .limit(p.count),
  readMedia,
)
const newerThan = query<Bounds, Media>(
  (db, p) =>
    db
      .selectFrom('media')
      .select(mediaColumns)
      .where('accountId', '=', p.accountId)
      .where('place', '=', p.place)
      .where('createdAt', '>=', p.since)
      .where('createdAt', '<=', p.until)
      .where((eb) =>
        eb.or([eb('createdAt', '>', p.createdAt), eb.and([eb('createdAt', '=', p.createdAt), eb('id', '>', p.id)])]),
      )
      .orderBy('createdAt')
      .orderBy('id')
      .limit(p.count),
  readMedia,
)
const insert = query<Media>((db, p) =>
  db.insertInto('media').values({
    id: p.id,
    accountId: p.accountId,
    caption: p.caption,
    hue: p.hue,
    createdAt: p.createdAt,
    number: p.number,
    mediaType: p.mediaType,
    productType: p.productType,
    place: p.place,
    parentId: p.parentId,
    position: p.position,
    fileId: p.fileId,
    coverId: p.coverId,
    width: p.width,
    height: p.height,
    duration: p.duration,
    altText: p.altText,
    sharedToFeed: p.sharedToFeed,
    commentsEnabled: p.commentsEnabled,
    likesHidden: p.likesHidden,
    downloadsOff: p.downloadsOff,
    copyrighted: p.copyrighted,
    aiGenerated: p.aiGenerated,
    locationId: p.locationId,
    audioName: p.audioName,
    appId: p.appId,
    addOn: p.addOn,
    endedAt: p.endedAt,
    outsideLikes: p.outsideLikes,
    outsideViews: p.outsideViews,
    outsideSaves: p.outsideSaves,
    outsideShares: p.outsideShares,
    outsideReposts: p.outsideReposts,
  }),
)
const updateSettings = query<MediaSettings>((db, p) =>
  db
    .updateTable('media')
    .set({ commentsEnabled: p.commentsEnabled, likesHidden: p.likesHidden, downloadsOff: p.downloadsOff })
    .where('id', '=', p.id),
)
const forget = query<{ mediaId: string }>((db, p) =>
  db.deleteFrom('activity').where('mediaId', '=', p.mediaId).where('mediaId', '<>', ''),
)
const remove = query<{ id: string }>((db, p) => db.deleteFrom('media').where('id', '=', p.id))

/** How many posts and reels an account's grid has; or how many media of another place. */
export function countMedia(world: World, accountId: string, place: MediaPlace = 'grid'): number {
  return world.database.first(count, { accountId, place })?.count ?? 0
}

/** An account's media, newest first. */
export function listMedia(world: World, accountId: string, place: MediaPlace = 'grid'): Media[] {
  return world.database.all(byAccount, { accountId, place })
}

export function findMedia(world: World, id: string): Media | undefined {
  return world.database.first(byId, { id })
}

/** By the number that its short address is made of. */
export function findMediaByNumber(world: World, number: string): Media | undefined {
  return world.database.first(byNumber, { number })
}

/** The parts of an album, in order. */
export function listChildren(world: World, parentId: string): Media[] {
  return world.database.all(byParent, { parentId })
}

/** Which of an account's media are asked for, newest first: from when to when (Unix milliseconds), and behind or before which. */
export interface MediaRange {
  readonly accountId: string
  readonly place: MediaPlace
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
  const { accountId, place, since, until, count } = range
  const from = (marker: Pick<Media, 'createdAt' | 'id'>): Bounds => ({
    accountId,
    place,
    since,
    until,
    count,
    createdAt: marker.createdAt,
    id: marker.id,
  })
  if (range.before !== undefined) return world.database.all(newerThan, from(range.before)).reverse()
  return world.database.all(olderThan, from(range.after ?? { createdAt: Number.MAX_SAFE_INTEGER, id: '' }))
}

/** What a new media has to say of itself; the rest is usual unless it is given. */
export type NewMedia = Pick<Media, 'id' | 'accountId' | 'caption' | 'hue' | 'createdAt'> & Partial<Media>

const usual = {
  mediaType: 'IMAGE',
  productType: 'FEED',
  place: 'grid',
  parentId: null,
  position: 0,
  fileId: null,
  coverId: null,
  width: 1080,
  height: 1080,
  duration: null,
  altText: '',
  sharedToFeed: 1,
  commentsEnabled: 1,
  likesHidden: 0,
  downloadsOff: 0,
  copyrighted: 0,
  aiGenerated: 0,
  locationId: null,
  audioName: '',
  appId: null,
  addOn: '{}',
  endedAt: null,
  outsideLikes: 0,
  outsideViews: 0,
  outsideSaves: 0,
  outsideShares: 0,
  outsideReposts: 0,
} as const satisfies Partial<Media>

/** Stores a media, and whom and what its caption names. Whose album it is part of has to be stored before it. */
export function insertMedia(world: World, media: NewMedia): void {
  world.database.run(insert, { ...usual, number: mediaNumber(media.id, media.createdAt), ...media })
  const { usernames, hashtags } = namedIn(media.caption)
  nameAccounts(world, { mediaId: media.id, commentId: null, createdAt: media.createdAt }, usernames)
  nameHashtags(world, media, hashtags)
}

/** What an owner can switch on a media that is there. */
export type MediaSettings = Pick<Media, 'id' | 'commentsEnabled' | 'likesHidden' | 'downloadsOff'>

export function updateMediaSettings(world: World, settings: MediaSettings): void {
  world.database.run(updateSettings, settings)
}

/** Deletes a media with its parts, comments, likes and tags. It no longer counts in insights. */
export function deleteMedia(world: World, id: string): void {
  world.database.transaction(() => {
    world.database.run(forget, { mediaId: id })
    world.database.run(remove, { id })
  })
}
