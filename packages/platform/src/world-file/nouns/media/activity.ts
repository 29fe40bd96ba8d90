import { pacificDay, pacificMidnight } from '../../../base/pacific-day.ts'
import { type Audience, printAudience, readAudience } from '../../../insights/audience.ts'
import type { ActivityRow, NewActivity } from '../../../world/records/insights/activity.ts'
import { columnsOf, entryOf } from '../../keys/columns.ts'
import type { EntryOf, Keys } from '../../keys/key.ts'
import { notLater } from '../../rules/not-later.ts'
import { WorldFileError } from '../../world-file-error.ts'
import type { Noun } from '../noun.ts'

/** Who it was, and when. */
const whoKeys = {
  /** The day, in US Pacific time, as insights have it. */
  day: { is: 'when', otherwise: "the world's date", example: '3d' },
  /** The account that it was. */
  by: { is: 'username', refers: 'accounts', otherwise: 'people outside this world', example: 'lee.wanders' },
  /** How many people outside this world it was. */
  people: { is: 'count', default: 1, column: 'people', example: '40' },
  /** Whether they follow the account. */
  follower: { is: 'yesOrNo', otherwise: 'whether `by` follows it; people outside do not', example: 'true' },
  /** Where they live: two letters. */
  country: { is: 'country', otherwise: 'not known', example: 'PT' },
  /** The city, with its region. */
  city: { is: 'city', otherwise: 'not known', example: '"Lisbon, Lisbon"' },
  /** How old they are. */
  age: { is: 'ageGroup', otherwise: 'not known', example: '25-34' },
  /** Their gender. */
  gender: { is: 'gender', otherwise: 'not known', example: 'F' },
} as const

/** What is counted of a profile as well as of a media. */
const profileCounts = {
  /** Of people outside this world: how many began to follow. */
  follows: { is: 'count', default: 0, column: 'follows', example: '2' },
  /** Visits of the profile. */
  profileViews: { is: 'count', default: 0, column: 'profileViews', example: '11' },
  /** Taps on the website in the profile. */
  websiteTaps: { is: 'count', default: 0, column: 'websiteTaps', example: '4' },
  /** Taps on its email button. */
  emailTaps: { is: 'count', default: 0, column: 'emailTaps', example: '1' },
  /** Taps on its call button. */
  callTaps: { is: 'count', default: 0, column: 'callTaps', example: '2' },
  /** Taps on its text button. */
  textTaps: { is: 'count', default: 0, column: 'textTaps', example: '1' },
  /** Taps on its directions button. */
  directionTaps: { is: 'count', default: 0, column: 'directionTaps', example: '3' },
} as const

const mediaCounts = {
  /** How often they saw it. */
  views: { is: 'count', default: 0, column: 'views', example: '55' },
  /** Of a reel: for how long, all together, in milliseconds. */
  watchTime: { is: 'count', default: 0, column: 'watchTime', example: '320000' },
  /** Of a reel: how many of the views ended within three seconds. */
  skips: { is: 'count', default: 0, column: 'skips', example: '12' },
  /** Of people outside this world: how many liked it. They are among `outside_likes`, as the next ones are among theirs. */
  likes: { is: 'count', default: 0, column: 'likes', example: '6' },
  /** How many saved it. */
  saves: { is: 'count', default: 0, column: 'saves', example: '2' },
  /** How often it was shared. */
  shares: { is: 'count', default: 0, column: 'shares', example: '1' },
  /** How often it was reposted. */
  reposts: { is: 'count', default: 0, column: 'reposts', example: '1' },
  /** Of a story: answers to it. */
  replies: { is: 'count', default: 0, column: 'replies', example: '1' },
  /** Of a story: taps on its link. */
  linkTaps: { is: 'count', default: 0, column: 'linkTaps', example: '5' },
  /** Of a story: taps to the next one. */
  tapsForward: { is: 'count', default: 0, column: 'tapsForward', example: '20' },
  /** Of a story: taps to the one before. */
  tapsBack: { is: 'count', default: 0, column: 'tapsBack', example: '3' },
  /** Of a story: how many left the stories. */
  exits: { is: 'count', default: 0, column: 'exits', example: '8' },
  /** Of a story: swipes to the next account's. */
  swipesForward: { is: 'count', default: 0, column: 'swipesForward', example: '4' },
  /** Views on Facebook, where it was posted too. */
  facebookViews: { is: 'count', default: 0, column: 'facebookViews', example: '9' },
} as const

type Who = typeof whoKeys
type ProfileCounts = typeof profileCounts

export const activityKeys: Who & typeof mediaCounts & ProfileCounts = { ...whoKeys, ...mediaCounts, ...profileCounts }

/** What somebody did with a media on a day. */
export interface ActivityEntry extends EntryOf<typeof activityKeys> {}

export const activity: Noun = { keys: activityKeys }

const unfollows = {
  /** Of people outside this world: how many ceased to follow. */
  unfollows: { is: 'count', default: 0, column: 'unfollows', example: '1' },
} as const

export const profileActivityKeys: Who & ProfileCounts & typeof unfollows = {
  ...whoKeys,
  ...profileCounts,
  ...unfollows,
}

/** What somebody did with a profile on a day. Follows of long ago say who the followers are. */
export interface ProfileActivityEntry extends EntryOf<typeof profileActivityKeys> {}

export const profileActivity: Noun = { keys: profileActivityKeys }

/** What an entry says, as it is counted. @param viewerId The account that it names; empty: people outside. @throws WorldFileError */
export function activityOf(
  name: string,
  keys: Keys,
  entry: ActivityEntry | ProfileActivityEntry,
  now: number,
  viewerId: string,
): Omit<NewActivity, 'accountId'> {
  const { by, follower, country, city, age, gender, likes = 0 } = entry as ActivityEntry
  if (by !== undefined && likes > 0)
    throw new WorldFileError(`${name} has likes by ${by}. Name ${by} in liked_by of the media instead.`)
  return {
    ...(columnsOf(name, keys, entry) as Partial<ActivityRow>),
    ...(viewerId === '' ? {} : { people: 1 }),
    day: pacificDay(notLater(name, 'done', entry.day, now, now)),
    viewerId,
    ...(follower === undefined ? {} : { follower: follower ? 1 : 0 }),
    audience: viewerId === '' ? printAudience({ country, city, age, gender }) : '',
  }
}

/** Reads an entry back. @param by The account's username; undefined: people outside */
export function saveActivity(
  keys: Keys,
  row: ActivityRow,
  by: string | undefined,
): ActivityEntry & ProfileActivityEntry {
  const audience: Audience = readAudience(row.audience)
  return entryOf<ActivityEntry>(keys, row, {
    day: new Date(pacificMidnight(row.day)),
    by,
    follower: row.follower === 1 ? true : by === undefined ? undefined : false,
    ...(audience as Partial<ActivityEntry>),
  })
}
