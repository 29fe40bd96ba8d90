import { type Command, InvalidArgumentError, Option } from 'commander'
import { createApiClient, type FaultError, type SetFault } from '../control/api-client.ts'
import { exitCodes, Failure } from '../failure.ts'
import { addHelp, sentence } from '../help-text.ts'
import { print, printJson, type Terminal } from '../terminal.ts'
import { jsonOption, runningUrl, runningUrlOption } from './options.ts'

interface Options {
  readonly url?: string
  readonly json?: true
}

/** What a person says of a fault. The running platform checks it, and says what is wrong. */
interface AddOptions extends Options {
  readonly value?: Readonly<Record<string, string>>
  readonly [key: string]: unknown
}

/** `darkroom fault` */
export function addFault(program: Command, terminal: Terminal): void {
  const fault = program
    .command('fault')
    .summary('make answers of a running Darkroom fail on purpose')
    .description(
      'Makes answers of a running Darkroom fail on purpose: with any error of Instagram, late, cut off, or done although the answer says that it failed.',
    )
  addHelp(fault, terminal, {
    examples: [
      ['darkroom fault add --operation "POST IGUser/media_publish" --error publishRestrictedActivity --done --times 1'],
      ['darkroom fault add --host graph.facebook.com --delay 8s --probability 0.1'],
      ['darkroom fault pack post-was-live', 'a day that happened'],
      ['darkroom fault list'],
      ['darkroom fault remove --all'],
    ],
  })
  const add = (name: string, summary: string, ...examples: readonly string[]): Command => {
    const command = fault.command(name).summary(summary).description(sentence(summary))
    addHelp(command, terminal, { examples: examples.map((example) => [example]) })
    return command.addOption(runningUrlOption()).addOption(jsonOption())
  }
  const api = ({ url }: Options) => createApiClient(runningUrl(url, terminal))

  const adding = add(
    'add',
    'set a fault, after those already set',
    'darkroom fault add --error rateApp --times 3',
    'darkroom fault add --operation "GET IGUser/insights" --every 5 --broken truncated',
    'darkroom fault add --account mira.prints --rate-limit account',
    'darkroom fault add --container 2207026 --times 1',
  )
  for (const option of addOptions()) adding.addOption(option)
  adding.action(async ({ url, json, value, ...rule }: AddOptions) => {
    const added = await api({ ...(url !== undefined && { url }) }).addFault({
      ...rule,
      ...(value && { values: value }),
    })
    if (json) printJson(terminal.stdout, added)
    else print(terminal.stdout, `Set ${inWords(added)}`)
  })
  add('list', 'list the faults, and how often each happened', 'darkroom fault list --json').action(
    async (options: Options) => {
      const { faults } = await api(options).faults()
      if (options.json) printJson(terminal.stdout, { faults })
      else if (faults.length === 0) print(terminal.stdout, 'No fault is set.')
      else print(terminal.stdout, ...faults.map((each) => `${inWords(each)}  ${counted(each)}`))
    },
  )
  add('remove', 'remove a fault, or all', 'darkroom fault remove f1', 'darkroom fault remove --all')
    .argument('[id]', 'id from "darkroom fault list"')
    .option('--all', 'remove every fault')
    .action(async (id: string | undefined, { all, ...options }: Options & { readonly all?: true }) => {
      if ((id === undefined) === (all === undefined))
        throw new Failure('Name one fault, or add --all.', 'See them with: darkroom fault list', exitCodes.usage)
      const { removed } = await api(options).removeFaults(id)
      if (options.json) printJson(terminal.stdout, { removed })
      else print(terminal.stdout, removed === 1 ? 'Removed 1 fault.' : `Removed ${removed} faults.`)
    })
  add(
    'pack',
    'set the faults of a known incident, or list the incidents',
    'darkroom fault pack',
    'darkroom fault pack post-was-live',
  )
    .argument('[name]', 'name from "darkroom fault pack"')
    .action(async (name: string | undefined, options: Options) => {
      if (name === undefined) {
        const { packs } = await api(options).faultPacks()
        if (options.json) printJson(terminal.stdout, { packs })
        else print(terminal.stdout, ...packs.map((pack) => `${pack.name}  ${pack.title}. ${pack.about}`))
        return
      }
      const { faults } = await api(options).useFaultPack(name)
      if (options.json) printJson(terminal.stdout, { faults })
      else print(terminal.stdout, ...faults.map((each) => `Set ${inWords(each)}`))
    })
  add('errors', 'list the errors that --error can name', 'darkroom fault errors --host graph.facebook.com')
    .option('--host <host>', 'only those of this host')
    .action(async ({ host, ...options }: Options & { readonly host?: string }) => {
      const { errors } = await api(options).faultErrors()
      const chosen = Object.entries(errors).filter(([name]) => host === undefined || name === host)
      if (chosen.length === 0)
        throw new Failure(`${host} answers with no errors.`, `Hosts are ${Object.keys(errors).join(', ')}.`)
      if (options.json) printJson(terminal.stdout, { errors: Object.fromEntries(chosen) })
      else for (const [name, list] of chosen) print(terminal.stdout, name, ...list.map(errorLine))
    })
}

function addOptions(): Option[] {
  return [
    new Option('--error <name>', 'answer with this error of Instagram, by its name (see: darkroom fault errors)'),
    new Option('--value <name=text>', "text for a placeholder of the error's message; repeat it for more").argParser(
      readValue,
    ),
    new Option('--done', 'do what was asked for, and only answer that it failed'),
    new Option('--rate-limit <kind>', 'answer that a limit is used up: of the app, or of the account'),
    new Option('--broken <how>', 'break the answer: reset, truncated or garbage'),
    new Option('--delay <time>', 'wait first, such as 500ms or 8s').argParser(readDelay),
    new Option('--container <subcode>', 'have containers fail with this subcode').argParser(readNumber),
    new Option('--host <host>', 'only on this host'),
    new Option('--operation <name>', 'only for this operation, such as "GET IGUser/media"'),
    new Option('--path <pattern>', 'only at this path; * is one part of it, ** any number'),
    new Option('--account <account>', 'only for this account, by username or id'),
    new Option('--app <app>', 'only for this app, by name or id'),
    new Option('--every <number>', 'only on every nth request, such as 5').argParser(readNumber),
    new Option('--times <number>', 'stop after this many times').argParser(readNumber),
    new Option('--probability <number>', 'how likely it is each time, from 0 to 1').argParser(readNumber),
    new Option('--id <id>', 'id to remove it by (default: f1, f2, ...)'),
  ]
}

/** A number alone would be milliseconds, which nobody guesses. */
function readDelay(text: string): string {
  if (/^\d+$/.test(text)) throw new InvalidArgumentError('Write its unit, such as 500ms or 8s.')
  return text
}

function readNumber(text: string): number {
  const number = Number(text)
  if (text.trim() === '' || !Number.isFinite(number)) throw new InvalidArgumentError('Write a number.')
  return number
}

function readValue(text: string, earlier: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const [, name, value] = /^(\w+)=(.*)$/s.exec(text) ?? []
  if (name === undefined || value === undefined) throw new InvalidArgumentError('Write name=text, such as field=likes.')
  return { ...earlier, [name]: value }
}

/** What is told apart from the fault itself. */
const counts: readonly string[] = ['seen', 'hits', 'lastAt']

/** A fault in a line, in the words of the options. */
function inWords({ id, delay, ...rule }: SetFault): string {
  const words = Object.entries(rule)
    .filter(([key]) => !counts.includes(key))
    .map(([key, value]) => {
      const name = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
      if (value === true) return name
      return `${name} ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`
    })
  return [`${id}:`, [...words, ...(typeof delay === 'number' ? [`delay ${delay} ms`] : [])].join(', ')].join(' ')
}

function counted({ seen, hits, lastAt }: SetFault): string {
  return `happened ${hits} of ${seen} times${lastAt === null ? '' : `, last ${lastAt}`}`
}

function errorLine({ name, status, code, subcode, message }: FaultError): string {
  const numbers = [status, code, subcode].filter((number) => number !== undefined)
  return `  ${name}  ${numbers.join(' ')}  ${message}`
}
