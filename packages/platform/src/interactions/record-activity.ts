import type { Context } from '../call.ts'
import { addFollowers } from '../world/records/accounts.ts'
import {
  type ActivityCounts,
  addActivity,
  addOutsideActivity,
  type NewActivity,
} from '../world/records/insights/activity.ts'
import type { Media } from '../world/records/media/media.ts'

/** Why something cannot be counted. */
export interface ActivityProblem {
  readonly count: keyof ActivityCounts
  readonly message: string
  readonly fix: string
}

/** What is only counted of a media. */
const ofMedia = [
  'views',
  'watchTime',
  'skips',
  'likes',
  'saves',
  'shares',
  'reposts',
  'replies',
  'linkTaps',
  'tapsForward',
  'tapsBack',
  'exits',
  'swipesForward',
  'facebookViews',
] as const satisfies readonly (keyof ActivityCounts)[]

/**
 * Counts what an account of this world, or people outside it, did with a media or a profile. Likes and follows of accounts are no counts: they
 * are given on the sites, or by calls.
 *
 * @returns Why not; then nothing is counted.
 */
export function recordActivity(
  { world }: Context,
  activity: NewActivity,
  media: Media | undefined,
): ActivityProblem | undefined {
  const given = (name: keyof ActivityCounts): boolean => (activity[name] ?? 0) > 0
  const strange = media === undefined ? ofMedia.find(given) : undefined
  if (strange !== undefined)
    return { count: strange, message: `${strange} is counted of a media.`, fix: 'Name the media by its id.' }
  if (activity.viewerId === '' || activity.viewerId === undefined) {
    world.database.transaction(() => {
      addOutsideActivity(world, activity, media)
      addFollowers(world, activity.accountId, (activity.follows ?? 0) - (activity.unfollows ?? 0))
    })
    return undefined
  }
  const own = (['likes', 'follows', 'unfollows'] as const).find(given)
  if (own !== undefined)
    return {
      count: own,
      message: `${own} of an account of this world are not recorded as a number.`,
      fix: 'Like or follow on instagram.com of this world, or leave `by` out for people outside it.',
    }
  addActivity(world, activity, media)
  return undefined
}
