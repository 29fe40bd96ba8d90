import { type Command, InvalidArgumentError, Option } from 'commander'
import { controls } from '../connect/drill/controls.ts'
import type { DrillOptions } from '../connect/drill/run-drill.ts'
import { addHelp, sentence } from '../help-text.ts'
import type { Terminal } from '../terminal.ts'
import { jsonOption } from './options.ts'

/** `darkroom connect drill` @param end Called with the exit code. */
export function addDrill(connect: Command, terminal: Terminal, end: (exitCode: number) => void): void {
  const summary = 'kill processes of connect while everything goes wrong, and tell what was lost or doubled'
  const drill = connect
    .command('drill')
    .summary(summary)
    .description(sentence(summary))
    .addOption(count('--kills <number>', 'processes to kill', 100))
    .addOption(count('--posts <number>', 'posts to publish', 100))
    .addOption(count('--months <number>', 'months in which they are published', 4))
    .addOption(count('--connections <number>', 'connections that are kept alive besides; 0: none', 1000))
    .addOption(count('--days <number>', 'for so many days', 400))
    .addOption(
      new Option('--store <url>', 'address of an empty PostgreSQL database, or sqlite')
        .default('sqlite')
        .argParser(store),
    )
    .addOption(
      new Option('--control <mistakes...>', 'let every process make mistakes, which the drill has to find').choices(
        controls,
      ),
    )
    .addOption(jsonOption())
    .action(async (options: DrillOptions) => {
      const { runDrill } = await import('../connect/drill/run-drill.ts')
      end(await runDrill(options, terminal))
    })
  addHelp(drill, terminal, {
    examples: [
      ['darkroom connect drill', 'takes some ten minutes'],
      ['darkroom connect drill --kills 10 --posts 16 --connections 50', 'takes about a minute'],
      ['darkroom connect drill --control blind --kills 10 --connections 0', 'finds posts that were published twice'],
    ],
    notes: [
      'Instagram is Darkroom in this process; nothing leaves the machine. Exit code 1: something was lost, doubled or told wrongly.',
    ],
  })
}

function count(flags: string, words: string, usual: number): Option {
  return new Option(flags, words).default(usual).argParser((text) => {
    if (!/^\d{1,5}$/.test(text)) throw new InvalidArgumentError('Write a whole number up to 99999.')
    return Number(text)
  })
}

function store(text: string): string {
  if (text !== 'sqlite' && !/^postgres(ql)?:\/\//.test(text))
    throw new InvalidArgumentError('Write an address like postgres://user:password@host/database.')
  return text
}
