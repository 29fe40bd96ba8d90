import type { ChildProcess } from 'node:child_process'
import { constants } from 'node:os'
import { exitCodes } from '../failure.ts'

/** Hands the signals that this process is sent to the program it runs. */
export interface SignalRelay extends Disposable {
  /** A signal that came before there was a program. */
  readonly early: () => NodeJS.Signals | undefined
  /** From now on signals go to this program. */
  readonly handTo: (child: ChildProcess) => void
}

/**
 * Takes signals from now until it is disposed of: from before a program starts, so that none ends this process while it has
 * things to tidy up.
 */
export function relaySignals(): SignalRelay {
  let early: NodeJS.Signals | undefined
  let program: ChildProcess | undefined
  const relay = (signal: NodeJS.Signals): void => {
    if (program === undefined) early ??= signal
    // A terminal sends Ctrl+C to every program in the foreground: a second one would look like impatience.
    else if (signal !== 'SIGINT' || !process.stdin.isTTY) program.kill(signal)
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.on(signal, relay)
  return {
    early: () => early,
    handTo: (child) => {
      program = child
    },
    [Symbol.dispose]: () => {
      for (const signal of signals) process.off(signal, relay)
    },
  }
}

/** The exit code of a program that a signal ended, as shells have it. */
export function exitCodeOf(signal: NodeJS.Signals): number {
  return exitCodes.signal + constants.signals[signal]
}
