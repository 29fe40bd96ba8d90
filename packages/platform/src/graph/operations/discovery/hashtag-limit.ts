import { limits } from '@darkroom/contract'
import { resourceRefusal } from '../../../explain/resource-refusal.ts'
import { listSearchedHashtags, storeHashtagSearch } from '../../../world/records/media/hashtag-searches.ts'
import type { Hashtag } from '../../../world/records/media/hashtags.ts'
import type { World } from '../../../world/world.ts'

const { value: most, window } = limits.hashtag30

/** Milliseconds for which a search counts: the seven days of the limit. */
const period: number = Number(/\d+/.exec(window)?.[0]) * 24 * 3600 * 1000

/** The hashtags that an account searched for in the last seven days of the world's time, the latest first. */
export function searchedHashtags(world: World, accountId: string): Hashtag[] {
  return listSearchedHashtags(world, accountId, world.clock.now() - period)
}

/**
 * Counts a search: each hashtag once in seven days, from when it was first searched for.
 *
 * @throws Refusal for one too many
 */
export function countHashtagSearch(world: World, accountId: string, hashtag: Hashtag): void {
  const searched = searchedHashtags(world, accountId)
  if (searched.some(({ id }) => id === hashtag.id)) return
  checkHashtagLimit(searched, hashtag)
  storeHashtagSearch(world, accountId, hashtag.id)
}

/** Media of a hashtag that was not searched for are only read while there is room for it (assumed). @throws Refusal */
export function checkHashtagLimit(searched: readonly Hashtag[], hashtag: Hashtag): void {
  if (searched.length < most || searched.some(({ id }) => id === hashtag.id)) return
  throw resourceRefusal('facebook', 'hashtagLimit', {
    when: `an account searches for more than ${most} hashtags in ${window}`,
    rule: 'graph/operations/discovery/hashtag-limit',
    parameter: 'q',
    received: hashtag.name,
    expected: `one of the ${most} hashtags that the account searched for, or an earlier search that has ended`,
    fix: 'Ask /{ig-user}/recently_searched_hashtags which they are. Each is free again seven days after it was first searched for; the clock can be advanced.',
  })
}
