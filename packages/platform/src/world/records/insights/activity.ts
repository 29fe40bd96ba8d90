import { sql } from 'kysely'
import { query } from '../../store/query.ts'
import type { ActivityCounts, ActivityRow, Product } from '../../store/schema.ts'
import type { World } from '../../world.ts'
import type { Media } from '../media/media.ts'

export type { ActivityCounts, ActivityRow, Product } from '../../store/schema.ts'

/** The counts of a row of activity, in the order of its columns. */
export const activityCounts: readonly (keyof ActivityCounts)[] = [
  'views',
  'watchTime',
  'skips',
  'likes',
  'saves',
  'shares',
  'reposts',
  'replies',
  'follows',
  'unfollows',
  'profileViews',
  'websiteTaps',
  'emailTaps',
  'callTaps',
  'textTaps',
  'directionTaps',
  'linkTaps',
  'tapsForward',
  'tapsBack',
  'exits',
  'swipesForward',
  'facebookViews',
]

const none = Object.fromEntries(activityCounts.map((name) => [name, 0])) as unknown as ActivityCounts

/** Activity that is to be counted: whose, when and by whom, and only what there was. */
export type NewActivity = Pick<ActivityRow, 'accountId' | 'day'> &
  Partial<Omit<ActivityRow, 'accountId' | 'day' | 'product' | 'part'>>

const keys = ['accountId', 'day', 'viewerId', 'mediaId', 'part'] as const

const add = query<ActivityRow>((db, p) =>
  db
    .insertInto('activity')
    .values(
      Object.fromEntries(
        [...keys, 'follower', 'audience', 'product', 'people', ...activityCounts].map((name) => [
          name,
          p[name as keyof ActivityRow],
        ]),
      ) as never,
    )
    .onConflict((conflict) =>
      conflict
        .columns([...keys])
        .doUpdateSet((eb) =>
          Object.fromEntries(
            activityCounts.map((name) => [
              name,
              eb(eb.ref(`activity.${name}`), '+', eb.ref(`excluded.${name}` as 'activity.views')),
            ]),
          ),
        ),
    ),
)
const nextPart = query<Pick<ActivityRow, 'accountId' | 'day' | 'mediaId'>, { part: number }>((db, p) =>
  db
    .selectFrom('activity')
    .select(sql<number>`coalesce(max(activity.part), -1) + 1`.as('part'))
    .where('accountId', '=', p.accountId)
    .where('day', '=', p.day)
    .where('viewerId', '=', '')
    .where('mediaId', '=', p.mediaId),
)
const ofDay = query<{ accountId: string; day: number; viewerId: string }, Pick<ActivityRow, 'follower'>>((db, p) =>
  db
    .selectFrom('activity')
    .select('follower')
    .where('accountId', '=', p.accountId)
    .where('day', '=', p.day)
    .where('viewerId', '=', p.viewerId)
    .limit(1),
)
const following = query<{ accountId: string; viewerId: string }, { followerId: string }>((db, p) =>
  db
    .selectFrom('follows')
    .select('followerId')
    .where('followerId', '=', p.viewerId)
    .where('followedId', '=', p.accountId),
)
type OutsideCounts = Pick<ActivityCounts, 'likes' | 'views' | 'saves' | 'shares' | 'reposts'>
const addOutside = query<OutsideCounts & { id: string }>((db, p) =>
  db
    .updateTable('media')
    .set((eb) => ({
      outsideLikes: eb('outsideLikes', '+', p.likes),
      outsideViews: eb('outsideViews', '+', p.views),
      outsideSaves: eb('outsideSaves', '+', p.saves),
      outsideShares: eb('outsideShares', '+', p.shares),
      outsideReposts: eb('outsideReposts', '+', p.reposts),
    }))
    .where('id', '=', p.id),
)

/** How a breakdown by media_product_type calls a media. */
export function productOf(media: Pick<Media, 'place' | 'productType' | 'mediaType'> | undefined): Product {
  if (media === undefined) return ''
  if (media.place === 'story') return 'STORY'
  if (media.place === 'live') return 'LIVE'
  if (media.productType === 'REELS') return 'REEL'
  return media.mediaType === 'CAROUSEL_ALBUM' ? 'CAROUSEL_CONTAINER' : 'POST'
}

/**
 * Adds to what somebody did with a media or a profile on a day. An account is a follower or not all day long, as it was when it first came, so
 * that breakdowns by follow_type add up.
 *
 * @param media Absent: it was the profile.
 */
export function addActivity(world: World, activity: NewActivity, media?: Media): void {
  const { viewerId = '' } = activity
  const row: ActivityRow = {
    ...none,
    part: 0,
    follower: 0,
    audience: '',
    people: 1,
    ...activity,
    viewerId,
    mediaId: media?.id ?? '',
    product: productOf(media),
  }
  if (viewerId === '') row.part = world.database.first(nextPart, row)?.part ?? 0
  else row.follower = followerOn(world, activity)
  world.database.run(add, row)
}

/** The same of people outside this world, whose counts are part of the media's own (`outsideViews` and the like). */
export function addOutsideActivity(world: World, activity: NewActivity, media?: Media): void {
  world.database.transaction(() => {
    addActivity(world, activity, media)
    const { likes = 0, views = 0, saves = 0, shares = 0, reposts = 0 } = activity
    if (media !== undefined) world.database.run(addOutside, { id: media.id, likes, views, saves, shares, reposts })
  })
}

function followerOn(world: World, { accountId, day, viewerId = '', follower }: NewActivity): 0 | 1 {
  const before = world.database.first(ofDay, { accountId, day, viewerId })
  if (before !== undefined) return before.follower
  return follower ?? (world.database.first(following, { accountId, viewerId }) === undefined ? 0 : 1)
}

const every = query<object, ActivityRow & { username: string | null }>((db) =>
  db
    .selectFrom('activity')
    .leftJoin('accounts', 'accounts.id', 'activity.viewerId')
    .selectAll('activity')
    .select('accounts.username')
    .orderBy('activity.day')
    .orderBy('accounts.username')
    .orderBy('activity.part'),
)

/** Everybody's activity in a world, the first day first, with the usernames of the accounts whose it is. Whoever is gone is a person outside. */
export function listEveryActivity(world: World): (ActivityRow & { readonly username: string | null })[] {
  return world.database.all(every, {})
}
