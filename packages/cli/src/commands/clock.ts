import type { Command } from 'commander'
import { type ClockMove, type ClockReading, createApiClient } from '../control/api-client.ts'
import { print, printJson, type Terminal } from '../terminal.ts'
import { jsonOption, runningUrl, runningUrlOption } from './options.ts'

interface Options {
  readonly url?: string
  readonly json?: true
}

const modes: Readonly<Record<ClockReading['mode'], string>> = {
  real: 'with real time',
  offset: 'running, apart from real time',
  frozen: 'standing still',
}

/** `darkroom clock` */
export function addClock(program: Command, terminal: Terminal): void {
  const clock = program
    .command('clock')
    .summary("show or move a running platform's date")
    .description("Shows or moves a running platform's date. A world's clock only goes forward.")
    .addHelpText(
      'after',
      `
Examples:
  darkroom clock show
  darkroom clock advance 59d          days (d), hours (h), minutes (m) or seconds (s)
  darkroom clock set 2024-12-04
  darkroom clock freeze`,
    )

  const add = (name: string, description: string, example: string): Command =>
    clock
      .command(name)
      .description(description)
      .addOption(runningUrlOption())
      .addOption(jsonOption())
      .addHelpText('after', `\nExample:\n  ${example}`)
  const move = async (options: Options, change: ClockMove | undefined): Promise<void> => {
    const api = createApiClient(runningUrl(options.url, terminal))
    const reading = await (change === undefined ? api.clock() : api.moveClock(change))
    if (options.json) printJson(terminal.stdout, reading)
    else print(terminal.stdout, `${reading.now}  ${modes[reading.mode] ?? reading.mode}`)
  }

  add('show', "show the world's date", 'darkroom clock show --json').action((options: Options) =>
    move(options, undefined),
  )
  add('set', 'move to a date', 'darkroom clock set 2024-12-04')
    .argument('<date>', 'such as 2024-12-04 or 2024-12-04T09:30:00Z')
    .action((set: string, options: Options) => move(options, { set }))
  add('advance', 'move forward', 'darkroom clock advance 59d')
    .argument('<duration>', 'such as 59d, 24h, 30m or 10s')
    .action((advance: string, options: Options) => move(options, { advance }))
  add('freeze', 'stop the clock where it is', 'darkroom clock freeze').action((options: Options) =>
    move(options, { freeze: true }),
  )
  add('run', 'let a stopped clock run on', 'darkroom clock run').action((options: Options) =>
    move(options, { run: true }),
  )
}
