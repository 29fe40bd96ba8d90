import { sql } from 'kysely'
import { query } from '../../store/query.ts'
import type { World } from '../../world.ts'
import { type ActivityCounts, activityCounts } from './activity.ts'

type Sum = ActivityCounts & { readonly outside: 0 | 1; readonly reached: number }

const sums = query<{ mediaId: string; lastDay: number }, Sum>((db, p) =>
  db
    .selectFrom('activity')
    .select(sql<0 | 1>`activity.viewerId = ''`.as('outside'))
    .select((eb) => activityCounts.map((name) => eb.fn.sum<number>(name).as(name)))
    .select(
      sql<number>`CASE WHEN activity.viewerId = '' THEN sum(min(activity.people, activity.views))
        ELSE count(DISTINCT CASE WHEN activity.views > 0 THEN activity.viewerId END) END`.as('reached'),
    )
    .where('mediaId', '=', p.mediaId)
    .where('mediaId', '<>', '')
    .where('day', '<=', p.lastDay)
    .groupBy(sql`activity.viewerId = ''`),
)

/** What was done with a media, over its whole life, and how many people saw it. */
export interface MediaActivity extends ActivityCounts {
  readonly reached: number
}

const nothing = {
  ...Object.fromEntries(activityCounts.map((name) => [name, 0])),
  reached: 0,
} as unknown as MediaActivity

/**
 * What accounts of this world did with a media, and what people outside it did of which somebody says when.
 *
 * @param lastDay What happened later is left out. Default: nothing is
 */
export function sumMediaActivity(
  world: World,
  mediaId: string,
  lastDay: number = Number.MAX_SAFE_INTEGER,
): { accounts: MediaActivity; outside: MediaActivity } {
  const rows = world.database.all(sums, { mediaId, lastDay })
  return {
    accounts: rows.find(({ outside }) => outside === 0) ?? nothing,
    outside: rows.find(({ outside }) => outside === 1) ?? nothing,
  }
}

type Before = { readonly mediaId: string; readonly end: number }

const likes = query<Before, { count: number }>((db, p) =>
  db
    .selectFrom('likes')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('mediaId', '=', p.mediaId)
    .where('createdAt', '<', p.end),
)
const comments = query<Before, { count: number }>((db, p) =>
  db
    .selectFrom('comments')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('mediaId', '=', p.mediaId)
    .where('createdAt', '<', p.end),
)

/** How many likes and comments accounts of this world gave a media before a moment, Unix milliseconds. */
export function countGivenBefore(world: World, mediaId: string, end: number): { likes: number; comments: number } {
  const given = { mediaId, end }
  return {
    likes: world.database.first(likes, given)?.count ?? 0,
    comments: world.database.first(comments, given)?.count ?? 0,
  }
}
