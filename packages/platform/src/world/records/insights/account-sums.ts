import { sql } from 'kysely'
import { query } from '../../store/query.ts'
import type { Query } from '../../store/statement.ts'
import type { World } from '../../world.ts'
import type { Media } from '../media/media.ts'
import { type ActivityCounts, type ActivityRow, type Product, productOf } from './activity.ts'

/** Days of US Pacific time, the last included, and the moments between which they lie, in Unix milliseconds. */
export interface Days {
  readonly from: number
  readonly to: number
  readonly begin: number
  /** Excluded. */
  readonly end: number
}

/** Whose insights, and of which days. */
export interface Span extends Days {
  readonly accountId: string
}

/** Every way to break figures down. */
export type BrokenBy = '' | 'product' | 'follower' | 'product,follower'

/** What was counted, of one kind of media and by followers or by others where it is broken down. */
export type ActivitySum<Count extends keyof ActivityCounts> = Pick<ActivityRow, Count> &
  Partial<Pick<ActivityRow, 'product' | 'follower'>>

type Sums = Query<Span, ActivitySum<keyof ActivityCounts>>

/** A query for each set of counts that a metric has, and each way to break it down: adding up all counts takes half as long again, grouping three times as long. */
const sums = new Map<string, Sums>()

function sumsOf(counts: readonly (keyof ActivityCounts)[], by: BrokenBy): Sums {
  const dimensions = (by === '' ? [] : by.split(',')) as 'product'[]
  return query<Span, ActivitySum<keyof ActivityCounts>>((db, p) => {
    const rows = db
      .selectFrom('activity')
      .select(dimensions)
      .select((eb) => counts.map((name) => sql<number>`coalesce(${eb.fn.sum(name)}, 0)`.as(name)))
      .where('accountId', '=', p.accountId)
      .where('day', '>=', p.from)
      .where('day', '<=', p.to)
    return dimensions.length === 0 ? rows : rows.groupBy(dimensions)
  })
}

/** What people did on some days, broken down or in one sum. Likes and comments of accounts are not in it. */
export function sumActivity<Count extends keyof ActivityCounts>(
  world: World,
  span: Span,
  counts: readonly Count[],
  by: BrokenBy = '',
): ActivitySum<Count>[] {
  const key = `${by};${counts.join()}`
  const found = sums.get(key) ?? sumsOf(counts, by)
  sums.set(key, found)
  return world.database.all(found, span)
}

type Kind = Pick<Media, 'place' | 'productType' | 'mediaType'>

/** What people outside this world did with a media of which nobody says when. It counts on the day on which the media was published. */
export interface Undated {
  readonly createdAt: number
  readonly product: Product
  readonly views: number
  readonly likes: number
  readonly saves: number
  readonly shares: number
  readonly reposts: number
}

const undated = query<Span, Omit<Undated, 'product'> & Kind>((db, p) => {
  const left = (column: string, count: string) =>
    sql<number>`media.${sql.ref(column)} - coalesce(sum(activity.${sql.ref(count)}), 0)`.as(count)
  return db
    .selectFrom('media')
    .leftJoin('activity', (join) =>
      join.onRef('activity.mediaId', '=', 'media.id').on('activity.mediaId', '<>', '').on('activity.viewerId', '=', ''),
    )
    .select(['media.createdAt', 'media.place', 'media.productType', 'media.mediaType'])
    .select([
      left('outsideViews', 'views'),
      left('outsideLikes', 'likes'),
      left('outsideSaves', 'saves'),
      left('outsideShares', 'shares'),
      left('outsideReposts', 'reposts'),
    ])
    .where('media.accountId', '=', p.accountId)
    .where('media.place', '<>', 'child')
    .where('media.createdAt', '>=', p.begin)
    .where('media.createdAt', '<', p.end)
    .groupBy('media.id')
})

/** What has no date, of the media that were published on some days. */
export function listUndated(world: World, span: Span): Undated[] {
  return world.database.all(undated, span).map((row) => ({ ...row, product: productOf(row) }))
}

const likes = query<Span, Kind & { count: number }>((db, p) =>
  db
    .selectFrom('media')
    .innerJoin('likes', 'likes.mediaId', 'media.id')
    .select(['media.place', 'media.productType', 'media.mediaType'])
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('media.accountId', '=', p.accountId)
    .where('media.place', '<>', 'child')
    .where('likes.createdAt', '>=', p.begin)
    .where('likes.createdAt', '<', p.end)
    .groupBy(['media.place', 'media.productType', 'media.mediaType']),
)
const comments = query<Span, Kind & { count: number }>((db, p) =>
  db
    .selectFrom('media')
    .innerJoin('comments', 'comments.mediaId', 'media.id')
    .select(['media.place', 'media.productType', 'media.mediaType'])
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('media.accountId', '=', p.accountId)
    .where('comments.createdAt', '>=', p.begin)
    .where('comments.createdAt', '<', p.end)
    .groupBy(['media.place', 'media.productType', 'media.mediaType']),
)

/** How many likes, or comments, accounts of this world gave on some days, by kind of media. */
export function countGiven(
  world: World,
  span: Span,
  what: 'likes' | 'comments',
): { product: Product; count: number }[] {
  const rows = world.database.all(what === 'likes' ? likes : comments, span)
  return rows.map((row) => ({ product: productOf(row), count: row.count }))
}

const begun = query<Span, { createdAt: number }>((db, p) =>
  db
    .selectFrom('follows')
    .innerJoin('accounts', 'accounts.id', 'follows.followerId')
    .select('follows.createdAt')
    .where('follows.followedId', '=', p.accountId)
    .where('follows.createdAt', '>=', p.begin)
    .where('follows.createdAt', '<', p.end)
    // A follow that a world began with is as old as the account that follows.
    .whereRef('follows.createdAt', '>', 'accounts.createdAt'),
)
const followDays = query<Span, { day: number; follows: number }>((db, p) =>
  db
    .selectFrom('activity')
    .select('day')
    .select((eb) => eb.fn.sum<number>('follows').as('follows'))
    .where('accountId', '=', p.accountId)
    .where('day', '>=', p.from)
    .where('day', '<=', p.to)
    .groupBy('day'),
)

/** When accounts of this world began to follow, of those that still do. Unix milliseconds. */
export function listBegunFollows(world: World, span: Span): number[] {
  return world.database.all(begun, span).map(({ createdAt }) => createdAt)
}

/** How many follows of other people there were, and of those that have ended, by day. */
export function countFollowsByDay(world: World, span: Span): Map<number, number> {
  return new Map(world.database.all(followDays, span).map(({ day, follows }) => [day, follows]))
}
