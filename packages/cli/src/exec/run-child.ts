import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { exitCodes, Failure } from '../failure.ts'
import type { Environment } from '../server/upstream-proxy.ts'

/** Signals that are meant for the program, whoever was sent them. */
const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Runs a program on this terminal until it ends, and hands it the signals that arrive meanwhile.
 *
 * @returns Its exit code; 128 and the signal's number where a signal ended it.
 * @throws Failure when it cannot be started.
 */
export async function runChild(command: string, args: readonly string[], environment: Environment): Promise<number> {
  const child = spawn(command, args, { stdio: 'inherit', env: environment })
  const handlers = forwarded.map((signal) => {
    // A terminal sends Ctrl+C to every program in the foreground: a second one would look like impatience.
    const handler = (): void => void (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal))
    process.on(signal, handler)
    return { signal, handler }
  })
  try {
    return await new Promise<number>((resolve, reject) => {
      child.once('error', (error: NodeJS.ErrnoException) => reject(cannotStart(command, error)))
      child.once('exit', (code, signal) =>
        resolve(code ?? exitCodes.signal + (signal === null ? 0 : constants.signals[signal])),
      )
    })
  } finally {
    for (const { signal, handler } of handlers) process.off(signal, handler)
  }
}

function cannotStart(command: string, error: NodeJS.ErrnoException): Failure {
  if (error.code === 'ENOENT') {
    const next = 'Check its spelling and your PATH; a command line with pipes or && runs as: -- sh -c "..."'
    return new Failure(`There is no command ${command}.`, next, exitCodes.notFound)
  }
  if (error.code === 'EACCES') {
    return new Failure(`${command} may not be run.`, `Make it executable: chmod +x ${command}`, exitCodes.notExecutable)
  }
  return new Failure(`${command} cannot be started: ${error.message}`, [], exitCodes.notExecutable)
}
