import { changes, dayOf, logins } from '@darkroom/contract'
import { asTyped } from '../as-typed.ts'
import { chooseLogin } from '../choose-login.ts'
import type { LoginSummary } from '../login-summary.ts'
import { stylesFor, type Terminal } from '../terminal.ts'
import type { WorldSummary } from '../world-summary.ts'
import { linkLines, pasteLines } from './try-it.ts'

/** What a start tells. */
export interface Announcement {
  /** Where people reach it. */
  readonly url: string
  /** Where it listens. */
  readonly local: string
  /** The world's date, Unix milliseconds. */
  readonly now: number
  /** The data directory; absent: memory. */
  readonly data?: string | undefined
  readonly summary: WorldSummary
}

/** The text printed when a platform has started: its address and content, what to click and what to paste. */
export function announce(
  { url, local, now, data, summary }: Announcement,
  { stdout, environment }: Terminal,
): string[] {
  const styles = stylesFor(stdout)
  const day = dayOf(now)
  const login = chooseLogin(undefined, summary, day)
  const place = { url, day, summary }
  return [
    styles.strong(`Darkroom is running. Its date is ${day}.`),
    '',
    row('Address', styles.link(url), ...(url === local ? [] : [`behind a proxy; it listens on ${local}`])),
    row('World', data === undefined ? 'in memory, discarded when this stops' : `stored in ${data}`),
    ...(login === undefined ? [row('App', 'no app has set up a login yet')] : appRows(login, summary)),
    ...(login === 'instagram' ? facebookRow(summary) : []),
    ...accountRows(summary),
    ...peopleRows(summary),
    '',
    styles.strong('Open in your browser'),
    `  ${styles.link(`${url}/`)}  ${styles.faint('the console')}`,
    ...linkLines(place, login, styles),
    ...(login === 'instagram' ? linkLines(place, 'facebook', styles) : []),
    '',
    ...pasteLines(place, login, styles),
    ...dateNotes(day).map((note) => asTyped(note, environment)),
    styles.faint('Stop it with Ctrl+C.'),
  ]
}

function appRows(login: keyof typeof logins, { logins: apps }: WorldSummary): string[] {
  const app = apps[login]
  if (app === undefined) return []
  const owner = login === 'facebook' ? 'Meta' : 'Instagram'
  return [
    row('App', app.name, logins[login].label),
    row('  App ID', app.clientId, `${owner} App ID`),
    row('  Secret', app.clientSecret, `${owner} App Secret`),
    ...app.redirectUris.map((uri, index) => row(index === 0 ? '  Redirect' : '', uri)),
  ]
}

function facebookRow({ logins: { facebook } }: WorldSummary): string[] {
  if (facebook === undefined) return []
  const { name, clientId, clientSecret }: LoginSummary = facebook
  return [row('App', `${name}, App ID ${clientId}, secret ${clientSecret}`, 'Facebook Login')]
}

function accountRows({ accounts }: WorldSummary): string[] {
  const rows = accounts
    .slice(0, 10)
    .map(({ username, password, tester }) => [username, password, tester ? 'Instagram Tester' : ''] as const)
  return [...credentialRows('Accounts', rows), ...andMore(accounts.length - rows.length)]
}

/** They sign in to Facebook; with a role in an app, to the App Dashboard too. */
function peopleRows({ people, developers }: WorldSummary): string[] {
  const rows = people.slice(0, 3).map(({ email, password }) => {
    const hasRole = developers.some((one) => one.email === email)
    return [email, password, hasRole ? 'App Dashboard, Facebook' : 'Facebook'] as const
  })
  return [...credentialRows('People', rows), ...andMore(people.length - rows.length)]
}

function credentialRows(
  label: string,
  rows: readonly (readonly [name: string, password: string | undefined, note: string])[],
): string[] {
  const width = Math.max(0, ...rows.map(([name]) => name.length)) + 2
  return rows.map(([name, password, note], index) => {
    const secret = password === undefined ? '' : `password ${password}`
    return row(index === 0 ? label : '', `${name.padEnd(width)}${secret}`.trimEnd(), note)
  })
}

function andMore(left: number): string[] {
  return left > 0 ? [row('', `and ${left} more`)] : []
}

/** What the world's date keeps from view. */
function dateNotes(day: string): string[] {
  const { basicDisplayEnds, instagramLoginLaunches } = changes
  if (day >= basicDisplayEnds.day)
    return [`Basic Display ended on ${basicDisplayEnds.day}. To use it: darkroom start --memory --as-of 2024-11-01`, '']
  const since = instagramLoginLaunches.day
  return [
    day < since ? `Instagram Login is available from ${since}.` : `Instagram Login is available too, since ${since}.`,
    '',
  ]
}

function row(label: string, value: string, note = ''): string {
  return `  ${label.padEnd(10)} ${value}${note === '' ? '' : `  (${note})`}`
}
