import { sql } from 'kysely'
import { query } from '../../store/query.ts'
import type { World } from '../../world.ts'
import type { Span } from './account-sums.ts'

const interactions = sql<number>`activity.likes + activity.saves + activity.shares + activity.replies`

const active = query<Span, { day: number; viewerId: string }>((db, p) =>
  db
    .selectFrom('activity')
    .select(['day', 'viewerId'])
    .distinct()
    .where('accountId', '=', p.accountId)
    .where('day', '>=', p.from)
    .where('day', '<=', p.to)
    .where('viewerId', '<>', '')
    .where(interactions, '>', 0),
)
type Giver = { at: number; viewerId: string }

const likers = query<Span, Giver>((db, p) =>
  db
    .selectFrom('media')
    .innerJoin('likes', 'likes.mediaId', 'media.id')
    .select(['likes.createdAt as at', 'likes.accountId as viewerId'])
    .where('media.accountId', '=', p.accountId)
    .where('likes.createdAt', '>=', p.begin)
    .where('likes.createdAt', '<', p.end),
)
const commenters = query<Span, Giver>((db, p) =>
  db
    .selectFrom('media')
    .innerJoin('comments', 'comments.mediaId', 'media.id')
    .select(['comments.createdAt as at', 'comments.accountId as viewerId'])
    .where('media.accountId', '=', p.accountId)
    .where('comments.createdAt', '>=', p.begin)
    .where('comments.createdAt', '<', p.end),
)
const strangers = query<Span, { audience: string; people: number }>((db, p) =>
  db
    .selectFrom('activity')
    .select('audience')
    .select(sql<number>`sum(min(activity.people, ${interactions}))`.as('people'))
    .where('accountId', '=', p.accountId)
    .where('day', '>=', p.from)
    .where('day', '<=', p.to)
    .where('viewerId', '=', '')
    .groupBy('audience'),
)

/** Which accounts saved, shared or answered something, on which day. */
export function listActive(world: World, span: Span): { day: number; viewerId: string }[] {
  return world.database.all(active, span)
}

/** When accounts liked something or commented on it. */
export function listGivers(world: World, span: Span): Giver[] {
  return [...world.database.all(likers, span), ...world.database.all(commenters, span)]
}

/** How many people outside this world did any of that, by audience. */
export function countEngagedStrangers(world: World, span: Span): { audience: string; people: number }[] {
  return world.database.all(strangers, span)
}
