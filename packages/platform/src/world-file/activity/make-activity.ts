import type { Chance } from '../../drawing/chance.ts'
import type { AccountEntry } from '../nouns/account.ts'
import type { ActivityEntry, ProfileActivityEntry } from '../nouns/media/activity.ts'
import type { MediaEntry } from '../nouns/media/media.ts'
import { type Ago, isAgo, momentOf } from '../rules/when.ts'
import { someone } from './audiences.ts'

const day = 86_400_000
const counts = ['likes', 'saves', 'shares', 'reposts'] as const

/** On which days after it was published a post is seen, and by which part of those who ever see it. */
const life = [
  [0, 0.46],
  [1, 0.22],
  [3, 0.14],
  [8, 0.09],
  [21, 0.05],
] as const

/**
 * Spreads what people outside a world did with a media over days and over who they are: most of it soon after it was published, half of it by followers.
 * The media's counts stay what they are.
 *
 * @param home Where most of the account's audience lives.
 */
export function withActivity(media: MediaEntry, home: number, chance: Chance): MediaEntry {
  const { createdAt, kind = 'post', outsideViews = 0 } = media
  if (typeof createdAt !== 'string' || !isAgo(createdAt) || outsideViews < 20 || kind === 'live') return media
  const age = -momentOf(createdAt, 0)
  const days = kind === 'story' ? [[0, 0.9] as const] : life.filter(([after]) => after * day < age)
  const activity = days.flatMap(([after, part]) =>
    [true, false].map((follower) => {
      const share = part * (follower ? 0.55 : 0.4) * chance.between(0.8, 1)
      return entryOf(media, { kind, share, follower, at: ago(age - after * day) }, home, chance)
    }),
  )
  return { ...media, activity: activity.filter(({ views = 0 }) => views > 0) }
}

interface Portion {
  readonly kind: NonNullable<MediaEntry['kind']>
  readonly share: number
  readonly follower: boolean
  readonly at: Ago
}

function entryOf(media: MediaEntry, portion: Portion, home: number, chance: Chance): ActivityEntry {
  const { kind, share, follower, at } = portion
  const views = Math.floor((media.outsideViews ?? 0) * share)
  const key = (name: (typeof counts)[number]) => {
    const outside = `outside${name.charAt(0).toUpperCase()}${name.slice(1)}` as 'outsideLikes'
    return [name, Math.floor((media[outside] ?? 0) * share)] as const
  }
  const few = (percent: number): number => Math.floor((views * percent * chance.between(0.5, 1)) / 100)
  const length = 1000 * (media.duration ?? 15)
  const more: Partial<ActivityEntry> =
    kind === 'reel'
      ? { watchTime: Math.floor(views * length * chance.between(0.3, 0.8)), skips: few(40) }
      : kind === 'story'
        ? {
            replies: few(2),
            tapsForward: few(60),
            tapsBack: few(5),
            exits: few(12),
            swipesForward: few(10),
          }
        : {}
  return told({
    day: at,
    people: Math.max(1, Math.floor(views * chance.between(0.6, 0.9))),
    follower,
    ...someone(home, chance),
    views,
    ...Object.fromEntries(counts.map(key)),
    ...more,
    profileViews: few(3),
    websiteTaps: few(0.6),
    follows: follower ? 0 : few(0.5),
  })
}

/**
 * Who an account's followers are, and what people did with its profile in each week.
 *
 * @param weeks How many, up to now.
 */
export function profileActivity(
  account: Pick<AccountEntry, 'followersCount'>,
  { weeks, home, chance }: { readonly weeks: number; readonly home: number; readonly chance: Chance },
): ProfileActivityEntry[] {
  const followers = account.followersCount ?? 0
  const groups = Math.min(16, Math.ceil(followers / 20))
  const before = Array.from({ length: groups }, (): ProfileActivityEntry => {
    const people = Math.max(1, Math.floor((followers * chance.between(0.5, 1)) / groups))
    return told({ day: `${weeks}w`, people, ...someone(home, chance), follows: people })
  })
  const weekly = Array.from({ length: weeks }, (_, week): ProfileActivityEntry => {
    const people = Math.max(1, Math.round(followers * chance.between(0.004, 0.02)))
    const some = (percent: number): number => Math.round((people * percent * chance.between(0.3, 1)) / 100)
    return told({
      day: ago((weeks - week - 1) * 7 * day + chance.whole(0, 6) * day),
      people,
      ...someone(home, chance),
      follows: some(14),
      unfollows: some(5),
      profileViews: people + some(30),
      websiteTaps: some(12),
      emailTaps: some(3),
      callTaps: some(2),
      textTaps: some(2),
      directionTaps: some(3),
    })
  })
  return [...before, ...weekly]
}

function ago(milliseconds: number): Ago {
  return `${Math.max(0, Math.round(milliseconds / 60_000))}m`
}

/** An entry without what it has anyway: nothing. */
function told<Entry extends object>(entry: Entry): Entry {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== 0 && value !== false)) as Entry
}
