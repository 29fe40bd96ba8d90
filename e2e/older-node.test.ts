import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { afterAll, describe, expect, test } from 'vitest'
import { olderNode } from './older-node.ts'

const root = join(import.meta.dirname, '..')
const bin = join(root, 'packages/cli/bin/darkroom.js')
const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'darkroom-older-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.skipIf(olderNode === '')('on a Node that is too old', () => {
  test('the command runs on the repository’s own Node, with its arguments and input', async () => {
    const node = ['exec', '--', process.execPath, '-e']
    const program = 'process.stdin.on("data", (data) => console.log(data + process.argv[1]))'
    const child = spawn(olderNode, [bin, ...node, program, 'an argument'], { env: plain() })
    child.stdin.end('input, ')
    expect(await text(child.stdout)).toBe('input, an argument\n')
  })

  test('the exit code is the command’s', async () => {
    await expect(run(olderNode, [bin, 'exec', '--', 'sh', '-c', 'exit 9'])).rejects.toMatchObject({ code: 9 })
    await expect(run(olderNode, [bin, 'strat'])).rejects.toMatchObject({ code: 2 })
  })

  test.for(['SIGINT', 'SIGTERM'] as const)('%s reaches the command, which stops in its own way', async (signal) => {
    const child = spawn(olderNode, [bin, 'start', '--memory', '--port', '0', '--json'], { stdio: 'pipe' })
    await once(child.stdout, 'data')
    const ended = once(child, 'exit')
    child.kill(signal)
    expect(await ended).toEqual([0, null])
  })

  test('a signal that ends the command ends this process too', async () => {
    const kill = 'process.kill(process.ppid, "SIGKILL")'
    const child = spawn(olderNode, [bin, 'exec', '--', process.execPath, '-e', kill], { env: plain() })
    child.stdout.resume()
    expect(await once(child, 'exit')).toEqual([null, 'SIGKILL'])
  })

  test('without a newer Node the command says in one sentence what it needs', async () => {
    cpSync(join(root, 'packages/cli/bin'), join(folder, 'bin'), { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
    const refused = run(olderNode, [join(folder, 'bin/darkroom.js'), 'start'])
    await expect(refused).rejects.toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(sentence) })
  })

  test('importing @darkroom/platform says in one sentence what it needs', async () => {
    const url = new URL('../packages/platform/dist/index.js', import.meta.url)
    const program = `import(${JSON.stringify(url)}).catch((error) => console.error(error.stack.replace('Error: ', '')))`
    const { stderr } = await run(olderNode, ['--input-type=module', '-e', program])
    expect(stderr).toMatch(sentence)
  })
})

const sentence =
  /^\S+ needs Node 24 or newer, and this is Node \d+\.\d+\.\d+: install a newer one from https:\/\/nodejs\.org\.\n$/

/** Without what npm and Vitest tell programs that they start. */
function plain(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'] }
}
