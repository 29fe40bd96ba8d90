import { sql } from 'kysely'
import { query } from '../store/query.ts'
import type { World } from '../world.ts'
import type { Account } from './accounts.ts'

/** An account in a list of followers, or of those that are followed. */
export type Listed = Pick<Account, 'id' | 'username' | 'name' | 'hue'> & { readonly since: number }

/** Which part of the list, newest first. */
export interface ListedPart {
  readonly after?: Pick<Listed, 'id' | 'since'> | undefined
  readonly count: number
}

type Bounds = { accountId: string; since: number; id: string; count: number }

const followers = query<Bounds, Listed>((db, p) =>
  db
    .selectFrom('follows')
    .innerJoin('accounts', 'accounts.id', 'follows.followerId')
    .select(['accounts.id', 'accounts.username', 'accounts.name', 'accounts.hue', 'follows.createdAt as since'])
    .where('follows.followedId', '=', p.accountId)
    .where(sql<boolean>`(follows.createdAt, follows.followerId) < (${p.since}, ${p.id})`)
    .orderBy('follows.createdAt', 'desc')
    .orderBy('follows.followerId', 'desc')
    .limit(p.count),
)
const followed = query<Bounds, Listed>((db, p) =>
  db
    .selectFrom('follows')
    .innerJoin('accounts', 'accounts.id', 'follows.followedId')
    .select(['accounts.id', 'accounts.username', 'accounts.name', 'accounts.hue', 'follows.createdAt as since'])
    .where('follows.followerId', '=', p.accountId)
    .where(sql<boolean>`(follows.createdAt, follows.followedId) < (${p.since}, ${p.id})`)
    .orderBy('follows.createdAt', 'desc')
    .orderBy('follows.followedId', 'desc')
    .limit(p.count),
)

/** The accounts of this world that follow an account, or that it follows. Most of either have none, and are only counted. */
export function listFollowPage(
  world: World,
  which: 'followers' | 'following',
  accountId: string,
  { after, count }: ListedPart,
): Listed[] {
  const bounds = { accountId, count, since: after?.since ?? Number.MAX_SAFE_INTEGER, id: after?.id ?? '' }
  return world.database.all(which === 'followers' ? followers : followed, bounds)
}
