import { type Day, type Login, loginHolds } from '@darkroom/contract'
import { exchangeCommand, profileCommand, windowUrl } from '@darkroom/platform'
import type { LoginSummary } from '../login-summary.ts'
import type { Styles } from '../terminal.ts'
import { type WorldSummary, whoSignsIn } from '../world-summary.ts'

/** Where and when somebody is to try a login. */
export interface Place {
  readonly url: string
  readonly day: Day
  readonly summary: WorldSummary
}

/** The link to a login's window, and who signs in there. None where the login would be refused. */
export function linkLines(place: Place, login: Login | undefined, styles: Styles): string[] {
  const app = findLiving(place, login)
  if (app === undefined || login === undefined) return []
  const link = windowUrl(place.url, { login, clientId: app.clientId }, localRedirectUri(place.url, app), place.day)
  const { username } = whoSignsIn(place.summary, login)
  const window = login === 'facebook' ? "Facebook's Login dialog" : 'the authorization window'
  return [
    `  ${styles.link(link)}`,
    `  ${styles.faint(`${window}${username === undefined ? '' : `; sign in as ${username}`}`)}`,
  ]
}

/** Commands that use a login's code. None if they would be refused. */
export function pasteLines(place: Place, login: Login | undefined, styles: Styles): string[] {
  const app = findLiving(place, login)
  if (app === undefined || login === undefined) return []
  const { url, day } = place
  const client = { login, clientId: app.clientId, clientSecret: app.clientSecret }
  const commands = [
    exchangeCommand(url, client, localRedirectUri(url, app), 'CODE', day),
    ...(login === 'instagram' ? [longLivedCommand(url, app.clientSecret)] : []),
    profileCommand(url, login, day, 'TOKEN'),
  ]
  return [
    `${styles.strong('Paste into a terminal')}, with the code from the redirect and the token from each reply`,
    ...commands.flatMap((command) => command.split('\n')).map((line) => `  ${line}`),
    '',
  ]
}

function findLiving({ day, summary }: Place, login: Login | undefined): LoginSummary | undefined {
  return login !== undefined && loginHolds(login, day) ? summary.logins[login] : undefined
}

/** Redirect URIs that a browser on this machine can follow come first. */
function localRedirectUri(url: string, { redirectUri, redirectUris }: LoginSummary): string {
  return redirectUris.find((uri) => uri.startsWith(`${url}/`)) ?? redirectUri
}

function longLivedCommand(url: string, secret: string): string {
  return `curl '${url}/graph.instagram.com/access_token?grant_type=ig_exchange_token&client_secret=${secret}&access_token=TOKEN'`
}
