import { query } from '../../store/query.ts'
import type { Schema } from '../../store/schema.ts'
import type { World } from '../../world.ts'
import type { Hashtag } from './hashtags.ts'

type Search = Schema['hashtagSearches']

const since = query<{ accountId: string; since: number }, Hashtag>((db, p) =>
  db
    .selectFrom('hashtagSearches')
    .innerJoin('hashtags', 'hashtags.id', 'hashtagSearches.hashtagId')
    .selectAll('hashtags')
    .where('hashtagSearches.accountId', '=', p.accountId)
    .where('hashtagSearches.at', '>', p.since)
    .orderBy('hashtagSearches.at', 'desc')
    .orderBy('hashtagSearches.hashtagId', 'desc'),
)
const store = query<Search>((db, p) =>
  db
    .insertInto('hashtagSearches')
    .values({ accountId: p.accountId, hashtagId: p.hashtagId, at: p.at })
    .onConflict((conflict) => conflict.columns(['accountId', 'hashtagId']).doUpdateSet({ at: p.at })),
)

/** Which hashtags an account has searched for since a time (Unix milliseconds), the latest first. */
export function listSearchedHashtags(world: World, accountId: string, after: number): Hashtag[] {
  return world.database.all(since, { accountId, since: after })
}

/** Stores that an account searched for a hashtag now. */
export function storeHashtagSearch(world: World, accountId: string, hashtagId: string): void {
  world.database.run(store, { accountId, hashtagId, at: world.clock.now() })
}
