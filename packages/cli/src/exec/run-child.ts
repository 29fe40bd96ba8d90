import { spawn } from 'node:child_process'
import { exitCodes } from '../failure.ts'
import type { Environment } from '../server/proxy/upstream-proxy.ts'
import { cannotStart } from './cannot-start.ts'
import { exitCodeOf, type SignalRelay } from './signal-relay.ts'

/**
 * Runs a program on this terminal until it ends.
 *
 * @returns Its exit code; 128 and the signal's number where a signal ended it.
 * @throws Failure when it cannot be started.
 */
export async function runChild(
  command: string,
  args: readonly string[],
  environment: Environment,
  signals: SignalRelay,
): Promise<number> {
  if (command === '') throw cannotStart(command, new Error('no name'))
  const early = signals.early()
  if (early !== undefined) return exitCodeOf(early)
  const child = spawn(command, args, { stdio: 'inherit', env: environment })
  signals.handTo(child)
  // It is not to run on without Instagram, whatever ends this process.
  const end = (): void => void child.kill()
  process.once('exit', end)
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', (error: NodeJS.ErrnoException) => reject(cannotStart(command, error)))
    child.once('exit', (code, signal) => resolve(signal === null ? (code ?? exitCodes.failed) : exitCodeOf(signal)))
  })
  return await ended.finally(() => process.off('exit', end))
}
