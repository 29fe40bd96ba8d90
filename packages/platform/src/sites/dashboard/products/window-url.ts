import { changed, type Day, type Login } from '@darkroom/contract'
import { windowUrl as plainWindowUrl, realHosts } from '../../../authorization/tutorial-commands.ts'
import type { Destination } from '../../../base/hosts.ts'

/** The authorization window of an app: the URL as an app sends people there, and the link to it from here. */
export interface WindowUrl {
  readonly url: string
  readonly link: string
}

/** The window of a login, as its dashboard page generates it. */
export function windowUrl(
  { reachedBy }: Pick<Destination, 'reachedBy'>,
  day: Day,
  app: { readonly login: Login; readonly clientId: string },
  redirectUri: string,
): WindowUrl {
  const below = (origin: string): string => plainWindowUrl(origin, app, redirectUri, day) + signInAgain(app.login, day)
  return { url: below(realHosts), link: below(reachedBy === 'host' ? realHosts : '') }
}

/** The Embed URL of Instagram Login asks people to sign in anew, by the parameter of its day. */
function signInAgain(login: Login, day: Day): string {
  if (login !== 'instagram') return ''
  return changed('forceReauth', day) ? '&force_reauth=true' : '&enable_fb_login=0&force_authentication=1'
}
