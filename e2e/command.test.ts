import { execFile, execFileSync } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const PATH = `${join(root, 'node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}`
const env = { ...process.env, PATH, NO_COLOR: '1' }
const run = promisify(execFile)

test('Ctrl+C of start is answered with one plain line, and exit code 0', async () => {
  const child = execFile('darkroom', ['start', '--memory', '--port', '0'], { env, cwd: root })
  let out = ''
  const up = Promise.withResolvers<void>()
  child.stdout?.on('data', (chunk: string) => {
    out += chunk
    if (out.includes('Stop it with Ctrl+C.\n')) up.resolve()
  })
  await up.promise
  const ended = new Promise((resolve) => child.once('close', resolve))
  child.kill('SIGINT')
  expect(await ended).toBe(0)
  expect(out).toMatch(/Ctrl\+C\.\n\nDarkroom has stopped\. The world was in memory and was discarded\.\n$/)
})

test.skipIf(!has('curl'))(
  'http://graph.instagram.com leads an unchanged curl to the https of this machine',
  async () => {
    const { stdout } = await run('darkroom', ['exec', '--', 'curl', '-sSL', 'http://graph.instagram.com/me'], { env })
    expect(stdout).toContain('An active access token must be used')
  },
)

test.for([
  [['strat', '--help'], 2],
  [['clock', 'advance', '1y'], 2],
  [['exec', '--', root], 126],
  [['exec', '--', 'no-such-program'], 127],
] as const)('darkroom %j ends with %i', async ([args, code]) => {
  await expect(run('darkroom', args, { env })).rejects.toMatchObject({ code })
})

function has(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
