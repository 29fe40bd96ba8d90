import type { Context } from '../call.ts'
import { changeFollowCounts } from '../world/records/accounts.ts'
import { follow, isFollowing, unfollow } from '../world/records/follows.ts'

/** Follows an account or no longer does, and keeps both accounts' counts. */
export function setFollow({ world }: Context, followerId: string, followedId: string, following: boolean): void {
  if (followerId === followedId || isFollowing(world, followerId, followedId) === following) return
  if (following) follow(world, followerId, followedId)
  else unfollow(world, followerId, followedId)
  changeFollowCounts(world, followerId, followedId, following ? 1 : -1)
}
