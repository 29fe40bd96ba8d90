import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { anchorOf } from '@darkroom/contract'
import { heading } from './markdown.ts'
import type { Page } from './page.ts'

const run = promisify(execFile)
const darkroom = join(import.meta.dirname, '../../../cli/bin/darkroom.js')

/** The page of the command, printed from the help of each of its parts. */
export async function commandPage(): Promise<Page> {
  const parts = await helpBelow([])
  const sections = parts.map(({ path, help }) => {
    const words = ['darkroom', ...path].join(' ')
    return `${heading(2, `\`${words}\``, anchorOf(words))}\n\`\`\`text\n${help.trimEnd()}\n\`\`\`\n`
  })
  const intro =
    '# The command\n\nWhat `darkroom --help` says, and the same of each of its commands. In a clone, write `npx darkroom`; the package of that name on npm is not this project.\n'
  return { name: 'command', title: 'The command', text: [intro, ...sections].join('\n') }
}

interface Part {
  readonly path: readonly string[]
  readonly help: string
}

/** The help of a command, and of those below it. */
async function helpBelow(path: readonly string[]): Promise<Part[]> {
  const { npm_command: _, ...env } = process.env
  const { stdout } = await run(process.execPath, [darkroom, ...path, '--help'], {
    env: { ...env, NO_COLOR: '1', COLUMNS: '100' },
  })
  const list = /^Commands:\n((?: .*\n)+)/m.exec(stdout)?.[1] ?? ''
  const names = [...list.matchAll(/^ {2}([a-z][\w-]*)/gm)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'help')
  const below = await Promise.all(names.map((name) => helpBelow([...path, name])))
  return [{ path, help: stdout }, ...below.flat()]
}
