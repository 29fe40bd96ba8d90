import { type ApiClient, createApiClient } from '../control/api-client.ts'
import { type OpenServer, openServer, type WorldChoice } from '../start/open-server.ts'
import { machineReadable } from '../start/run-start.ts'
import type { Terminal } from '../terminal.ts'

/** The world that an agent's tools are about: one that runs already, or the last that the agent started. */
export interface CurrentWorld extends AsyncDisposable {
  readonly api: ApiClient
  /** Starts a world in memory in its place. @returns Its address, apps and accounts. @throws Failure */
  start(choice: WorldChoice): Promise<unknown>
}

/** @param url Where a Darkroom runs; nothing needs to answer there yet. */
export function createCurrentWorld(url: string, terminal: Terminal): CurrentWorld {
  let api = createApiClient(url)
  let started: OpenServer | undefined
  const stop = async (): Promise<void> => {
    const last = started
    started = undefined
    await last?.[Symbol.asyncDispose]()
  }
  return {
    get api() {
      return api
    },
    start: async (choice) => {
      // A choice that cannot be had leaves the last world as it is.
      const next = await openServer(choice, terminal)
      await stop()
      started = next
      api = createApiClient(next.server.url)
      return machineReadable(next)
    },
    [Symbol.asyncDispose]: stop,
  }
}
