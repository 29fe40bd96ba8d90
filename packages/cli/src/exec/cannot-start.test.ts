import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testTerminal } from '../testing/terminal.ts'
import { temporaryDirectory } from '../testing/tools.ts'
import { cannotStart } from './cannot-start.ts'
import { runExec } from './run-exec.ts'

/** Puts a file there and runs a path by `darkroom exec`. */
async function attempt(name: string, text: string, mode: number): Promise<{ path: string; failing: unknown }> {
  using directory = temporaryDirectory()
  const path = join(directory.path, name)
  writeFileSync(path, text)
  chmodSync(path, mode)
  const failing = await runExec(path, [], {}, testTerminal()).catch((error: unknown) => error)
  return { path, failing }
}

test('a directory is no program: 126', async () => {
  await expect(runExec('/tmp', [], {}, testTerminal())).rejects.toMatchObject({
    exitCode: 126,
    message: '/tmp is a directory, not a program.',
    next: [expect.stringContaining('darkroom exec -- ')],
  })
})

test('a directory on the PATH in place of a program is none either', async () => {
  using directory = temporaryDirectory()
  mkdirSync(join(directory.path, 'tool'))
  const running = runExec('tool', [], {}, testTerminal({ PATH: directory.path }))
  await expect(running).rejects.toMatchObject({ exitCode: 126, message: 'You do not have permission to run tool.' })
})

test.skipIf(process.platform === 'win32')('a file that is not executable: 126, chmod, or its interpreter', async () => {
  const { path, failing } = await attempt('ask.py', 'print(1)', 0o644)
  expect(failing).toMatchObject({
    exitCode: 126,
    message: `${path} is not executable.`,
    next: [expect.stringContaining(`chmod +x ${path}`), expect.stringContaining(`darkroom exec -- python3 ${path}`)],
  })
})

test.skipIf(process.platform === 'win32')('a script whose interpreter is not there: 126', async () => {
  const { path, failing } = await attempt('run.sh', '#!/no/such/shell\n', 0o755)
  expect(failing).toMatchObject({ exitCode: 126, message: `The interpreter that ${path} names was not found.` })
})

test('a name that is not there: 127; a file of that name here is told of', () => {
  const missing = { code: 'ENOENT' } as NodeJS.ErrnoException
  expect(cannotStart('no-such-program', missing)).toMatchObject({
    exitCode: 127,
    message: 'Command not found: no-such-program.',
    next: [expect.stringContaining('PATH')],
  })
  expect(cannotStart('package.json', missing).next[0]).toContain('This directory has a file with that name.')
})

test('an empty name is wrong usage', async () => {
  await expect(runExec('', [], {}, testTerminal())).rejects.toMatchObject({ exitCode: 2 })
})
