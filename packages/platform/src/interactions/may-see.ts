import type { Account } from '../world/records/accounts.ts'
import { isFollowing } from '../world/records/follows.ts'
import type { World } from '../world/world.ts'

/** Whether somebody sees what an account posts: everybody, unless it is private; then itself and who follows it. @param viewerId Absent: nobody is signed in. */
export function maySee(world: World, viewerId: string | undefined, { id, private: hidden }: Account): boolean {
  if (hidden === 0 || viewerId === id) return true
  return viewerId !== undefined && isFollowing(world, viewerId, id)
}
