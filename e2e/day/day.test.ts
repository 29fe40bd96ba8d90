import { execFile, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { freePort } from '../free-port.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')
const day = join(root, 'examples/day')
const darkroom = join(root, 'packages/cli/bin/darkroom.js')
const PATH = `${join(root, 'node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}`

/** What each door is to tell, word for word. */
const told = `Signed in: mira.prints
Published: Moss and water
Commented: Is number nine free?
Replied: It is. Shall I keep it for you?
Written to: Yes please!
Answered: It is yours.
Seen: 40 views by 25 people, 2 comments
Throttled: rate_limited, 403, code 4
An hour later: mira.prints
Removed by the account that signed in: true
The token: app_removed, sign in again
`

describe("a day in an app's life is the same", () => {
  test('by the client in one process', async () => {
    const { stdout } = await run('node', [join(day, 'in-process.ts')], { env: { ...process.env, PATH } })
    expect(stdout).toBe(told)
  })

  test('by the client over HTTP', () => byProgram('node', 'over-http.ts'))

  test.skipIf(spawnSync('curl', ['--version']).status !== 0)('by curl', () => byProgram('bash', 'day.sh'))
})

/** Runs a program of the day for a `darkroom start` of its own, in another process. */
async function byProgram(command: string, program: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'darkroom-day-'))
  const port = String(await freePort())
  const world = join(folder, 'world.yaml')
  writeFileSync(world, readFileSync(join(day, 'world.yaml'), 'utf8').replaceAll('localhost:3000', `localhost:${port}`))
  const start = ['start', '--memory', '--json', '--port', '0', '--as-of', '2026-10-01', '--world', world]
  const instagram = spawn(process.execPath, [darkroom, ...start], { stdio: ['ignore', 'pipe', 'ignore'] })
  try {
    const line = await createInterface({ input: instagram.stdout })[Symbol.asyncIterator]().next()
    const { url } = JSON.parse(String(line.value)) as { url: string }
    const exec = ['exec', '--url', url, '--login', 'instagram', '--lint', '--', command, join(day, program)]
    const env = { ...process.env, PATH, PORT: port, NO_COLOR: '1' }
    const { stdout, stderr } = await run(process.execPath, [darkroom, ...exec], { env })
    expect(stdout).toBe(told)
    expect(stderr).toContain('0 mistakes, 0 pieces of advice')
  } finally {
    instagram.kill('SIGTERM')
    await once(instagram, 'exit')
    rmSync(folder, { recursive: true, force: true })
  }
}
