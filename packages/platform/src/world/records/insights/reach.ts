import { sql } from 'kysely'
import { query } from '../../store/query.ts'
import type { Query } from '../../store/statement.ts'
import type { World } from '../../world.ts'
import type { BrokenBy, Span } from './account-sums.ts'
import type { ActivityRow } from './activity.ts'

type Dimension = 'product' | 'follower'

/** How many people saw an account's media on a day. */
export interface ReachRow extends Pick<ActivityRow, 'day' | 'people'>, Partial<Pick<ActivityRow, Dimension>> {}

/** A query for each way to break reach down. */
function eachWay(
  make: (dimensions: readonly Dimension[]) => Query<Span, ReachRow>,
): Record<BrokenBy, Query<Span, ReachRow>> {
  return {
    '': make([]),
    product: make(['product']),
    follower: make(['follower']),
    'product,follower': make(['product', 'follower']),
  }
}

/**
 * Rows are stored by account, day and viewer, so that SQLite tells viewers apart as it reads them, without a table of its own: but only where
 * nothing else is added up beside it. With people outside the world in the same query it takes twice as long.
 */
const accounts = eachWay((dimensions) =>
  query<Span, ReachRow>((db, p) =>
    db
      .selectFrom('activity')
      .select(['day', ...(dimensions as readonly 'product'[])])
      .select((eb) => eb.fn.count<number>('viewerId').distinct().as('people'))
      .where('accountId', '=', p.accountId)
      .where('day', '>=', p.from)
      .where('day', '<=', p.to)
      .where('viewerId', '<>', '')
      .where('views', '>', 0)
      .groupBy(['day', ...(dimensions as readonly 'product'[])]),
  ),
)
const strangers = eachWay((dimensions) =>
  query<Span, ReachRow>((db, p) =>
    db
      .selectFrom('activity')
      .select(['day', ...(dimensions as readonly 'product'[])])
      .select(sql<number>`sum(min(activity.people, activity.views))`.as('people'))
      .where('accountId', '=', p.accountId)
      .where('day', '>=', p.from)
      .where('day', '<=', p.to)
      .where('viewerId', '=', '')
      .where('views', '>', 0)
      .groupBy(['day', ...(dimensions as readonly 'product'[])]),
  ),
)

/**
 * How many people saw an account's media, by day: an account counts once a day, in each group of its own. Accounts and people outside this world
 * have rows of their own, so a day can have two.
 */
export function reachByDay(world: World, span: Span, by: BrokenBy = ''): ReachRow[] {
  return [...world.database.all(accounts[by], span), ...world.database.all(strangers[by], span)]
}

const viewers = query<Span, readonly [day: number, viewerId: string]>(
  (db, p) =>
    db
      .selectFrom('activity')
      .select(['day', 'viewerId'])
      .distinct()
      .where('accountId', '=', p.accountId)
      .where('day', '>=', p.from)
      .where('day', '<=', p.to)
      .where('viewerId', '<>', '')
      .where('views', '>', 0),
  ([day, viewerId]) => [Number(day), String(viewerId)],
)
/** Which accounts saw something on which day. */
export function listViewers(world: World, span: Span): (readonly [day: number, viewerId: string])[] {
  return world.database.all(viewers, span)
}

/** How many people outside this world saw something, by day. */
export function countStrangers(world: World, span: Span): { day: number; people: number }[] {
  return world.database.all(strangers[''], span)
}
