import type { CallbackReach } from '@darkroom/platform'
import { type Command, Option } from 'commander'
import { addHelp } from '../help-text.ts'
import { untilStopped } from '../start/until-stopped.ts'
import type { Terminal } from '../terminal.ts'
import { asOfOption, jsonOption, parsePort, worldOption } from './options.ts'

interface Options {
  readonly port: number
  readonly asOf?: Date
  readonly world?: string
  readonly data: string
  readonly memory?: true
  readonly callbacks?: CallbackReach
  readonly json?: true
}

/** `darkroom start` */
export function addStart(program: Command, terminal: Terminal): void {
  const start = program
    .command('start')
    .summary('start Darkroom and keep it running')
    .description('Starts Darkroom on this machine and keeps it running until you press Ctrl+C.')
    .addOption(new Option('--port <number>', 'port to listen on').default(4000).argParser(parsePort))
    .addOption(asOfOption())
    .addOption(worldOption())
    .option('--data <directory>', 'directory to store the world in', '.darkroom')
    .addOption(new Option('--memory', 'keep the world in memory only').conflicts('data'))
    .addOption(
      new Option(
        '--callbacks <whom>',
        'servers to send deauthorize and data deletion callbacks to: those on this machine, or any',
      )
        .choices(['loopback', 'anywhere'])
        .default('loopback'),
    )
    .addOption(jsonOption())
    .action(async ({ memory, data, ...options }: Options) => {
      const { runStart } = await import('../start/run-start.ts')
      await runStart({ ...options, data: memory ? undefined : data }, terminal, untilStopped())
    })
  addHelp(start, terminal, {
    examples: [
      ['darkroom start', "on today's date, stored in .darkroom"],
      ['darkroom start --memory --as-of 2024-11-01', 'while Basic Display still worked'],
      ['darkroom start --world team.yaml --json', 'from a world file, for a script'],
    ],
  })
}
