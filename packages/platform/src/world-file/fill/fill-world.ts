import { chanceOf } from '../../drawing/chance.ts'
import { profileActivity, withActivity } from '../activity/make-activity.ts'
import type { AccountEntry, MediaEntry, WorldFile } from '../file.ts'
import { samplePassword } from '../sample/sample.ts'
import { sampleApps, sampleDeveloper } from '../sample/sample-apps.ts'
import { WorldFileError } from '../world-file-error.ts'
import { type FilledAccount, fillAccounts } from './fill-accounts.ts'
import { fillConversations } from './fill-conversations.ts'
import { fillMedia } from './fill-media.ts'
import { idsOf } from './ids.ts'
import { places } from './words.ts'

/** How a world is filled. */
export interface FillOptions {
  /** How many accounts, 1 to 5,000. */
  readonly accounts: number
  /** Over how many months before the world's date they published, 1 to 60. */
  readonly months: number
  /** The same seed gives the same world. */
  readonly seed: string
  /** Darkroom's own origin, whose redirect page the apps have. Default `http://localhost:4000`. */
  readonly origin?: string | undefined
}

export const mostFilledAccounts = 5000
export const mostFilledMonths = 60

/** Accounts that are testers of the app, and professional accounts with a Page: the first of them. */
const shown = 50

/**
 * Makes a world of plausible accounts: whom they follow, and months of posts, reels, stories and albums with captions, hashtags, tags, likes
 * and comments, and what they wrote each other. Dates count back from the world's, whatever that is. Everybody's password is `safelight`; the developer and the apps
 * are those of the sample world.
 *
 * @throws WorldFileError for numbers that are out of bounds.
 * @example
 * import { createPlatform, fillWorld } from '@darkroom/platform'
 * await using platform = createPlatform({ world: fillWorld({ accounts: 20, months: 6, seed: 'x' }) })
 * fillWorld({ accounts: 20, months: 6, seed: 'x' }).accounts?.length // => 20
 */
export function fillWorld(options: FillOptions): WorldFile {
  expectWhole('accounts', options.accounts, mostFilledAccounts)
  expectWhole('months', options.months, mostFilledMonths)
  const { seed, months, origin = 'http://localhost:4000' } = options
  const ids = idsOf(chanceOf(`ids ${seed}`))
  const accounts = fillAccounts(options.accounts, chanceOf(`accounts ${seed}`), ids)
  const professional = accounts.filter(({ entry }) => entry.type !== 'PERSONAL').slice(0, shown)
  return {
    people: [{ id: ids.person(), email: sampleDeveloper, name: 'Dana Developer', password: samplePassword }],
    locations: places.map(([name, latitude, longitude]) => ({ id: ids.page(), name, latitude, longitude })),
    accounts: accounts.map((account) => {
      const { entry } = account
      const media = fillMedia(account, { accounts, months, ids, chance: chanceOf(`media ${seed} ${entry.username}`) })
      return { ...entry, password: samplePassword, ...seen(entry, media, months, seed) }
    }),
    pages: professional.map(({ entry }) => ({
      id: ids.page(),
      name: entry.name ?? entry.username,
      followersCount: Math.round((entry.followersCount ?? 0) / 4),
      instagramAccount: entry.username,
      roles: { [sampleDeveloper]: ['PROFILE_PLUS_FULL_CONTROL'] },
    })),
    conversations: professional.flatMap(({ entry }) =>
      fillConversations(entry.username, { accounts, months, chance: chanceOf(`messages ${seed} ${entry.username}`) }),
    ),
    apps: sampleApps(origin).map((app) => ({
      ...app,
      ...(app.instagramTesters && { instagramTesters: testers(accounts) }),
    })),
  }
}

/** What an account published, and of professional ones, which have insights, what people did with it by day. */
function seen(entry: AccountEntry, media: MediaEntry[], months: number, seed: string): Partial<AccountEntry> {
  if (entry.type === 'PERSONAL') return { media }
  const chance = chanceOf(`activity ${seed} ${entry.username}`)
  const home = chance.whole(0, 9)
  const activity = profileActivity(entry, { weeks: Math.min(months * 4, 104), home, chance })
  return { media: media.map((one) => withActivity(one, home, chance)), activity }
}

function testers(accounts: readonly FilledAccount[]): Record<string, 'accepted'> {
  return Object.fromEntries(accounts.slice(0, shown).map(({ entry }) => [entry.username, 'accepted']))
}

function expectWhole(what: string, value: number, most: number): void {
  if (Number.isInteger(value) && value >= 1 && value <= most) return
  throw new WorldFileError(
    `A world cannot be filled with ${value} ${what}; expected a whole number from 1 to ${most}. Change it.`,
  )
}
