import { dayOf, type Login } from '@darkroom/contract'
import { chooseLogin } from '../choose-login.ts'
import { isoSeconds } from '../iso.ts'
import { print, printJson, type Terminal } from '../terminal.ts'
import { type WorldSummary, whoSignsIn } from '../world-summary.ts'
import { announce } from './announce.ts'
import { type OpenServer, openServer, type WorldChoice } from './open-server.ts'

/** What `darkroom start` was asked. */
export interface StartOptions extends WorldChoice {
  readonly port: number
  readonly json?: boolean | undefined
}

/**
 * `darkroom start`: starts a server, says what is there, and at the end that it has stopped.
 *
 * @param ended Settles when it is to stop, with the signal if one says so.
 */
export async function runStart(
  options: StartOptions,
  terminal: Terminal,
  ended: Promise<NodeJS.Signals | undefined>,
): Promise<void> {
  const signal = await serve(options, terminal, ended)
  // With SIGHUP the terminal has gone, and writing to it would fail.
  if (options.json !== true && signal !== 'SIGHUP') print(terminal.stdout, closingLine(options.data, signal))
}

async function serve(
  options: StartOptions,
  terminal: Terminal,
  ended: Promise<NodeJS.Signals | undefined>,
): Promise<NodeJS.Signals | undefined> {
  await using open = await openServer(options, terminal, options.port)
  const { server, summary } = open
  if (options.json === true) printJson(terminal.stdout, await machineReadable(open))
  else {
    const now = server.platform.clock.now()
    print(
      terminal.stdout,
      ...announce({ url: server.origin, local: server.url, now, data: options.data, summary }, terminal),
    )
  }
  return await ended
}

/** A terminal prints ^C where the cursor stands, and so a new line comes first. */
function closingLine(data: string | undefined, signal: NodeJS.Signals | undefined): string {
  const kept = data === undefined ? 'The world was in memory and was discarded.' : `The world is stored in ${data}.`
  return `${signal === 'SIGINT' ? '\n' : ''}Darkroom has stopped. ${kept}`
}

/** Every login, with the password of who signs in where that is known; null where no app has it. */
function readableLogins(summary: WorldSummary): Record<Login, unknown> {
  const of = (login: Login): unknown => {
    const app = summary.logins[login]
    return app === undefined ? null : { ...app, ...whoSignsIn(summary, login) }
  }
  return { 'basic-display': of('basic-display'), instagram: of('instagram'), facebook: of('facebook') }
}

/** The app of the login of the day; with Facebook Login the Meta App ID is all it has. Null: no app has a login. */
function readableApp(summary: WorldSummary, now: number): unknown {
  const login = chooseLogin(undefined, summary, dayOf(now))
  const app = login && summary.logins[login]
  if (app === undefined) return null
  const { id, secret, clientId, clientSecret, redirectUri } = app
  const ofInstagram = login === 'facebook' ? {} : { instagramAppId: clientId, instagramAppSecret: clientSecret }
  return { login, id, secret, ...ofInstagram, redirectUri }
}

/** A server and what is in its world, for programs. */
export async function machineReadable({ server, summary }: OpenServer): Promise<unknown> {
  const now = server.platform.clock.now()
  return {
    url: server.url,
    ...(server.origin === server.url ? {} : { origin: server.origin }),
    app: readableApp(summary, now),
    logins: readableLogins(summary),
    accounts: summary.accounts.map(({ username, password }) => ({ username, password })),
    developers: summary.developers,
    people: summary.people,
    ca: (await server.ca()).path,
    proxy: server.proxy,
    date: isoSeconds(now),
  }
}
