import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'

const keeper = resolve(import.meta.dirname, '../packages/cli/bin/kept-code.js')
const kept = `${process.version}-${process.arch}`
let bundle = ''

beforeEach(() => {
  bundle = mkdtempSync(join(tmpdir(), 'darkroom-kept-'))
  writeFileSync(join(bundle, 'main.cjs'), "console.log(require('./part.cjs').add(1, 2), require('node:path').sep)")
  writeFileSync(join(bundle, 'part.cjs'), 'exports.add = function add(a, b) { return a + b }')
})
afterEach(() => rmSync(bundle, { recursive: true, force: true }))

test('what a program called is kept when it ends, and the next reads it', async () => {
  expect(await run()).toBe('3 /\n')
  const files = readdirSync(join(bundle, '.cache', kept)).toSorted()
  expect(files).toEqual(['main.cjs', 'part.cjs'])
  const written = (): number[] => files.map((file) => statSync(join(bundle, '.cache', kept, file)).mtimeMs)
  const before = written()
  expect(await run()).toBe('3 /\n')
  expect(written()).toEqual(before)
})

test('kept code that cannot be read is made anew', async () => {
  await run()
  const file = join(bundle, '.cache', kept, 'part.cjs')
  writeFileSync(file, 'no code')
  expect(await run()).toBe('3 /\n')
  expect(readFileSync(file, 'latin1')).not.toBe('no code')
})

test('where nothing can be kept the program runs all the same', async () => {
  writeFileSync(join(bundle, '.cache'), '')
  expect(await run()).toBe('3 /\n')
})

test('a program that imports a module prints no warning of Node’s', async () => {
  writeFileSync(join(bundle, 'main.cjs'), "import('node:path').then(({ sep }) => console.log(3, sep))")
  expect(await run()).toBe('3 /\n')
})

async function run(): Promise<string> {
  const program = `require(${JSON.stringify(keeper)}).runKept(${JSON.stringify(bundle)}, 'main.cjs')`
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['-e', program])
  expect(stderr).toBe('')
  return stdout.replace('\\\n', '/\n')
}
