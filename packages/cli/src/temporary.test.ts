import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openTemporary, sweepTemporaries } from './temporary.ts'
import { temporaryDirectory } from './testing/tools.ts'

const module = new URL('./temporary.ts', import.meta.url).href

/** What a process does with a temporary directory, and what it leaves behind. */
function leave(parent: string, ending: string): string[] {
  const program = `import { openTemporary } from '${module}'; const open = openTemporary('ca'); ${ending}`
  const environment = { ...process.env, TMPDIR: parent }
  spawnSync(process.execPath, ['--input-type=module', '-e', program], { env: environment })
  return readdirSync(parent)
}

test('a directory is its owner’s alone, and gone when it is disposed of', () => {
  const open = openTemporary('exec')
  expect(statSync(open.path).mode & 0o777).toBe(0o700)
  open[Symbol.dispose]()
  expect(existsSync(open.path)).toBe(false)
})

test.for(['process.exit(3)', "throw new Error('x')", 'setImmediate(() => { throw new Error() })', ''])(
  'a process that ends without disposing of it leaves none: %s',
  (ending) => {
    using parent = temporaryDirectory()
    expect(leave(parent.path, ending)).toEqual([])
  },
)

test('what a killed process has left is removed by the next', () => {
  using parent = temporaryDirectory()
  expect(leave(parent.path, "process.kill(process.pid, 'SIGKILL')")).toEqual([expect.stringMatching(/^darkroom-ca-/)])
  sweepTemporaries(parent.path)
  expect(readdirSync(parent.path)).toEqual([])
})

/** A directory like one that was left behind, but for what a test changes about it. */
function leftBehind(parent: string, change: (path: string) => void): void {
  leave(parent, "process.kill(process.pid, 'SIGKILL')")
  change(join(parent, readdirSync(parent)[0] ?? ''))
}

const marked = (marker: string) => (path: string) => writeFileSync(join(path, '.darkroom-process.json'), marker)

/** The maker as it is kept, but for some of it. */
const markedWith = (change: object) => (path: string) => {
  const kept: object = JSON.parse(readFileSync(join(path, '.darkroom-process.json'), 'utf8'))
  marked(JSON.stringify({ ...kept, ...change }))(path)
}

test.for<[string, (path: string) => void]>([
  ['of a process that runs', markedWith({ pid: process.pid })],
  ['of another machine or container', markedWith({ machine: 'elsewhere pid:[1]' })],
  ['of process 0', markedWith({ pid: 0 })],
  ['of a process that has no number', markedWith({ pid: 'x' })],
  ['without a readable maker', marked('{"pid":')],
  ['whose maker is no record', marked('null')],
  ['with another name', (path) => renameSync(path, join(path, '..', 'darkroom-ca-mine'))],
  ['of another tool', (path) => renameSync(path, join(path, '..', 'darkroom-test-abcdef'))],
  ['that others may write to', (path) => chmodSync(path, 0o777)],
  [
    'behind a link',
    (path) => {
      renameSync(path, join(path, '..', 'elsewhere'))
      symlinkSync(join(path, '..', 'elsewhere'), path)
    },
  ],
])('a directory %s is left alone', ([, change]) => {
  using parent = temporaryDirectory()
  leftBehind(parent.path, change)
  const before = readdirSync(parent.path)
  expect(before).not.toEqual([])
  sweepTemporaries(parent.path)
  expect(readdirSync(parent.path)).toEqual(before)
})

test('one of a process that runs stays', () => {
  using open = openTemporary('browser')
  sweepTemporaries()
  expect(existsSync(open.path)).toBe(true)
})

test('a folder that is not there, or a file in its place, is nothing to sweep', () => {
  using parent = temporaryDirectory()
  mkdirSync(join(parent.path, 'darkroom-ca-abcdef'))
  writeFileSync(join(parent.path, 'darkroom-exec-abcdef'), '')
  for (const path of [parent.path, join(parent.path, 'none'), process.execPath])
    expect(() => sweepTemporaries(path)).not.toThrow()
  expect(readdirSync(parent.path)).toHaveLength(2)
})

test.skipIf(process.getuid?.() !== 0)('a directory of another user is left alone', () => {
  using parent = temporaryDirectory()
  leftBehind(parent.path, (path) => chownSync(path, 65_534, 65_534))
  sweepTemporaries(parent.path)
  expect(readdirSync(parent.path)).toHaveLength(1)
})
