import type { Login } from '@darkroom/contract'
import type { Command } from 'commander'
import { exitCodes, Failure } from '../failure.ts'
import { addHelp } from '../help-text.ts'
import type { Terminal } from '../terminal.ts'
import { jsonOption, loginOption, originOption } from './options.ts'

interface Options {
  readonly out: string
  readonly to?: string
  readonly login?: Login
}

/** `darkroom capture` @param end Told how the program, or the comparison, ended. */
export function addCapture(program: Command, terminal: Terminal, end: (exitCode: number) => void): void {
  const capture = program
    .command('capture')
    .summary('keep the shapes of what the real Instagram answers to a program')
    .description(
      'Runs a program whose requests go to the real Instagram, through a proxy that keeps the shape of each answer: names of fields, ' +
        'kinds of values, statuses and codes of refusals. Tokens, ids, names and texts are not kept.',
    )
    .option('--out <folder>', 'folder to write to, one file for each operation', 'captured')
    .addOption(originOption('--to <url>', 'another Darkroom to ask instead of the real hosts'))
    .addOption(loginOption())
    .argument('[program...]', 'program to run, with its arguments')
    .passThroughOptions()
    .action(async ([command, ...args]: string[], options: Options) => {
      if (command === undefined)
        throw new Failure('No program is named.', 'darkroom capture -- node app.mjs', exitCodes.usage)
      const { runCapture } = await import('../capture/run-capture.ts')
      end(await runCapture(command, args, options, terminal))
    })
  addHelp(capture, terminal, {
    examples: [
      ['darkroom capture -- node app.mjs', 'with the tokens of your own app'],
      ['darkroom capture --out captured/monday -- npm test'],
      ['darkroom capture --to http://localhost:4000 -- npm test', 'what a Darkroom answers'],
      ['darkroom capture diff captured', 'what the contract does not have'],
    ],
    notes: [
      'The program reaches the real Instagram, with whatever tokens it has: what it publishes is published. Captures are added to a folder that exists.',
      'Exit code: the same as of darkroom exec.',
    ],
  })
  const diff = capture
    .command('diff')
    .summary('say what differs from the contract, or from an earlier folder')
    .description(
      "Compares a folder that capture wrote with Darkroom's contract, or with a folder that was captured before: fields that are new or " +
        'missing, kinds and values that changed, refusals that are new.',
    )
    .argument('<folder>', 'as capture wrote it')
    .argument('[before]', 'an earlier folder (default: the contract)')
    .addOption(jsonOption())
    .action(async (folder: string, before: string | undefined, { json }: { readonly json?: true }) => {
      const { runDiff } = await import('../capture/run-diff.ts')
      end(runDiff({ folder, before, json }, terminal))
    })
  addHelp(diff, terminal, {
    examples: [['darkroom capture diff captured'], ['darkroom capture diff captured/monday captured/sunday --json']],
    notes: ['Exit code: 0 where nothing differs, 1 where something does.'],
  })
}
