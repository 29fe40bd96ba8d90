import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { canBeTyped, factsIn, type Source, type WrittenFact } from './find-facts.ts'

const root = join(import.meta.dirname, '..', '..')
const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')

/**
 * The facts that no type of the contract's guards. Every fact is made wrong at once in a copy of the sources, and the copy compiled:
 * where the compiler does not complain, nobody would notice a fact that is wrong.
 */
export function untypedFacts(sources: readonly Source[]): readonly WrittenFact[] {
  const found = sources.map((source) => ({ source, facts: factsIn(source) }))
  mkdirSync(join(root, 'dist'), { recursive: true })
  const copy = mkdtempSync(join(root, 'dist', 'check-facts-'))
  try {
    const settings = { extends: '../../tsconfig.json', include: ['packages'], exclude: [] }
    writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify(settings))
    for (const { source, facts } of found) {
      const path = join(copy, source.path)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, madeWrong(source.text, facts.filter(canBeTyped)))
    }
    const noticed = complaintsAbout(copy)
    return found.flatMap(({ facts }) =>
      facts.filter((fact) => !canBeTyped(fact) || !noticed.has(`${fact.path}:${fact.line}`)),
    )
  } finally {
    rmSync(copy, { recursive: true })
  }
}

function madeWrong(text: string, facts: readonly WrittenFact[]): string {
  return facts.toReversed().reduce((before, { value, start, end }) => {
    const wrong = typeof value === 'number' ? String(value + 1) : `'${value}.wrong'`
    return before.slice(0, start) + wrong + before.slice(end)
  }, text)
}

/** The lines that the compiler complains about: `packages/client/src/context.ts:11`. */
function complaintsAbout(copy: string): ReadonlySet<string> {
  const { stdout, error } = spawnSync(process.execPath, [compiler, '-p', copy, '--pretty', 'false'], {
    cwd: copy,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (error !== undefined) throw error
  return new Set([...stdout.matchAll(/^(\S+?)\((\d+),\d+\): error/gm)].map(([, path, line]) => `${path}:${line}`))
}
