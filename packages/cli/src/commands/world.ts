import { openAsBlob } from 'node:fs'
import { dirname, join } from 'node:path'
import type { WorldFile } from '@darkroom/platform'
import { type Command, Option } from 'commander'
import { createApiClient } from '../control/api-client.ts'
import { Failure } from '../failure.ts'
import { addHelp, sentence } from '../help-text.ts'
import { print, printJson, type Terminal } from '../terminal.ts'
import { isEmptyWorld, parseWorld, readText, readWorld } from '../world-file.ts'
import { writeSecretFile } from '../write-secret-file.ts'
import { confirmLoss } from './confirm-loss.ts'
import { jsonOption, runningUrl, runningUrlOption } from './options.ts'
import { addFill } from './world-fill.ts'

/** What the commands of a world are called with. */
export interface Options {
  readonly url?: string
  readonly json?: true
  readonly yes?: true
}

const yesOption = (): Option => new Option('--yes', 'do not ask before the present world is lost: for scripts')

/** `darkroom world` */
export function addWorld(program: Command, terminal: Terminal): void {
  const world = program
    .command('world')
    .summary('show, save or replace the world of a running Darkroom')
    .description('Shows, saves or replaces the world of a running Darkroom: its accounts, apps and grants.')
  addHelp(world, terminal, {
    examples: [
      ['darkroom world show'],
      ['darkroom world save team.yaml'],
      ['darkroom world load team.yaml'],
      ['darkroom world fill --accounts 20 --months 6'],
      ['darkroom world reset'],
    ],
  })
  const add = (name: string, summary: string, example: string): Command => {
    const command = world.command(name).summary(summary).description(sentence(summary))
    addHelp(command, terminal, { examples: [[example]] })
    return command.addOption(runningUrlOption()).addOption(jsonOption())
  }
  const api = ({ url }: Options) => createApiClient(runningUrl(url, terminal))
  const tell = ({ json }: Options, done: object, words: string): void =>
    json ? printJson(terminal.stdout, done) : print(terminal.stdout, words)
  const askFirst = async (options: Options, command: string): Promise<void> => {
    const client = api(options)
    const again = `${command}${options.url === undefined ? '' : ` --url ${options.url}`} --yes`
    await confirmLoss({ url: client.url, counts: await client.worldCounts(), again }, terminal)
  }

  add('show', 'print the world as a world file (YAML)', 'darkroom world show > team.yaml').action(
    async (options: Options) => {
      const yaml = await api(options).world()
      if (options.json) printJson(terminal.stdout, await parseWorld(yaml, 'the world'))
      else terminal.stdout.write(yaml)
    },
  )
  add('save', 'write the world to a file', 'darkroom world save team.yaml')
    .argument('<file>')
    .option('--force', 'overwrite an existing file')
    .action(async (file: string, { force, ...options }: Options & { readonly force?: true }) => {
      writeSecretFile(file, await api(options).world(), force === true)
      tell(
        options,
        { saved: file },
        `Saved to ${file}. The file contains app secrets, and hashes of passwords and tokens.`,
      )
    })
  add('load', 'replace the world with the one in a file', 'darkroom world load team.yaml')
    .argument('<file>')
    .option('--empty', 'load the file even if it has no entries')
    .addOption(yesOption())
    .action(async (file: string, { empty, yes, ...options }: Options & { readonly empty?: true }) => {
      const yaml = readText(file)
      // Read here first, since the message of a mistake then names the file.
      const { world: holds } = await readWorld(yaml, file)
      if (isEmptyWorld(holds) && empty !== true) throw nothingToLoad(file)
      if (yes !== true) await askFirst(options, `darkroom world load ${file}${empty === true ? ' --empty' : ''}`)
      await api(options).loadWorld(yaml, await filesOf(holds, dirname(file)))
      tell(options, { loaded: file }, `Replaced the world with the one in ${file}.`)
    })
  addFill(add, { terminal, api, askFirst, tell })
  add('reset', 'replace the world with the sample world', 'darkroom world reset')
    .addOption(yesOption())
    .action(async ({ yes, ...options }: Options) => {
      if (yes !== true) await askFirst(options, 'darkroom world reset')
      await api(options).resetWorld()
      tell(options, { reset: true }, 'Replaced the world with the sample world.')
    })
}

/** The files of its media, as they are read while they are sent. */
async function filesOf(world: WorldFile, folder: string): Promise<ReadonlyMap<string, Blob>> {
  const { namedFiles } = await import('@darkroom/platform/world-file')
  const paths = new Set(namedFiles(world).map(({ path }) => path))
  return new Map(
    await Promise.all([...paths].map(async (path) => [path, await openAsBlob(join(folder, path))] as const)),
  )
}

function nothingToLoad(file: string): Failure {
  return new Failure(`${file} has no entries. Loading it would remove every account and app, so nothing was changed.`, [
    `To load it anyway: darkroom world load ${file} --empty`,
    'To load the sample world: darkroom world reset',
  ])
}
