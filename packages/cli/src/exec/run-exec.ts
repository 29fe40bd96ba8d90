import type { Login } from '@darkroom/contract'
import { chooseLogin } from '../choose-login.ts'
import type { Terminal } from '../terminal.ts'
import { type PlatformChoice, reach } from './reach.ts'
import { runChild } from './run-child.ts'
import { relaySignals } from './signal-relay.ts'
import { surroundings } from './surroundings.ts'

/** What `darkroom exec` was asked. */
export interface ExecChoice extends PlatformChoice {
  /** Whose values the program is given. Default: the login of the world's date. */
  readonly login?: Login | undefined
}

/**
 * `darkroom exec`: runs a program for which Meta's hosts are this machine's.
 *
 * @returns The program's exit code.
 */
export async function runExec(
  command: string,
  args: readonly string[],
  choice: ExecChoice,
  terminal: Terminal,
): Promise<number> {
  using signals = relaySignals()
  await using reached = await reach(choice, terminal)
  const login = chooseLogin(choice.login, reached.summary, reached.day)
  using around = surroundings(reached, terminal.environment, login)
  return await runChild(command, args, around.environment, signals)
}
