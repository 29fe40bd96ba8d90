import type { Child } from 'hono/jsx'
import { AddressedNotice } from '../../site-kit/notices.tsx'
import type { SiteContext } from '../../site-kit/site.ts'

/** What a page says after the form that led to it was carried out, by the value of `?notice=`. */
const sentences = {
  appCreated: 'The app was created. You are its administrator.',
  signedUp: 'Your developer account was created, and you are signed in. Now create an app.',
  appDeleted: 'The app was deleted. Its IDs and tokens no longer work.',
  saved: 'Your changes were saved.',
  savedWithSlash:
    'Your changes were saved, and a slash was appended to a redirect URI. Copy it from here: the authorization window and the token request must send it exactly like that.',
  secretReset: 'There is a new secret. The old one no longer works.',
  clientTokenReset: 'There is a new client token. The old one no longer works.',
  websiteAdded: 'The platform was added. Now enter its Site URL, and save your changes.',
  websiteRemoved: 'The platform was removed.',
  secretRevoked: 'There is a new secret, and every token of the app has ended. People have to authorize the app again.',
  productAdded: 'Instagram Basic Display was added to your app. Now create its Instagram app: choose Create New App.',
  instagramAdded: 'Instagram was added to your app, with an Instagram app ID and secret of its own.',
  facebookAdded: 'The Instagram Graph API and Facebook Login for Business were added to your app.',
  live: 'The app is Live: anybody can authorize it for what App Review approved.',
  development:
    'The app is in Development: only those who have a role on it, and its Instagram Testers, can authorize it.',
  verified: 'The business was verified.',
  unverified: 'The business is no longer verified.',
  configurationCreated: 'The configuration was created. Send its ID to the Login dialog as config_id.',
  configurationDeleted: 'The configuration was deleted.',
  webhookVerified: 'Your server answered the challenge. Now choose the fields.',
  webhookTested: 'The test is on its way to your server. It appears among the deliveries below.',
  webhookAgain: 'The webhook will be sent again.',
  sentAgain: 'The callback will be sent again.',
  roleGiven: 'The role was given.',
  roleRemoved: 'The role was removed.',
  testerInvited: 'The invitation was sent. It is pending until the account accepts it.',
  testerRemoved: 'The account was taken off the list of Instagram Testers.',
  granted: 'The permission was granted.',
  allGranted: 'Every permission was granted.',
  withdrawn: 'The permission was withdrawn.',
} as const

/** What was carried out. */
export type Done = keyof typeof sentences

const notices = Object.fromEntries(Object.entries(sentences).map(([name, text]) => [name, { good: true, text }]))

/** The notice that a form was carried out, if one was. */
export function DoneNotice({ c }: { readonly c: SiteContext }): Child {
  return <AddressedNotice c={c} notices={notices} />
}
