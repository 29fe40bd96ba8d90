import { sql } from 'kysely'
import { query } from '../../store/query.ts'
import type { Schema } from '../../store/schema.ts'
import type { World } from '../../world.ts'
import type { Span } from './account-sums.ts'

type Counted = { readonly audience: string; readonly people: number }

const save = query<Schema['demographics']>((db, p) =>
  db.insertInto('demographics').values({ accountId: p.accountId, audience: p.audience }),
)
const every = query<object, Schema['demographics']>((db) => db.selectFrom('demographics').selectAll())
const outsideFollowers = query<Span, Counted>((db, p) =>
  db
    .selectFrom('activity')
    .select('audience')
    .select(sql<number>`sum(activity.follows) - sum(activity.unfollows)`.as('people'))
    .where('accountId', '=', p.accountId)
    .where('day', '<=', p.to)
    .where('viewerId', '=', '')
    .groupBy('audience'),
)
const followers = query<Span, Counted>((db, p) =>
  db
    .selectFrom('follows')
    .innerJoin('demographics', 'demographics.accountId', 'follows.followerId')
    .select('demographics.audience')
    .select((eb) => eb.fn.countAll<number>().as('people'))
    .where('follows.followedId', '=', p.accountId)
    .where('follows.createdAt', '<', p.end)
    .groupBy('demographics.audience'),
)
const outsideViewers = query<Span, Counted>((db, p) =>
  db
    .selectFrom('activity')
    .select('audience')
    .select(sql<number>`sum(min(activity.people, activity.views))`.as('people'))
    .where('accountId', '=', p.accountId)
    .where('day', '>=', p.from)
    .where('day', '<=', p.to)
    .where('viewerId', '=', '')
    .groupBy('audience'),
)

/** Stores who an account is, as an audience. */
export function saveDemographics(world: World, accountId: string, audience: string): void {
  world.database.run(save, { accountId, audience })
}

/** Who accounts are, by id, where they say so. */
export function listDemographics(world: World): Map<string, string> {
  return new Map(world.database.all(every, {}).map(({ accountId, audience }) => [accountId, audience]))
}

/** An account's followers of the end of some days, by audience; of the others nobody knows who they are. */
export function countFollowers(world: World, span: Span): Counted[] {
  return [...world.database.all(outsideFollowers, span), ...world.database.all(followers, span)]
}

/** People outside this world who saw something of an account on some days, by audience. */
export function countOutsideViewers(world: World, span: Span): Counted[] {
  return world.database.all(outsideViewers, span)
}
