import { Command, CommanderError } from 'commander'
import { asTyped, commandName } from './as-typed.ts'
import { asksForJson } from './asks-for-json.ts'
import { addAuthorize } from './commands/authorize.ts'
import { addBrowser } from './commands/browser.ts'
import { addCapture } from './commands/capture.ts'
import { addClock } from './commands/clock.ts'
import { addConnect } from './commands/connect.ts'
import { addExec } from './commands/exec.ts'
import { addFault } from './commands/fault.ts'
import { addMcp } from './commands/mcp.ts'
import { addSnapshot } from './commands/snapshot.ts'
import { addStart } from './commands/start.ts'
import { addTutorial } from './commands/tutorial.ts'
import { addWebhooks } from './commands/webhooks.ts'
import { addWorld } from './commands/world.ts'
import { addCompletion } from './completion.ts'
import { exitCodes, Failure } from './failure.ts'
import { addHelp } from './help-text.ts'
import { print, printJson, stylesFor, type Terminal, widthOf } from './terminal.ts'
import { findUnknownCommand } from './unknown-command.ts'
import { version } from './version.ts'

/**
 * Runs a command line and writes to a terminal.
 *
 * @param args The arguments after `darkroom`.
 * @returns The exit code.
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode: number = exitCodes.done
  // A shell completes the command by the name it has on a PATH.
  const name = args[0] === 'complete' ? 'darkroom' : commandName(terminal.environment)
  const usage: string[] = []
  const program = createProgram(
    name,
    terminal,
    (code) => (exitCode = code),
    (text) => (json ? usage.push(text) : terminal.stderr.write(text)),
  )
  const json = asksForJson(program, args)
  if (args[0] === 'complete') await addCompletion(program, terminal)
  try {
    await program.parseAsync(findUnknownCommand(program, args) ?? args, { from: 'user' })
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.done
    const failure = asFailure(error, usage.join(''))
    if (json) printJson(terminal.stdout, machineReadable(failure, terminal))
    else if (!(error instanceof CommanderError)) printFailure(failure, terminal)
    return failure.exitCode
  }
}

function printFailure(failure: Failure, { stderr, environment }: Terminal): void {
  const { bad } = stylesFor(stderr)
  const next = failure.next.map((line) => `  ${asTyped(line, environment)}`)
  print(stderr, `${bad('darkroom:')} ${failure.message}`, ...next)
}

function machineReadable({ message, next, facts }: Failure, { environment }: Terminal): unknown {
  return { error: { message, next: next.map((line) => asTyped(line, environment)), ...facts } }
}

/** @param usage What the parser said of a command line that it does not understand, with its advice in parentheses. */
function asFailure(error: unknown, usage: string): Failure {
  if (error instanceof Failure) return error
  if (error instanceof CommanderError) {
    const [message = '', ...next] = usage.trim().split('\n')
    const advice = next.map((line) => line.replace(/^\((.*)\)$/, '$1'))
    return new Failure(message.replace(/^error: /, ''), advice, exitCodes.usage)
  }
  return fromSystem(error)
}

/** What the operating system refused, such as writing a file; anything else is a fault of Darkroom's own. */
function fromSystem(error: unknown): Failure {
  if (error instanceof Error && 'syscall' in error) return new Failure(error.message)
  throw error
}

function createProgram(
  name: string,
  terminal: Terminal,
  end: (exitCode: number) => void,
  writeErr: (text: string) => void,
): Command {
  const program = new Command(name)
    .description('Simulates the Instagram API on this machine.')
    .version(version(), '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .enablePositionalOptions()
    .exitOverride()
    .showHelpAfterError('(add --help to see how to use it)')
    .configureHelp({ minWidthToWrap: 10 })
    .configureOutput({
      writeOut: (text) => void terminal.stdout.write(text),
      writeErr,
      getOutHelpWidth: () => widthOf(terminal.stdout),
      getErrHelpWidth: () => widthOf(terminal.stderr),
    })
  addHelp(program, terminal, {
    examples: [
      ['darkroom start', 'starts it on port 4000'],
      ['darkroom tutorial', 'runs the Basic Display tutorial'],
      ['darkroom exec --as-of 2024-11-01 -- bash commands.sh', 'runs your program against it'],
      ['darkroom clock advance 59d', 'moves its date forward'],
    ],
    notes: [
      'Shell completion: source <(darkroom complete bash), or the same with zsh; in fish: darkroom complete fish | source',
      'Exit codes: 0 success, 1 error, 2 wrong usage. exec and browser return the exit code of their program.',
    ],
  })
  addStart(program, terminal)
  addTutorial(program, terminal)
  addExec(program, terminal, end)
  addBrowser(program, terminal, end)
  addAuthorize(program, terminal)
  addClock(program, terminal)
  addWorld(program, terminal)
  addSnapshot(program, terminal)
  addWebhooks(program, terminal)
  addFault(program, terminal)
  addConnect(program, terminal, end)
  addCapture(program, terminal, end)
  addMcp(program, terminal)
  return program
}
