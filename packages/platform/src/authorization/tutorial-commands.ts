import { currentScopes, type Day, graphHosts, holdsOn, type Login, type ScopeName, versions } from '@darkroom/contract'
import { pathBelow } from '../base/hosts.ts'
import type { ClientApp } from '../world/records/apps/products.ts'

/** What the window's address and the commands need of an app. */
export type CommandApp = Pick<ClientApp, 'login' | 'clientId' | 'clientSecret'>

/** The origin to pass to {@link windowUrl} and the commands for Meta's real hosts. */
export const realHosts = 'https:/'

/** The scopes that each login's getting-started page asks for, on a day. */
const scopesToAsk: Readonly<Record<Login, (day: Day) => readonly ScopeName[]>> = {
  'basic-display': () => ['user_profile', 'user_media'],
  instagram: (day) => currentScopes('instagram', day).map(({ name }) => name),
  facebook: () => ['instagram_basic', 'pages_show_list', 'pages_read_engagement'],
}

const windowPaths: Readonly<Record<Login, (day: Day) => string>> = {
  'basic-display': () => pathBelow('api.instagram.com', '/oauth/authorize'),
  instagram: () => pathBelow('www.instagram.com', '/oauth/authorize'),
  facebook: (day) => pathBelow('www.facebook.com', `/${newestVersion(day)}/dialog/oauth`),
}

/**
 * The authorization window's address, as each login's getting-started page writes it.
 *
 * @param origin `https:/` for the real hosts, or Darkroom's own origin.
 * @example
 * import { windowUrl } from '@darkroom/platform'
 * const app = { login: 'basic-display', clientId: '684477648739411' } as const
 * const url = windowUrl('https:/', app, 'https://socialsizzle.herokuapp.com/auth/', '2024-11-01')
 * new URL(url).searchParams.get('scope') // => 'user_profile,user_media'
 */
export function windowUrl(
  origin: string,
  app: Pick<CommandApp, 'login' | 'clientId'>,
  redirectUri: string,
  day: Day,
): string {
  const uri = redirectUri.replace(/[%&#+\s]/g, encodeURIComponent)
  const scope = scopesToAsk[app.login](day).join(',')
  return `${origin}${windowPaths[app.login](day)}?client_id=${app.clientId}&redirect_uri=${uri}&scope=${scope}&response_type=code`
}

/**
 * The command that exchanges a code for a token. It contains the app's secret.
 *
 * @param origin As in {@link windowUrl}.
 * @example
 * import { exchangeCommand } from '@darkroom/platform'
 * const app = { login: 'instagram', clientId: '684477648739411', clientSecret: 'a secret' } as const
 * exchangeCommand('https:/', app, 'https://a.example/', 'AQ', '2025-02-01').startsWith('curl -X POST') // => true
 */
export function exchangeCommand(origin: string, app: CommandApp, redirectUri: string, code: string, day: Day): string {
  const credentials = { client_id: app.clientId, client_secret: app.clientSecret }
  if (app.login === 'facebook') {
    const url = `${origin}/${graphHosts.facebook}/${newestVersion(day)}/oauth/access_token`
    return getCommand(url, { ...credentials, redirect_uri: redirectUri, code })
  }
  const form = { ...credentials, grant_type: 'authorization_code', redirect_uri: redirectUri, code }
  const lines = Object.entries(form).map(([name, value]) => `${formOption(value)} ${shellWord(`${name}=${value}`)}`)
  return ['curl -X POST', shellWord(origin + pathBelow('api.instagram.com', '/oauth/access_token')), ...lines].join(
    ' \\\n  ',
  )
}

/**
 * The command that reads first with a token: who signed in, or for Facebook Login which Pages and accounts they chose.
 *
 * @param origin As in {@link windowUrl}.
 * @example
 * import { profileCommand } from '@darkroom/platform'
 * profileCommand('https:/', 'facebook', '2025-02-01').includes('v22.0/me/accounts') // => true
 */
export function profileCommand(origin: string, login: Login, day: Day, token = '{access-token}'): string {
  if (login === 'facebook') {
    const fields = 'name,instagram_business_account{id,username}'
    return getCommand(`${origin}/${graphHosts.facebook}/${newestVersion(day)}/me/accounts`, {
      fields,
      access_token: token,
    })
  }
  const path = login === 'instagram' ? `${newestVersion(day)}/me?fields=id,user_id,username` : 'me?fields=id,username'
  return `curl -X GET \\\n  '${origin}/${graphHosts[login]}/${path}&access_token=${token}'`
}

/** The parameters are passed as data, since curl reads braces in a URL as a pattern. */
function getCommand(url: string, parameters: Readonly<Record<string, string>>): string {
  const lines = Object.entries(parameters).map(([name, value]) => `--data-urlencode ${shellWord(`${name}=${value}`)}`)
  return ['curl -G', shellWord(url), ...lines].join(' \\\n  ')
}

function newestVersion(day: Day): string {
  return (versions.findLast((version) => holdsOn(version, day)) ?? versions[0]).name
}

/** `-F` as in the tutorial, except for values that curl would read as a file or a content type. */
function formOption(value: string): string {
  return /^[@<]|;/.test(value) ? '--form-string' : '-F'
}

/** A word with a comma between braces is quoted, since a shell would expand it. */
function shellWord(text: string): string {
  const isPlain = /^[\w@%+=:,./{}-]+$/.test(text) && !/\{[^{}]*,/.test(text)
  return isPlain ? text : `'${text.replaceAll("'", `'\\''`)}'`
}
