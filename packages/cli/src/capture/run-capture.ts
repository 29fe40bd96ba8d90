import type { Login } from '@darkroom/contract'
import { chooseLogin } from '../choose-login.ts'
import { reach } from '../exec/reach.ts'
import { runChild } from '../exec/run-child.ts'
import { relaySignals } from '../exec/signal-relay.ts'
import { loginVariables, surroundings } from '../exec/surroundings.ts'
import { Failure } from '../failure.ts'
import type { Environment } from '../server/proxy/upstream-proxy.ts'
import { print, type Terminal } from '../terminal.ts'
import { readFolder, writeFolder } from './folder.ts'
import { startCapture } from './start-capture.ts'

/** What `darkroom capture` was asked. */
export interface CaptureChoice {
  /** The folder to write to. */
  readonly out: string
  /** Another platform in place of the real hosts. */
  readonly to?: string | undefined
  readonly login?: Login | undefined
}

/**
 * `darkroom capture`: runs a program, hands its requests on, and writes the shapes of the answers.
 *
 * @returns The program's exit code.
 * @throws Failure
 */
export async function runCapture(
  command: string,
  args: readonly string[],
  { out, to, login }: CaptureChoice,
  terminal: Terminal,
): Promise<number> {
  using signals = relaySignals()
  const own = to === undefined ? {} : await variablesOf(to, login, terminal)
  // A folder that cannot be read is told of before the program runs.
  writeFolder(out, [])
  await using capture = await startCapture(terminal.environment, to)
  using around = surroundings(capture, terminal.environment, own)
  const code = await runChild(command, args, around.environment, signals)
  const recordings = capture.recordings()
  writeFolder(out, recordings)
  for (const [host, why] of capture.unreachable) print(terminal.stderr, `${host} cannot be reached: ${why}`)
  const count = `${recordings.length} ${recordings.length === 1 ? 'operation' : 'operations'}`
  print(terminal.stderr, `Captured ${count}; ${readFolder(out).length} in ${out}.`)
  return code
}

/** Whom to sign in as at another Darkroom. */
async function variablesOf(to: string, login: Login | undefined, terminal: Terminal): Promise<Environment> {
  await using reached = await reach({ url: to }, terminal).catch((error: unknown) => {
    throw error instanceof Failure ? new Failure(error.message, 'Name a Darkroom that runs with --to.') : error
  })
  return loginVariables(reached, chooseLogin(login, reached.summary, reached.day))
}
