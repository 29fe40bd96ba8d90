import { query } from '../store/query.ts'
import type { Schema } from '../store/schema.ts'
import type { World } from '../world.ts'

type Follow = Schema['follows']
type Pair = Omit<Follow, 'createdAt'>

const add = query<Follow>((db, p) =>
  db
    .insertInto('follows')
    .values({ followerId: p.followerId, followedId: p.followedId, createdAt: p.createdAt })
    .onConflict((conflict) => conflict.doNothing()),
)
const remove = query<Pair>((db, p) =>
  db.deleteFrom('follows').where('followerId', '=', p.followerId).where('followedId', '=', p.followedId),
)
const one = query<Pair, Follow>((db, p) =>
  db.selectFrom('follows').selectAll().where('followerId', '=', p.followerId).where('followedId', '=', p.followedId),
)

/** Makes an account follow another. Twice is once. Its count of followers is kept in the account (`followersCount`), not here. */
export function follow(
  world: World,
  followerId: string,
  followedId: string,
  createdAt: number = world.clock.now(),
): void {
  world.database.run(add, { followerId, followedId, createdAt })
}

export function unfollow(world: World, followerId: string, followedId: string): void {
  world.database.run(remove, { followerId, followedId })
}

/** A follow; undefined: one does not follow the other. */
export function findFollow(world: World, followerId: string, followedId: string): Follow | undefined {
  return world.database.first(one, { followerId, followedId })
}

export function isFollowing(world: World, followerId: string, followedId: string): boolean {
  return findFollow(world, followerId, followedId) !== undefined
}

const everyName = query<object, { follower: string; followed: string }>((db) =>
  db
    .selectFrom('follows')
    .innerJoin('accounts as follower', 'follower.id', 'follows.followerId')
    .innerJoin('accounts as followed', 'followed.id', 'follows.followedId')
    .select(['follower.username as follower', 'followed.username as followed'])
    .orderBy('follows.createdAt')
    .orderBy('followed.username'),
)

/** Who follows whom, by username, the first follow first. */
export function listFollowsByName(world: World): { follower: string; followed: string }[] {
  return world.database.all(everyName, {})
}
