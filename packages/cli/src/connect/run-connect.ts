import { keepWorking } from '@darkroom/connect'
import { print, printJson, type Terminal } from '../terminal.ts'
import { jsonLogger } from './json-logger.ts'
import { openConfigured, readConfig } from './open-configured.ts'
import { serveConnect } from './serve-connect.ts'

/** What `darkroom connect` was asked. */
export interface ConnectCommand {
  readonly config: string
  /** Instead of the configuration's. */
  readonly port?: number | undefined
  readonly json?: boolean | undefined
}

/**
 * `darkroom connect`: serves a configuration until it is told to stop, then answers what is underway and stops.
 *
 * @param ended Settles when it is to stop.
 */
export async function runConnect(command: ConnectCommand, terminal: Terminal, ended: Promise<unknown>): Promise<void> {
  const config = readConfig(command.config, terminal)
  await using connect = await openConfigured(config, terminal)
  const { host } = config.listen
  await using served = await serveConnect(connect.fetch, host, command.port ?? config.listen.port)
  const stop = keepWorking(connect.work, jsonLogger(terminal, Date.now))
  try {
    const url = `http://${host.includes(':') ? `[${host}]` : host}:${served.port}`
    const data = config.store.kind === 'sqlite' ? config.store.folder : 'PostgreSQL'
    // The first time, nobody could sign in to its pages otherwise.
    const admin = (await connect.admin.hasLinks()) ? undefined : (await connect.admin.createLink()).reveal()
    if (command.json) printJson(terminal.stdout, { url, publicUrl: config.publicUrl, data, admin })
    else
      print(
        terminal.stdout,
        `Connect listens on ${url}. People reach it at ${config.publicUrl}. Its store is ${data}.`,
        admin === undefined
          ? `Sign in to its pages with a link: darkroom connect admin-link --config ${command.config}`
          : `Sign in to its pages, once, within a quarter of an hour: ${admin}`,
      )
    await ended
  } finally {
    stop()
  }
}
