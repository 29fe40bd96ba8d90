/**
 * Gives the client's declarations the contract's as files of their own, since an app that installs the client installs nothing
 * else: `dist/contract` beside them, which they then import from. Runs after `tsc -b`; what is up to date is left alone.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

const packages = join(import.meta.dirname, '..', 'packages')
const client = join(packages, 'client', 'dist')
const contract = join(packages, 'contract', 'dist')
const inlined = join(client, 'contract')

for (const file of declarations(contract)) {
  // Their maps stay behind, with the sources they lead to.
  const text = readFileSync(join(contract, file), 'utf8').replace(/\/\/# sourceMappingURL=.*\s*$/, '')
  write(join(inlined, file), text)
}
for (const file of declarations(client)) {
  const path = join(client, file)
  const index = relative(dirname(path), join(inlined, 'index.ts'))
  const specifier = index.startsWith('.') ? index : `./${index}`
  write(path, readFileSync(path, 'utf8').replaceAll(`'@darkroom/contract'`, `'${specifier}'`))
}

function declarations(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.d.ts'))
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
