import { sql } from 'kysely'
import { query } from '../../store/query.ts'
import type { Query } from '../../store/statement.ts'
import type { World } from '../../world.ts'
import type { Span } from './account-sums.ts'
import type { ActivityRow } from './activity.ts'

/** How many saw something: of each account one, and as many people outside this world as a row of theirs says. */
const people = sql<number>`count(DISTINCT nullif(viewerId, '')) + sum(CASE viewerId WHEN '' THEN min(people, views) ELSE 0 END)`

type Dimension = 'product' | 'follower'

function byDay(dimensions: readonly Dimension[]): Query<Span, ReachRow> {
  return query<Span, ReachRow>((db, p) =>
    db
      .selectFrom('activity')
      .select(['day', ...(dimensions as readonly 'product'[])])
      .select(people.as('people'))
      .where('accountId', '=', p.accountId)
      .where('day', '>=', p.from)
      .where('day', '<=', p.to)
      .where('views', '>', 0)
      .groupBy(['day', ...(dimensions as readonly 'product'[])]),
  )
}

/** How many people saw an account's media on a day. */
export interface ReachRow extends Pick<ActivityRow, 'day' | 'people'>, Partial<Pick<ActivityRow, Dimension>> {}

const queries: Readonly<Record<ReachBy, Query<Span, ReachRow>>> = {
  '': byDay([]),
  product: byDay(['product']),
  follower: byDay(['follower']),
  'product,follower': byDay(['product', 'follower']),
}

/** Every way to break reach down. */
export type ReachBy = '' | 'product' | 'follower' | 'product,follower'

/** How many people saw an account's media, by day: an account counts once a day, in each group of its own. */
export function reachByDay(world: World, span: Span, by: ReachBy = ''): ReachRow[] {
  return world.database.all(queries[by], span)
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
const strangers = query<Span, { day: number; people: number }>((db, p) =>
  db
    .selectFrom('activity')
    .select('day')
    .select(sql<number>`sum(min(activity.people, activity.views))`.as('people'))
    .where('accountId', '=', p.accountId)
    .where('day', '>=', p.from)
    .where('day', '<=', p.to)
    .where('viewerId', '=', '')
    .where('views', '>', 0)
    .groupBy('day'),
)

/** Which accounts saw something on which day. */
export function listViewers(world: World, span: Span): (readonly [day: number, viewerId: string])[] {
  return world.database.all(viewers, span)
}

/** How many people outside this world saw something, by day. */
export function countStrangers(world: World, span: Span): { day: number; people: number }[] {
  return world.database.all(strangers, span)
}
