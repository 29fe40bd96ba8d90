import type { Command } from 'commander'
import { createApiClient } from '../control/api-client.ts'
import { Failure } from '../failure.ts'
import { addHelp } from '../help-text.ts'
import { print, printJson, type Terminal } from '../terminal.ts'
import { isEmptyWorld, parseWorld, readText } from '../world-file.ts'
import { writeSecretFile } from '../write-secret-file.ts'
import { jsonOption, runningUrl, runningUrlOption } from './options.ts'

interface Options {
  readonly url?: string
  readonly json?: true
}

/** `darkroom world` */
export function addWorld(program: Command, terminal: Terminal): void {
  const world = program
    .command('world')
    .summary("show, save or replace a running platform's world")
    .description("Shows, saves or replaces a running platform's world: its accounts, apps and grants.")
  addHelp(world, terminal, {
    examples: [
      ['darkroom world show'],
      ['darkroom world save team.yaml'],
      ['darkroom world load team.yaml'],
      ['darkroom world reset'],
    ],
  })
  const add = (name: string, description: string, example: string): Command => {
    const command = world.command(name).description(description)
    addHelp(command, terminal, { examples: [[example]] })
    return command.addOption(runningUrlOption()).addOption(jsonOption())
  }
  const api = ({ url }: Options) => createApiClient(runningUrl(url, terminal))
  const tell = ({ json }: Options, done: object, words: string): void =>
    json ? printJson(terminal.stdout, done) : print(terminal.stdout, words)

  add('show', 'print the world as a world file (YAML)', 'darkroom world show > team.yaml').action(
    async (options: Options) => {
      const yaml = await api(options).world()
      if (options.json) printJson(terminal.stdout, await parseWorld(yaml, 'the world'))
      else terminal.stdout.write(yaml)
    },
  )
  add('save', 'write the world to a file', 'darkroom world save team.yaml')
    .argument('<file>')
    .option('--force', 'write over a file that is there')
    .action(async (file: string, { force, ...options }: Options & { readonly force?: true }) => {
      writeSecretFile(file, await api(options).world(), force === true)
      tell(
        options,
        { saved: file },
        `Saved to ${file}. It holds secrets: the apps', and hashes of passwords and tokens.`,
      )
    })
  add('load', "put a world file's world in place of the present one", 'darkroom world load team.yaml')
    .argument('<file>')
    .option('--empty', 'load a file without entries too, after which nobody is there')
    .action(async (file: string, { empty, ...options }: Options & { readonly empty?: true }) => {
      const yaml = readText(file)
      // Read here first, since the message of a mistake then names the file.
      const holds = await parseWorld(yaml, file)
      if (isEmptyWorld(holds) && empty !== true) throw nothingToLoad(file)
      await api(options).loadWorld(yaml)
      tell(options, { loaded: file }, `Loaded ${file} in place of the world that was there.`)
    })
  add('reset', 'put the sample world in place of the present one', 'darkroom world reset').action(
    async (options: Options) => {
      await api(options).resetWorld()
      tell(options, { reset: true }, 'The sample world is back, and what was there is gone.')
    },
  )
}

function nothingToLoad(file: string): Failure {
  return new Failure(`${file} has no entries: loading it would leave nobody and no app. The world is as it was.`, [
    `If that is what you want: darkroom world load ${file} --empty`,
    'The sample world comes back with: darkroom world reset',
  ])
}
