import { changed, changes, dayOf } from '@darkroom/contract'
import { type Styles, stylesFor } from '../terminal.ts'
import { firstAccount, type WorldSummary } from '../world-summary.ts'

/** What a start tells. */
export interface Announcement {
  readonly url: string
  /** The world's date, Unix milliseconds. */
  readonly now: number
  /** The data directory; absent: memory. */
  readonly data?: string | undefined
  readonly summary: WorldSummary
}

/** What a person is told when a platform is up: where it is, what is in it, where to click, what to paste. */
export function announce(announcement: Announcement, stream: NodeJS.WritableStream): string[] {
  const styles = stylesFor(stream)
  const { url, now, data, summary } = announcement
  return [
    styles.strong(`Darkroom is up: Instagram on this machine, on ${dayOf(now)}.`),
    ...notes(now),
    '',
    row('Address', styles.link(url)),
    row('World', data === undefined ? 'in memory, gone when this stops' : `kept in ${data}`),
    ...appRows(summary),
    ...accountRows(summary),
    ...developerRows(summary),
    '',
    styles.strong('Click'),
    `  ${styles.link(`${url}/`)}  ${styles.faint('the console')}`,
    ...windowLink(announcement, styles),
    '',
    ...curl(announcement, styles),
    styles.faint('Stop it with Ctrl+C.'),
  ]
}

/** Redirect URIs that a browser on this machine can follow come first. */
function localRedirectUri({ url, summary }: Announcement): string {
  const uris = summary.app?.redirectUris ?? []
  return uris.find((uri) => uri.startsWith(`${url}/`)) ?? summary.app?.redirectUri ?? ''
}

function notes(now: number): string[] {
  if (!changed('basicDisplayEnds', dayOf(now))) return []
  return [
    `Instagram Basic Display ended on ${changes.basicDisplayEnds.day} and refuses everything on this date.`,
    'See it answer with: npx darkroom start --memory --as-of 2024-11-01',
  ]
}

function appRows({ app }: WorldSummary): string[] {
  if (app === undefined) return [row('App', 'none with Instagram Basic Display yet')]
  return [
    row('App', app.name),
    row('  App ID', app.instagramAppId, 'Instagram App ID'),
    row('  Secret', app.instagramAppSecret, 'Instagram App Secret'),
    ...app.redirectUris.map((uri, index) => row(index === 0 ? '  Redirect' : '', uri)),
  ]
}

function accountRows(summary: WorldSummary): string[] {
  const shown = summary.accounts.slice(0, 10)
  const left = summary.accounts.length - shown.length
  return [
    ...shown.map(({ username, password, tester }, index) => {
      const secret = password === undefined ? '' : `password ${password}`
      return row(index === 0 ? 'Accounts' : '', username.padEnd(16) + secret, tester ? 'Instagram Tester' : '')
    }),
    ...(left > 0 ? [row('', `and ${left} more`)] : []),
  ]
}

/** Signs in to the App Dashboard. */
function developerRows({ developers }: WorldSummary): string[] {
  return developers.slice(0, 3).map(({ email, password }, index) => {
    const secret = password === undefined ? '' : `  password ${password}`
    return row(index === 0 ? 'Developer' : '', `${email}${secret}`, 'App Dashboard')
  })
}

function windowLink(announcement: Announcement, styles: Styles): string[] {
  const { url, summary } = announcement
  if (summary.app === undefined) return []
  const query = new URLSearchParams({
    client_id: summary.app.instagramAppId,
    redirect_uri: localRedirectUri(announcement),
    scope: 'user_profile,user_media',
    response_type: 'code',
  })
  const who = firstAccount(summary)?.username
  const link = `${url}/api.instagram.com/oauth/authorize?${decodeURIComponent(query.toString())}`
  return [
    `  ${styles.link(link)}`,
    `  ${styles.faint(`the authorization window${who === undefined ? '' : `; sign in as ${who}`}`)}`,
  ]
}

function curl(announcement: Announcement, styles: Styles): string[] {
  const { url, summary } = announcement
  if (summary.app === undefined) return []
  const form = {
    client_id: summary.app.instagramAppId,
    client_secret: summary.app.instagramAppSecret,
    grant_type: 'authorization_code',
    redirect_uri: localRedirectUri(announcement),
    code: 'CODE',
  }
  const fields = Object.entries(form).map(([name, value]) => `    -F ${name}=${value}`)
  return [
    `${styles.strong('Paste')}, with the code that comes back from there`,
    `  curl -X POST ${url}/api.instagram.com/oauth/access_token \\`,
    ...fields.map((line, index) => (index === fields.length - 1 ? line : `${line} \\`)),
    `  curl '${url}/graph.instagram.com/me?fields=id,username&access_token=TOKEN'`,
    '',
  ]
}

function row(label: string, value: string, note = ''): string {
  return `  ${label.padEnd(10)} ${value}${note === '' ? '' : `  (${note})`}`
}
