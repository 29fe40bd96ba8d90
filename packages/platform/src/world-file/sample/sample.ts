import { chanceOf } from '../../drawing/chance.ts'
import { profileActivity, withActivity } from '../activity/make-activity.ts'
import type { AccountEntry, WorldFile } from '../file.ts'
import { sampleAccounts, sampleLocations } from './sample-accounts.ts'
import { sampleApps, sampleDeveloper } from './sample-apps.ts'
import { sampleConversations } from './sample-conversations.ts'
import { sampleShop } from './sample-shop.ts'

export { sampleDeveloper } from './sample-apps.ts'

/** An account with what people did with its media and its profile in the last months: only professional ones have insights. */
function seen(account: AccountEntry): AccountEntry {
  if (account.type === 'PERSONAL') return account
  const chance = chanceOf(account.username)
  const media = account.media?.map((one) => withActivity(one, 0, chance))
  const activity = profileActivity(account, { weeks: 12, home: 0, chance })
  return { ...account, ...(media && { media }), activity }
}

/** Everybody's password in the sample world. */
export const samplePassword = 'safelight'

/** The password's hash, computed in advance: it is not secret, and a start should not wait for it. */
const samplePasswordHash = 'scrypt$4096$ZGFya3Jvb20gc2FtcGxlIQ$d8ISWVnBkp_TfsW2Y9EwdkdOnbnEJDcdx2MADs5UceM'

/**
 * The world a new platform begins with: a developer with an app for Instagram's two logins and one for Facebook Login, five accounts
 * with some three dozen media of all kinds, two Pages with accounts behind them, and a person who has tasks on only one of these.
 *
 * @param origin Darkroom's own, whose redirect page is the apps' first redirect URI.
 */
export function sampleWorld(origin: string): WorldFile {
  const credentials = { password: samplePassword, passwordHash: samplePasswordHash }
  return {
    people: [
      { id: '10158374629184756', email: sampleDeveloper, name: 'Dana Developer', ...credentials },
      { id: '10160825517390462', email: 'kim@darkroom.test', name: 'Kim Content', ...credentials },
    ],
    locations: sampleLocations,
    accounts: sampleAccounts.map((account) => ({ ...seen(account), ...credentials })),
    pages: [
      {
        id: '104928371650283',
        name: 'Mira Prints',
        category: 'Photographer',
        followersCount: 612,
        instagramAccount: 'mira.prints',
        roles: { [sampleDeveloper]: ['PROFILE_PLUS_FULL_CONTROL'] },
      },
      {
        id: '107365519284017',
        name: 'Ana Bakes',
        category: 'Bakery',
        followersCount: 1893,
        instagramAccount: 'ana.bakes',
        roles: {
          [sampleDeveloper]: ['PROFILE_PLUS_FULL_CONTROL'],
          'kim@darkroom.test': ['PROFILE_PLUS_CREATE_CONTENT', 'PROFILE_PLUS_ANALYZE'],
        },
      },
    ],
    ...sampleShop,
    conversations: sampleConversations,
    apps: sampleApps(origin),
  }
}
