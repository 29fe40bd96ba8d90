/**
 * Checks that imports between packages run one way (contract <- client <- connect <- cli, contract <- platform <- cli), and that
 * inside the platform no rule reaches into a surface above it. Cycles between files are oxlint's business.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const allowed: Readonly<Record<string, readonly string[]>> = {
  contract: [],
  client: ['contract'],
  connect: ['contract', 'client'],
  platform: ['contract'],
  cli: ['contract', 'platform', 'client', 'connect'],
}

/** Folders of the platform and what they must not import: the world knows nobody, rules know no pages. */
const forbidden: readonly [from: string, to: RegExp][] = [
  ['world/', /^\.\.\/(?!$)/],
  ['request/', /\.\.\/(authorization|tokens|graph|dashboard|instagram|console|pages)\//],
  ['graph/', /\.\.\/(authorization|dashboard|instagram|pages)\//],
  ['pages/', /\.\.\/(authorization|tokens|graph|dashboard|instagram|console)\//],
]

const problems: string[] = []
for (const [name, mayImport] of Object.entries(allowed)) {
  const root = join('packages', name, 'src')
  for (const file of sources(root)) {
    for (const target of importsOf(file)) {
      const other = /^@darkroom\/([\w-]+)/.exec(target)?.[1]
      if (other !== undefined && other !== name && !mayImport.includes(other)) {
        problems.push(`${file} imports ${target}: ${name} may import ${mayImport.join(', ') || 'nothing'}`)
      }
      if (name === 'platform' && !/\.test\.|\/testing\//.test(file)) checkRoom(relative(root, file), file, target)
    }
  }
}
for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exitCode = 1

function checkRoom(path: string, file: string, target: string): void {
  for (const [from, to] of forbidden) {
    if (path.startsWith(from) && to.test(target)) problems.push(`${file} imports ${target}: ${from} must not`)
  }
}

function sources(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(folder, name))
  } catch {
    return []
  }
}

function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?'([^']+)'/g)].map((match) => match[1] ?? '')
}
