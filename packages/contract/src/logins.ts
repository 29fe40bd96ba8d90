import { changes } from './changes.ts'
import type { Evidence } from './evidence.ts'
import { type Dated, type Day, holdsOn } from './values/day.ts'

/** A way in which people sign in to an app. */
export interface LoginEntry extends Dated {
  /** The product's name in the App Dashboard. */
  readonly label: string
  /** Whether a person signs in with an Instagram account or with a Facebook profile. */
  readonly subject: 'account' | 'person'
  readonly evidence: Evidence
}

/** The three logins Instagram has had, oldest first. */
export const logins = {
  facebook: {
    label: 'Instagram API with Facebook Login',
    subject: 'person',
    evidence: { documented: '/docs/instagram-platform/overview' },
  },
  'basic-display': {
    label: 'Instagram Basic Display',
    subject: 'account',
    until: changes.basicDisplayEnds.day,
    evidence: { documented: '/docs/instagram-basic-display-api/overview' },
  },
  instagram: {
    label: 'Instagram API with Instagram Login',
    subject: 'account',
    since: '2024-07-23',
    evidence: { documented: '/docs/instagram-platform/changelog' },
  },
} as const

logins satisfies Readonly<Record<string, LoginEntry>>

/** One of the three logins. */
export type Login = keyof typeof logins

/** The logins in which an Instagram account signs in itself, on Instagram's own pages. */
export type InstagramSideLogin = Exclude<Login, 'facebook'>

/**
 * Whether a login can be used on a day.
 *
 * @example
 * import { loginHolds } from '@darkroom/contract'
 * loginHolds('instagram', '2024-07-22') // => false
 * loginHolds('basic-display', '2024-12-03') // => true
 */
export function loginHolds(login: Login, day: Day): boolean {
  const entry: LoginEntry = logins[login]
  return holdsOn(entry, day)
}
