import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { anchorOf } from '@darkroom/contract'
import { createDeclarations, type Declaration } from './declarations.ts'
import { code, heading } from './markdown.ts'
import type { Page } from './page.ts'

const root = join(import.meta.dirname, '../../../..')

/** The packages that an app can install, as their pages and what each is for. */
const packages = [
  { folder: 'client', name: '@darkroom/client', about: 'The client that an app imports.' },
  { folder: 'platform', name: '@darkroom/platform', about: 'Instagram’s side as a function, for tests.' },
  {
    folder: 'cli',
    name: 'darkroom',
    about: 'A server on a port, for tests. The same package has [the command](/reference/command).',
  },
  { folder: 'connect', name: '@darkroom/connect', about: 'The server that links accounts and keeps their tokens.' },
  { folder: 'emulate', name: '@darkroom/emulate', about: 'Instagram beside the services of emulate.' },
] as const

interface Manifest {
  readonly exports: Readonly<Record<string, { readonly 'darkroom-source'?: string } | undefined>>
}

/** A page for each package: every export with its documentation and its declaration, printed from the source. */
export function packagePages(): Page[] {
  const entries = packages.map(({ folder, name, about }) => ({ name, about, entries: entriesOf(folder, name) }))
  const declarations = createDeclarations(entries.flatMap(({ entries }) => entries.map(({ file }) => file)))
  return entries.map(({ name, about, entries }) => {
    const seen = new Map<string, string>()
    const sections = entries.flatMap(({ specifier, file }) => [
      heading(2, code(specifier), anchorOf(`import ${specifier}`)),
      ...declarations.of(file).map((one) => section(one, specifier, seen)),
    ])
    const lines = [`# ${name}\n`, `${about} Printed from its source.\n`, ...sections]
    return { name: anchorOf(name), title: name, text: lines.join('\n') }
  })
}

interface Entry {
  /** What an app writes behind `from`. */
  readonly specifier: string
  readonly file: string
}

function entriesOf(folder: string, name: string): Entry[] {
  const manifest = JSON.parse(readFileSync(join(root, 'packages', folder, 'package.json'), 'utf8')) as Manifest
  return Object.entries(manifest.exports).flatMap(([path, entry]) => {
    const source = entry?.['darkroom-source']
    return source === undefined || !/\.tsx?$/.test(source)
      ? []
      : [{ specifier: name + path.slice(1), file: join(root, 'packages', folder, source) }]
  })
}

/** What was described under another entry point is only named again. */
function section({ name, doc, source, text }: Declaration, specifier: string, seen: Map<string, string>): string {
  const anchor = `${anchorOf(specifier)}-${name}`
  const first = seen.get(source)
  if (first !== undefined) return `- ${code(name)}: [described above](#${first})\n`
  seen.set(source, anchor)
  return [heading(3, code(name), anchor), doc, `\`\`\`ts\n${text}\n\`\`\`\n`].join('\n')
}
