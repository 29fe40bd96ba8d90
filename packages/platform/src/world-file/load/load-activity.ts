import { addActivity } from '../../world/records/insights/activity.ts'
import { findMedia, type Media } from '../../world/records/media/media.ts'
import type { World } from '../../world/world.ts'
import {
  type ActivityEntry,
  activityKeys,
  activityOf,
  type ProfileActivityEntry,
  profileActivityKeys,
} from '../nouns/media/activity.ts'
import type { MediaEntry } from '../nouns/media/media.ts'
import type { MediaNames } from './media-names.ts'

type Outside = Pick<Media, 'outsideLikes' | 'outsideViews' | 'outsideSaves' | 'outsideShares' | 'outsideReposts'>

/** What people outside did with a media: as much as it says, and at least as much as its activity adds up to. */
export function outsideOf({ activity = [] }: MediaEntry, given: Outside): Outside {
  const strangers = activity.filter(({ by }) => by === undefined)
  const atLeast = (count: number, key: 'likes' | 'views' | 'saves' | 'shares' | 'reposts'): number =>
    Math.max(
      count,
      strangers.reduce((sum, entry) => sum + (entry[key] ?? 0), 0),
    )
  return {
    outsideLikes: atLeast(given.outsideLikes, 'likes'),
    outsideViews: atLeast(given.outsideViews, 'views'),
    outsideSaves: atLeast(given.outsideSaves, 'saves'),
    outsideShares: atLeast(given.outsideShares, 'shares'),
    outsideReposts: atLeast(given.outsideReposts, 'reposts'),
  }
}

/** Stores what people did with a media. @throws WorldFileError */
export function loadMediaActivity(
  world: World,
  media: { readonly id: string; readonly accountId: string; readonly name: string },
  entries: readonly ActivityEntry[],
  names: MediaNames,
): void {
  if (entries.length === 0) return
  const name = `The activity of ${media.name}`
  const stored = findMedia(world, media.id)
  for (const entry of entries) {
    const viewerId = entry.by === undefined ? '' : names.account(name, entry.by)
    const activity = activityOf(name, activityKeys, entry, world.clock.now(), viewerId)
    addActivity(world, { ...activity, accountId: media.accountId }, stored)
  }
}

/** Stores what people did with a profile. @throws WorldFileError */
export function loadProfileActivity(
  world: World,
  { id, username }: { readonly id: string; readonly username: string },
  entries: readonly ProfileActivityEntry[],
  names: MediaNames,
): void {
  const name = `The activity of ${username}`
  for (const entry of entries) {
    const viewerId = entry.by === undefined ? '' : names.account(name, entry.by)
    addActivity(world, { ...activityOf(name, profileActivityKeys, entry, world.clock.now(), viewerId), accountId: id })
  }
}
