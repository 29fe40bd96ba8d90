import type { Command } from 'commander'
import { createApiClient, type KeptSnapshot } from '../control/api-client.ts'
import { addHelp, sentence } from '../help-text.ts'
import { print, printJson, type Terminal } from '../terminal.ts'
import { jsonOption, runningUrl, runningUrlOption } from './options.ts'

interface Options {
  readonly url?: string
  readonly json?: true
}

/** `darkroom snapshot` */
export function addSnapshot(program: Command, terminal: Terminal): void {
  const snapshot = program
    .command('snapshot')
    .summary('take snapshots of a running Darkroom, and go back to them')
    .description(
      'Takes snapshots of the world of a running Darkroom, and goes back to them: accounts, apps, tokens, media and the date.',
    )
  addHelp(snapshot, terminal, {
    examples: [
      ['darkroom snapshot save "two people linked"'],
      ['darkroom snapshot list'],
      ['darkroom snapshot compare s1'],
      ['darkroom snapshot restore s1'],
    ],
  })
  const add = (name: string, summary: string, example: string): Command => {
    const command = snapshot.command(name).summary(summary).description(sentence(summary))
    addHelp(command, terminal, { examples: [[example]] })
    return command.addOption(runningUrlOption()).addOption(jsonOption())
  }
  const api = ({ url }: Options) => createApiClient(runningUrl(url, terminal))
  const tell = ({ json }: Options, done: object, ...lines: readonly string[]): void =>
    json ? printJson(terminal.stdout, done) : print(terminal.stdout, ...lines)

  add('save', 'take a snapshot', 'darkroom snapshot save before')
    .argument('[name]', 'one line of 1 to 60 characters (default: the date of the world)')
    .action(async (name: string | undefined, options: Options) => {
      const taken = await api(options).takeSnapshot(name)
      tell(options, taken, `Took ${inWords(taken)}`)
    })
  add('list', 'list the snapshots, newest first', 'darkroom snapshot list').action(async (options: Options) => {
    const { snapshots } = await api(options).snapshots()
    tell(options, { snapshots }, ...(snapshots.length === 0 ? ['No snapshot was taken.'] : snapshots.map(inWords)))
  })
  add('compare', 'say what changed since a snapshot', 'darkroom snapshot compare s1')
    .argument('<id>', 'id from "darkroom snapshot list"')
    .action(async (id: string, options: Options) => {
      const found = await api(options).snapshot(id)
      const changes = found.changes.map(
        ({ what, added, removed, changed }) => `  ${what}: ${added} new, ${removed} gone, ${changed} changed`,
      )
      tell(options, found, `Since ${inWords(found)}`, ...(changes.length === 0 ? ['  Nothing but the date.'] : changes))
    })
  add('restore', 'go back to a snapshot: what happened since is forgotten', 'darkroom snapshot restore s1')
    .argument('<id>', 'id from "darkroom snapshot list"')
    .action(async (id: string, options: Options) => {
      const restored = await api(options).restoreSnapshot(id)
      tell(options, restored, `Restored ${inWords(restored)}. It is now ${restored.now}.`)
    })
  add('delete', 'delete a snapshot', 'darkroom snapshot delete s1')
    .argument('<id>', 'id from "darkroom snapshot list"')
    .action(async (id: string, options: Options) => {
      await api(options).deleteSnapshot(id)
      tell(options, { id, deleted: true }, `Deleted the snapshot ${id}.`)
    })
}

/** A snapshot in a line: `s1 before (2026-11-01T00:00:00.000Z)`. */
function inWords({ id, name, date, automatic }: KeptSnapshot): string {
  return `${id} ${name} (${date}${automatic ? ', taken before a jump' : ''})`
}
