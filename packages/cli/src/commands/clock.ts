import { clockAdvice } from '@darkroom/platform'
import { type Command, Option } from 'commander'
import { asTyped } from '../as-typed.ts'
import { askFirst, canAsk } from '../ask-first.ts'
import { type ClockMove, type ClockReading, createApiClient } from '../control/api-client.ts'
import { Failure } from '../failure.ts'
import { addHelp, sentence } from '../help-text.ts'
import { print, printJson, type Terminal } from '../terminal.ts'
import { durationForm, parseDuration } from './duration.ts'
import { jsonOption, parseDate, runningUrl, runningUrlOption } from './options.ts'

interface Options {
  readonly url?: string
  readonly json?: true
  readonly yes?: true
}

const modes: Readonly<Record<ClockReading['mode'], string>> = {
  real: 'follows real time',
  offset: 'running, offset from real time',
  frozen: 'frozen',
}

/** `darkroom clock` */
export function addClock(program: Command, terminal: Terminal): void {
  const clock = program
    .command('clock')
    .summary('show or change the date of a running Darkroom')
    .description(
      'Shows or changes the date of a running Darkroom. Before each move forward a snapshot is taken, to which undo goes back. At a terminal, set and advance ask first.',
    )
  addHelp(clock, terminal, {
    examples: [
      ['darkroom clock show'],
      ['darkroom clock advance 59d', 'also 1w, 24h, 90m, 10s or 1h30m'],
      ['darkroom clock set 2024-12-04'],
      ['darkroom clock freeze'],
      ['darkroom clock undo', 'the world as it was before the last jump'],
    ],
  })

  const add = (name: string, summary: string, ...examples: readonly string[]): Command => {
    const command = clock.command(name).summary(summary).description(sentence(summary))
    addHelp(command, terminal, { examples: examples.map((example) => [example]) })
    command.configureOutput({
      ...command.configureOutput(),
      outputError: (text, write) => write(asTyped(backwards(text), terminal.environment)),
    })
    return command.addOption(runningUrlOption()).addOption(jsonOption())
  }
  const move = async (options: Options, change: ClockMove | undefined): Promise<void> => {
    const api = createApiClient(runningUrl(options.url, terminal))
    const reading = await (change === undefined ? api.clock() : api.moveClock(change))
    if (options.json) printJson(terminal.stdout, reading)
    else print(terminal.stdout, `${reading.now}  ${modes[reading.mode] ?? reading.mode}`)
  }
  const jump = async (options: Options, change: ClockMove): Promise<void> => {
    if (options.yes !== true && canAsk(terminal)) {
      // A question about a clock that cannot be reached would be asked in vain.
      const { now } = await createApiClient(runningUrl(options.url, terminal)).clock()
      await confirm(terminal, now)
    }
    await move(options, change)
    if (options.json !== true && !('advance' in change && change.advance === 0))
      print(terminal.stderr, ...adviceAfter.map((line) => asTyped(line, terminal.environment)))
  }
  const yesOption = (): Option => new Option('--yes', 'do not ask first, at a terminal either')

  add('show', 'show the date', 'darkroom clock show --json').action((options: Options) => move(options, undefined))
  add('set', 'move forward to a date', 'darkroom clock set 2024-12-04')
    .addOption(yesOption())
    .argument('<date>', 'such as 2024-12-04 or 2024-12-04T09:30:00Z; UTC unless it has a time zone', parseDate)
    .action((date: Date, options: Options) => jump(options, { set: date.toISOString() }))
  add('advance', 'move forward by a duration', 'darkroom clock advance 59d', 'darkroom clock advance 1h30m')
    .addOption(yesOption())
    .argument('<duration>', durationForm, parseDuration)
    .action((advance: number, options: Options) => jump(options, { advance }))
  add('freeze', 'stop the clock', 'darkroom clock freeze').action((options: Options) => move(options, { freeze: true }))
  add('undo', 'undo the last jump: the world as it was before', 'darkroom clock undo').action((options: Options) =>
    move(options, { undo: true }),
  )
  add('real', 'follow real time again, unless that is in the past', 'darkroom clock real').action((options: Options) =>
    move(options, { real: true }),
  )
  add('run', 'restart a stopped clock', 'darkroom clock run').action((options: Options) => move(options, { run: true }))
}

const { canUndo, undo, realTime } = clockAdvice
const line = ({ words, command }: { readonly words: string; readonly command: string }): string => `${words} ${command}`
const adviceBefore = [canUndo]
const adviceAfter = [line(undo), line(realTime)]

async function confirm(terminal: Terminal, now: string): Promise<void> {
  print(
    terminal.stderr,
    `It is ${now} in this world.`,
    ...adviceBefore.map((text) => asTyped(text, terminal.environment)),
  )
  if (!(await askFirst(terminal, 'Move the clock?')))
    throw new Failure('The clock was not moved.', 'Without a question: add --yes.')
}

/** A span with a minus in front looks like an option to the parser; the person meant to go back. */
function backwards(text: string): string {
  const [, span] = /unknown option '(-\d[^']*)'/.exec(text) ?? []
  if (span === undefined) return text
  return (
    `error: the date only moves forward, and '${span}' would move it back. Undo the last jump with ` +
    '"darkroom clock undo", or go back to a snapshot with "darkroom snapshot restore ID".\n'
  )
}
