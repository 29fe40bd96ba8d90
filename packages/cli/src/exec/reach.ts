import { type Day, dayOf } from '@darkroom/contract'
import { createApiClient } from '../control/api-client.ts'
import { openServer, type WorldChoice } from '../start/open-server.ts'
import type { Terminal } from '../terminal.ts'
import { parseWorld } from '../world-file.ts'
import { summarize, type WorldSummary } from '../world-summary.ts'

/** Which Instagram a program is to find: a running platform's, or one of its own. */
export interface PlatformChoice extends WorldChoice {
  /** A running platform. Absent: one is started, for as long as the program runs. */
  readonly url?: string | undefined
}

/** A platform, however it was come by. */
export interface Reached extends AsyncDisposable {
  readonly url: string
  readonly proxy: string
  readonly summary: WorldSummary
  /** The world's date. */
  readonly day: Day
  /** The local certificate authority's certificate, PEM. */
  readonly certificate: string
}

/** Starts a platform, or finds the running one that was named. @throws Failure */
export function reach(choice: PlatformChoice, terminal: Terminal): Promise<Reached> {
  return choice.url === undefined ? startOwn(choice, terminal) : findRunning(choice.url)
}

async function startOwn(choice: WorldChoice, terminal: Terminal): Promise<Reached> {
  const open = await openServer(choice, terminal)
  const { server, summary } = open
  const { certificate } = await server.ca()
  return {
    url: server.url,
    proxy: server.proxy,
    summary,
    day: server.platform.clock.day(),
    certificate,
    [Symbol.asyncDispose]: () => open[Symbol.asyncDispose](),
  }
}

async function findRunning(url: string): Promise<Reached> {
  const api = createApiClient(url)
  const { sampleWorld } = await import('@darkroom/platform')
  const world = await parseWorld(await api.world(), 'the world')
  return {
    url: api.url,
    proxy: api.url,
    summary: summarize(world, [sampleWorld(api.url)]),
    day: dayOf(Date.parse((await api.clock()).now)),
    certificate: await api.certificateAuthority(),
    [Symbol.asyncDispose]: async () => {},
  }
}
