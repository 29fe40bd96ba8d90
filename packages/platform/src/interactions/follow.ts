import { pacificDay } from '../base/pacific-day.ts'
import type { Context } from '../call.ts'
import { changeFollowCounts, findAccount } from '../world/records/accounts.ts'
import { findFollow, follow, unfollow } from '../world/records/follows.ts'
import { addActivity } from '../world/records/insights/activity.ts'

/** Follows an account or no longer does, and keeps both accounts' counts. Of a follow that ends, insights keep when it began. */
export function setFollow({ world }: Context, followerId: string, followedId: string, following: boolean): void {
  const before = findFollow(world, followerId, followedId)
  if (followerId === followedId || (before !== undefined) === following) return
  world.database.transaction(() => {
    if (before === undefined) follow(world, followerId, followedId)
    else {
      const day = pacificDay(world.clock.now())
      const ended = { accountId: followedId, viewerId: followerId }
      addActivity(world, { ...ended, day, unfollows: 1 })
      // What a world began with has no date.
      if (before.createdAt > (findAccount(world, followerId)?.createdAt ?? 0))
        addActivity(world, { ...ended, day: pacificDay(before.createdAt), follows: 1 })
      unfollow(world, followerId, followedId)
    }
    changeFollowCounts(world, followerId, followedId, following ? 1 : -1)
  })
}
