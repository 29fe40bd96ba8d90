import { writeFileSync } from 'node:fs'
import type { Command } from 'commander'
import { createApiClient } from '../control/api-client.ts'
import { Failure } from '../failure.ts'
import { print, printJson, type Terminal } from '../terminal.ts'
import { parseWorld, readText } from '../world-file.ts'
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
    .addHelpText(
      'after',
      `
Examples:
  darkroom world show
  darkroom world save team.yaml
  darkroom world load team.yaml
  darkroom world reset`,
    )
  const add = (name: string, description: string, example: string): Command =>
    world
      .command(name)
      .description(description)
      .addOption(runningUrlOption())
      .addHelpText('after', `\nExample:\n  ${example}`)
  const api = ({ url }: Options) => createApiClient(runningUrl(url, terminal))

  add('show', 'print the world as a world file (YAML)', 'darkroom world show > team.yaml')
    .addOption(jsonOption())
    .action(async (options: Options) => {
      const yaml = await api(options).world()
      if (options.json) printJson(terminal.stdout, await parseWorld(yaml, 'the world'))
      else terminal.stdout.write(yaml)
    })
  add('save', 'write the world to a file', 'darkroom world save team.yaml')
    .argument('<file>')
    .action(async (file: string, options: Options) => {
      write(file, await api(options).world())
      print(terminal.stdout, `Saved to ${file}. It holds secrets: the apps', and hashes of passwords and tokens.`)
    })
  add('load', "put a world file's world in place of the present one", 'darkroom world load team.yaml')
    .argument('<file>')
    .action(async (file: string, options: Options) => {
      const yaml = readText(file)
      // Read here first, since the message of a mistake then names the file.
      await parseWorld(yaml, file)
      await api(options).loadWorld(yaml)
      print(terminal.stdout, `Loaded ${file} in place of the world that was there.`)
    })
  add('reset', 'put the sample world in place of the present one', 'darkroom world reset').action(
    async (options: Options) => {
      await api(options).resetWorld()
      print(terminal.stdout, 'The sample world is back, and what was there is gone.')
    },
  )
}

/** A world file holds secrets: it is its owner's alone. @throws Failure */
function write(file: string, text: string): void {
  try {
    writeFileSync(file, text, { mode: 0o600 })
  } catch (error) {
    throw new Failure(`${file} cannot be written: ${(error as Error).message}`)
  }
}
