/**
 * Puts what a package needs of the others into its own `dist`, so that its tarball can be installed alone (decisions/0013):
 * the contract into client, platform and connect, and the platform's declarations into the command, whose code is bundled.
 * Runs after `tsc -b`; what is up to date is left alone.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { shakeDeclarations } from './declarations/shake.ts'

const packages = join(import.meta.dirname, '..', 'packages')
const dist = (name: string): string => join(packages, name, 'dist')
const declarations = /\.d\.ts$/
const codeToo = /\.(js|d\.ts)$/

// The client has types of the contract only, and few of them.
rmSync(join(dist('client'), 'contract'), { recursive: true, force: true })
const asked = files(dist('client'), declarations).flatMap((file) => contractNames(join(dist('client'), file)))
write(
  join(dist('client'), 'contract', 'index.d.ts'),
  shakeDeclarations(join(dist('contract'), 'index.d.ts'), [...new Set(asked)].sort()),
)
redirect(dist('client'), declarations, { '@darkroom/contract': 'contract/index' })

copy(dist('contract'), join(dist('platform'), 'contract'), codeToo)
redirect(dist('platform'), codeToo, { '@darkroom/contract': 'contract/index' })

copy(dist('contract'), join(dist('connect'), 'contract'), codeToo)
redirect(dist('connect'), codeToo, { '@darkroom/contract': 'contract/index' })

// The command has what its exports lead to, which is one file in seven.
rmSync(join(dist('cli'), 'platform'), { recursive: true, force: true })
copy(dist('platform'), join(dist('cli'), 'platform'), declarations, reachable(join(dist('platform'), 'index.d.ts')))
redirect(dist('cli'), declarations, {
  '@darkroom/platform': 'platform/index',
  '@darkroom/contract': 'platform/contract/index',
})

function copy(from: string, to: string, kind: RegExp, only?: ReadonlySet<string>): void {
  for (const file of files(from, kind)) {
    if (only?.has(join(from, file)) === false) continue
    // Source maps stay behind, with the sources they lead to.
    write(join(to, file), readFileSync(join(from, file), 'utf8').replace(/\/\/# sourceMappingURL=.*\s*$/, ''))
  }
}

/** Has files import a package by its place beside them, in code (`.js`) and in declarations (`.ts`). */
function redirect(folder: string, kind: RegExp, places: Readonly<Record<string, string>>): void {
  for (const file of files(folder, kind)) {
    const path = join(folder, file)
    let text = readFileSync(path, 'utf8')
    for (const [name, place] of Object.entries(places)) {
      const target = relative(dirname(path), join(folder, place)).replaceAll('\\', '/')
      const specifier = `${target.startsWith('.') ? '' : './'}${target}${file.endsWith('.js') ? '.js' : '.ts'}`
      text = text.replaceAll(new RegExp(`(\\b(?:from|import\\() ?)'${name}'`, 'g'), `$1'${specifier}'`)
    }
    write(path, text)
  }
}

/** What a file of the client's imports from the contract, before or after it was redirected. */
function contractNames(file: string): string[] {
  const imports = readFileSync(file, 'utf8').matchAll(
    /import type \{([^}]*)\} from '(?:@darkroom\/contract|[./]*\/contract\/index\.ts)'/g,
  )
  return [...imports].flatMap(([, names = '']) => names.split(',').map((name) => name.trim().split(' as ')[0] ?? ''))
}

/** The declarations that one of them leads to, itself among them. */
function reachable(file: string, found: Set<string> = new Set()): Set<string> {
  if (found.has(file)) return found
  found.add(file)
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/(?:\bfrom|\bimport\() ?'(\.[^']+)\.[jt]s'/g))
    reachable(join(dirname(file), `${path}.d.ts`), found)
  return found
}

function files(folder: string, kind: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => kind.test(name))
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  if (read(path) !== text) writeFileSync(path, text)
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
