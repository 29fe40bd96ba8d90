import type { Login } from '@darkroom/contract'
import { chooseLogin } from '../choose-login.ts'
import { createApiClient } from '../control/api-client.ts'
import { exitCodes } from '../failure.ts'
import type { Terminal } from '../terminal.ts'
import { printLint } from './print-lint.ts'
import { type PlatformChoice, reach } from './reach.ts'
import { runChild } from './run-child.ts'
import { relaySignals } from './signal-relay.ts'
import { loginVariables, surroundings } from './surroundings.ts'

/** What `darkroom exec` was asked. */
export interface ExecChoice extends PlatformChoice {
  /** Whose values the program is given. Default: the login of the world's date. */
  readonly login?: Login | undefined
  /** Whether the program's mistakes are printed, and fail a program that ended well. */
  readonly lint?: boolean | undefined
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
  using around = surroundings(reached, terminal.environment, loginVariables(reached, login))
  if (choice.lint !== true) return await runChild(command, args, around.environment, signals)
  const api = createApiClient(reached.url)
  if (choice.url !== undefined) await api.clearLint()
  const code = await runChild(command, args, around.environment, signals)
  const mistakes = printLint(terminal.stderr, await api.lint())
  return code === exitCodes.done && mistakes > 0 ? exitCodes.lint : code
}
