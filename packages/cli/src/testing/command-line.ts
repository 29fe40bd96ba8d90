import { run } from '../program.ts'
import type { Environment } from '../server/proxy/upstream-proxy.ts'
import { attended } from './attended.ts'
import { type TestTerminal, testTerminal } from './terminal.ts'

/** Runs a command line to its end, with a terminal whose words are kept. @param answer What is typed; absent if there is no input. */
export async function darkroom(
  args: readonly string[],
  environment: Environment = {},
  answer?: string,
): Promise<{ readonly code: number; readonly terminal: TestTerminal }> {
  const kept = testTerminal({ PATH: process.env['PATH'], ...environment })
  const terminal = answer === undefined ? kept : attended(kept, answer)
  return { code: await run(args, terminal), terminal }
}
