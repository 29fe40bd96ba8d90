import { limits } from '@darkroom/contract'
import { query } from '../../store/query.ts'
import type { World } from '../../world.ts'
import type { Account } from '../accounts.ts'
import { listMediaRange, type Media } from './media.ts'
import { mediaColumns, readMedia } from './media-row.ts'
import { visibleTo } from './visible.ts'

export type { Media } from './media.ts'

/** How long a story is shown, in milliseconds. */
export const storyLife: number = limits.storyLife.value * 3_600_000

/** When the oldest story was made that is still shown, in Unix milliseconds. */
export function storiesSince(world: World): number {
  return world.clock.now() - storyLife + 1
}

/** The most stories of an account that are shown one after the other. */
const mostStories = 100

/** Somebody who has a story that has not ended. */
export type StoryOwner = Pick<Account, 'id' | 'username' | 'hue'>

const owners = query<{ viewerId: string; since: number; until: number; count: number }, StoryOwner>((db, p) =>
  db
    .selectFrom('media')
    .innerJoin('accounts', 'accounts.id', 'media.accountId')
    .select(['accounts.id', 'accounts.username', 'accounts.hue'])
    .where('media.place', '=', 'story')
    .where('media.createdAt', '>=', p.since)
    .where('media.createdAt', '<=', p.until)
    .where(visibleTo(p.viewerId))
    .groupBy('accounts.id')
    .orderBy((eb) => eb.fn.max('media.createdAt'), 'desc')
    .limit(p.count),
)

/** Who has a story that has not ended and that somebody may see, the newest first. */
export function listStoryOwners(world: World, viewerId: string, count: number): StoryOwner[] {
  return world.database.all(owners, { viewerId, count, until: world.clock.now(), since: storiesSince(world) })
}

/** An account's stories that have not ended, the first first. */
export function listCurrentStories(world: World, accountId: string): Media[] {
  const shown = { since: storiesSince(world), until: world.clock.now(), count: mostStories }
  const range = { accountId, place: 'story', ...shown } as const
  return listMediaRange(world, range).reverse()
}

const ended = query<{ after: number; until: number }, Media>(
  (db, p) =>
    db
      .selectFrom('media')
      .select(mediaColumns)
      .where('place', '=', 'story')
      .where('createdAt', '>', p.after)
      .where('createdAt', '<=', p.until)
      .orderBy('createdAt'),
  readMedia,
)

/** Stories that were made behind one moment, and not behind another: those that ended in between, a day later. Unix milliseconds. */
export function listEndedStories(world: World, after: number, until: number): Media[] {
  return world.database.all(ended, { after, until })
}
