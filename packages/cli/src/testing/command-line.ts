import { run } from '../program.ts'
import type { Environment } from '../server/upstream-proxy.ts'
import { type TestTerminal, testTerminal } from './terminal.ts'

/** Runs a command line to its end, with a terminal whose words are kept. */
export async function darkroom(
  args: readonly string[],
  environment: Environment = {},
): Promise<{ readonly code: number; readonly terminal: TestTerminal }> {
  const terminal = testTerminal({ PATH: process.env['PATH'], ...environment })
  return { code: await run(args, terminal), terminal }
}
