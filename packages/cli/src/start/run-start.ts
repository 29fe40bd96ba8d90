import { isoSeconds } from '../iso.ts'
import { print, printJson, type Terminal } from '../terminal.ts'
import { announce } from './announce.ts'
import { type OpenServer, openServer, type WorldChoice } from './open-server.ts'

/** What `darkroom start` was asked. */
export interface StartOptions extends WorldChoice {
  readonly port: number
  readonly json?: boolean | undefined
}

/**
 * `darkroom start`: starts a server and says what is there.
 *
 * @param ended Settles when it is to stop.
 */
export async function runStart(options: StartOptions, terminal: Terminal, ended: Promise<unknown>): Promise<void> {
  await using open = await openServer(options, terminal, options.port)
  const { server, summary } = open
  if (options.json === true) printJson(terminal.stdout, await machineReadable(open))
  else {
    const now = server.platform.clock.now()
    print(terminal.stdout, ...announce({ url: server.url, now, data: options.data, summary }, terminal.stdout))
  }
  await ended
}

async function machineReadable({ server, summary }: OpenServer): Promise<unknown> {
  const { id, secret, instagramAppId, instagramAppSecret, redirectUri } = summary.app ?? {}
  return {
    url: server.url,
    app: summary.app === undefined ? null : { id, secret, instagramAppId, instagramAppSecret, redirectUri },
    accounts: summary.accounts.map(({ username, password }) => ({ username, password })),
    developers: summary.developers,
    ca: (await server.ca()).path,
    proxy: server.proxy,
    date: isoSeconds(server.platform.clock.now()),
  }
}
