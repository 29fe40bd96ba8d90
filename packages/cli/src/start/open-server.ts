import { setImmediate } from 'node:timers/promises'
import {
  type CallbackReach,
  ClockError,
  createPlatform,
  DataDirectoryError,
  holdsWorld,
  outlineWorld,
  sampleWorld,
  type WorldFile,
  WorldFileError,
} from '@darkroom/platform'
import type { WorldWithFiles } from '@darkroom/platform/world-file'
import { Failure } from '../failure.ts'
import { PortInUse } from '../server/listen.ts'
import type { BehindProxy } from '../server/proxy/behind-proxy.ts'
import { ProxyVariableError } from '../server/proxy/proxy-variables.ts'
import { type RunningServer, startServer } from '../server/start-server.ts'
import { sweepTemporaries } from '../temporary.ts'
import { print, type Terminal } from '../terminal.ts'
import { readWorldFile } from '../world-file.ts'
import { summarize, type WorldSummary } from '../world-summary.ts'

/** What a person says of the world they want. */
export interface WorldChoice {
  readonly asOf?: Date | undefined
  /** A world file. */
  readonly world?: string | undefined
  /** The data directory; absent: memory. */
  readonly data?: string | undefined
  /** Whom callbacks may be sent to. */
  readonly callbacks?: CallbackReach | undefined
  /** Where files that are to be published may be. */
  readonly filesFrom?: CallbackReach | undefined
  /** Counts no calls. */
  readonly limits?: 'off' | undefined
  /** What is due before the console moves the clock. */
  readonly beforeAdvance?: ((to: number) => Promise<void>) | undefined
  /** A proxy in front that ends TLS. */
  readonly behindProxy?: BehindProxy | undefined
}

/** A server and what is in its world. */
export interface OpenServer extends AsyncDisposable {
  readonly server: RunningServer
  readonly summary: WorldSummary
}

/** Starts a server with the world a person chose. @throws Failure for whatever they can fix. */
export async function openServer(choice: WorldChoice, terminal: Terminal, port = 0): Promise<OpenServer> {
  const { asOf, data, callbacks, filesFrom, limits, behindProxy, beforeAdvance } = choice
  const given = choice.world === undefined ? undefined : await readNewWorld(choice.world, data)
  const server = await orFailure(
    startServer({
      port,
      asOf,
      data,
      ...given,
      callbacks,
      publishing: { filesFrom },
      limits,
      beforeAdvance,
      behindProxy,
      environment: terminal.environment,
      onFault: reportTo(terminal),
    }),
  )
  try {
    // Who waits at the port already is answered first: a connection takes a turn, and a request another.
    for (let turn = 0; turn < 3; turn++) await setImmediate()
    const summary = sumUp(server, choice, given?.world)
    sweepTemporaries()
    return {
      server,
      summary,
      [Symbol.asyncDispose]: () => server.close(),
    }
  } catch (error) {
    await server.close()
    throw error
  }
}

/** A world file for a world that is not there yet, tried in memory first, so that its mistakes leave nothing behind. */
async function readNewWorld(path: string, data: string | undefined): Promise<WorldWithFiles> {
  if (data !== undefined && (await orFailure((async () => holdsWorld(data))()))) {
    throw new Failure(`${data} already contains a world, and ${path} is for a new one.`, [
      `To replace that world: darkroom start, then: darkroom world load ${path}`,
      'To keep both, choose another directory with --data, or use --memory.',
    ])
  }
  const given = await readWorldFile(path)
  if (data !== undefined) await orFailure((async () => createPlatform(withoutBytes(given)).close())())
  return given
}

/** Files have been looked at already, so that a try in memory needs none of their bytes. */
function withoutBytes({ world, worldFiles }: WorldWithFiles): WorldWithFiles {
  const empty = [...worldFiles].map(([path, file]) => [path, { ...file, content: new Uint8Array() }] as const)
  return { world, worldFiles: new Map(empty) }
}

/** A stored world can hold more than a world file may, so it is not read as one. */
function sumUp(server: RunningServer, { data }: WorldChoice, world: WorldFile | undefined): WorldSummary {
  const sample = sampleWorld(server.origin)
  if (data === undefined && world === undefined) return summarize(sample)
  return summarize(outlineWorld(server.platform.world), [world ?? sample])
}

/** Reports an error of the operating system in one line, and an internal error with its stack. */
function reportTo({ stderr }: Terminal): (fault: unknown) => void {
  return (fault) => {
    const description = fault instanceof Error && !('syscall' in fault) ? fault.stack : String(fault)
    print(stderr, `darkroom: internal error: ${description}`)
  }
}

const earlierDate = [
  'For an earlier date, without changing the stored world: darkroom start --memory --as-of DATE',
  'exec and browser use a world in memory if you leave out --data.',
]

/** What can go wrong at a start, as the person at the terminal can fix it. */
async function orFailure<T>(start: Promise<T>): Promise<T> {
  try {
    return await start
  } catch (error) {
    throw explain(error)
  }
}

function explain(error: unknown): unknown {
  if (error instanceof PortInUse) {
    const next = `Choose another with --port ${error.port === 65_535 ? 4000 : error.port + 1}, or stop the program that uses it.`
    return new Failure(error.message, next)
  }
  if (error instanceof ProxyVariableError) return new Failure(error.message, error.fix)
  if (error instanceof ClockError) return new Failure(error.message, earlierDate)
  if (error instanceof DataDirectoryError || error instanceof WorldFileError) return new Failure(error.message)
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'EACCES' || code === 'EPERM')
    return new Failure(`This port cannot be used: ${message}`, 'Choose a port above 1023 with --port.')
  return error
}
