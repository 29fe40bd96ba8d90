import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { addAuthorize } from './commands/authorize.ts'
import { addBrowser } from './commands/browser.ts'
import { addClock } from './commands/clock.ts'
import { addExec } from './commands/exec.ts'
import { addStart } from './commands/start.ts'
import { addTutorial } from './commands/tutorial.ts'
import { addWorld } from './commands/world.ts'
import { exitCodes, Failure } from './failure.ts'
import { print, stylesFor, type Terminal } from './terminal.ts'

/**
 * Runs a command line and writes to a terminal.
 *
 * @param args What stands behind `darkroom`.
 * @returns The exit code.
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode: number = exitCodes.done
  const program = createProgram(terminal, (code) => {
    exitCode = code
  })
  if (args[0] === 'complete') await addCompletion(program)
  try {
    await program.parseAsync(args, { from: 'user' })
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage
    const failure = error instanceof Failure ? error : fromSystem(error)
    const { bad } = stylesFor(terminal.stderr)
    print(terminal.stderr, `${bad('darkroom:')} ${failure.message}`, ...failure.next.map((line) => `  ${line}`))
    return failure.exitCode
  }
}

/** What the operating system refused, such as writing a file; anything else is a fault of Darkroom's own. */
function fromSystem(error: unknown): Failure {
  if (error instanceof Error && 'syscall' in error) return new Failure(error.message)
  throw error
}

function createProgram(terminal: Terminal, end: (exitCode: number) => void): Command {
  const program = new Command('darkroom')
    .description('The Instagram API, developed at home.')
    .version(version(), '-v, --version', 'print the version')
    .enablePositionalOptions()
    .exitOverride()
    .showHelpAfterError('(add --help for how to use it)')
    .configureOutput({
      writeOut: (text) => void terminal.stdout.write(text),
      writeErr: (text) => void terminal.stderr.write(text),
    })
    .addHelpText(
      'after',
      `
Examples:
  darkroom start                                        Instagram on http://localhost:4000
  darkroom tutorial                                     Basic Display, from its first step to its last day
  darkroom exec --as-of 2024-11-01 -- bash commands.sh  an unchanged program against it
  darkroom clock advance 59d                            sixty days, at once

Shell completion: source <(darkroom complete bash), and likewise zsh, fish and powershell.

Exit codes: 0 done, 1 not done, 2 wrong usage; exec and browser end as their program does.`,
    )
  addStart(program, terminal)
  addTutorial(program, terminal)
  addExec(program, terminal, end)
  addBrowser(program, terminal, end)
  addAuthorize(program, terminal)
  addClock(program, terminal)
  addWorld(program, terminal)
  return program
}

/** Loaded only when asked for: every other command starts sooner without it. */
async function addCompletion(program: Command): Promise<void> {
  const { default: tab } = await import('@bomb.sh/tab/commander')
  tab(program)
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  return (manifest as { version: string }).version
}
