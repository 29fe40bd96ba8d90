import { pacificDay } from '../base/pacific-day.ts'
import type { Context } from '../call.ts'
import { addActivity } from '../world/records/insights/activity.ts'
import type { Media } from '../world/records/media/media.ts'

/** Counts that an account saw a media. Its owner's views do not count. */
export function seeMedia({ world }: Context, media: Media, viewerId: string | undefined): void {
  if (viewerId === undefined || viewerId === media.accountId) return
  addActivity(world, { accountId: media.accountId, day: pacificDay(world.clock.now()), viewerId, views: 1 }, media)
}

/** Counts that an account visited a profile. */
export function seeProfile({ world }: Context, accountId: string, viewerId: string | undefined): void {
  if (viewerId === undefined || viewerId === accountId) return
  addActivity(world, { accountId, day: pacificDay(world.clock.now()), viewerId, profileViews: 1 })
}
