/**
 * Checks which way imports run: between packages (contract <- client <- connect <- cli, contract <- platform <- cli, platform <- emulate), and inside the
 * platform and connect, where they only go down a list of folders, and no two folders at one level import each other. Tests are left out, and
 * files that stand directly in `src` or in a folder above those compared may be imported from anywhere. Cycles between files are
 * oxlint's business.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'

const allowed: Readonly<Record<string, readonly string[]>> = {
  contract: [],
  client: ['contract'],
  connect: ['contract', 'client'],
  platform: ['contract'],
  emulate: ['platform'],
  cli: ['contract', 'platform', 'client', 'connect'],
}

/** A package's folders from the top down: each imports from those behind it only (decisions/0017). */
const platformFloors = [
  'for-tests',
  'console',
  'sites',
  'graph',
  'publishing',
  'legacy',
  'tokens',
  'authorization',
  'interactions',
  'deliveries',
  'failing',
  'identity',
  'limits',
  'lint',
  'request-log',
  'explain',
  'site-kit',
  'snapshots',
  'world-file',
  'faults',
  'files',
  'drawing',
  'insights',
  'world',
  'base',
]

/** The same of connect (its README says what each holds). */
const connectFloors = [
  'api-client',
  'api',
  'pages',
  'operating',
  'admin',
  'proxy',
  'linking',
  'callbacks',
  'disconnect',
  'posts',
  'files',
  'refresh',
  'people',
  'webhooks',
  'events',
  'tenants',
  'keys',
  'endpoints',
  'audit',
  'connections',
  'limits',
  'calls',
  'work',
  'config',
  'store',
  'vault',
  'telemetry',
  'base',
]

const problems: string[] = []
let seen = 0
for (const [name, mayImport] of Object.entries(allowed)) {
  const root = join('packages', name, 'src')
  for (const file of sources(root)) {
    seen++
    for (const target of importsOf(file)) {
      const other = /^@darkroom\/([\w-]+)/.exec(target)?.[1]
      // In connect's tests the platform is Instagram.
      if (name === 'connect' && other === 'platform' && /\.test\.|\/testing\//.test(file)) continue
      if (other !== undefined && other !== name && !mayImport.includes(other)) {
        problems.push(`${file} imports ${target}: ${name} may import ${mayImport.join(', ') || 'nothing'}`)
      }
    }
  }
}
checkFolders('platform', platformFloors)
checkFolders('connect', connectFloors)
if (seen < 500) problems.push(`Only ${seen} files were seen. Run this from the repository's root.`)
for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exitCode = 1

function checkFolders(name: string, floors: readonly string[]): void {
  const root = join('packages', name, 'src')
  /** By the folders at one level that a file leaves and enters: the first import that does. */
  const ways = new Map<string, string>()
  for (const file of sources(root).filter((path) => !/\.test\.|\/testing\//.test(path))) {
    const from = relative(root, file).split('/')
    for (const target of importsOf(file).filter((path) => path.startsWith('.'))) {
      const to = relative(root, normalize(join(dirname(file), target))).split('/')
      const level = from.findIndex((part, index) => part !== to[index])
      const [leaving = '', entering = ''] = [from[level], to[level]]
      if (level < 0 || level >= from.length - 1 || level >= to.length - 1) continue
      if (level === 0) checkFloors(floors, file, leaving, entering)
      const parent = from.slice(0, level).join('/')
      ways.set(`${parent}|${leaving}|${entering}`, `${file} imports ${target}`)
    }
  }
  for (const [way, example] of ways) {
    const [parent, leaving, entering] = way.split('|')
    const back = ways.get(`${parent}|${entering}|${leaving}`)
    if (back !== undefined) problems.push(`${leaving} and ${entering} import each other: ${example}; ${back}`)
  }
}

function checkFloors(floors: readonly string[], file: string, leaving: string, entering: string): void {
  for (const name of [leaving, entering]) {
    if (!floors.includes(name)) problems.push(`${file}: add the folder ${name} to the list in scripts/check-imports.ts`)
  }
  if (floors.indexOf(leaving) > floors.indexOf(entering)) {
    problems.push(`${file}: ${leaving} is below ${entering} and must not import it`)
  }
}

function sources(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(folder, name))
  } catch {
    // A package that is not there yet has no files.
    return []
  }
}

function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?'([^']+)'/g)].map((match) => match[1] ?? '')
}
