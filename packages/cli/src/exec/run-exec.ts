import type { Terminal } from '../terminal.ts'
import { type PlatformChoice, reach } from './reach.ts'
import { runChild } from './run-child.ts'
import { relaySignals } from './signal-relay.ts'
import { surroundings } from './surroundings.ts'

/**
 * `darkroom exec`: runs a program for which Meta's hosts are this machine's.
 *
 * @returns The program's exit code.
 */
export async function runExec(
  command: string,
  args: readonly string[],
  choice: PlatformChoice,
  terminal: Terminal,
): Promise<number> {
  using signals = relaySignals()
  await using reached = await reach(choice, terminal)
  using around = surroundings(reached, terminal.environment)
  return await runChild(command, args, around.environment, signals)
}
