import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { type RunningServer, startServer } from 'darkroom'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FolderServer, serveFolder } from './serve-folder.ts'

const root = join(import.meta.dirname, '..')
const PATH = `${join(root, 'node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}`
const run = promisify(execFile)

let server: RunningServer
let files: FolderServer
beforeAll(async () => {
  server = await startServer({ asOf: '2026-11-01' })
  files = await serveFolder(join(root, 'examples/publish'))
})
afterAll(async () => {
  await files[Symbol.asyncDispose]()
  await server.close()
})

const execArgs = (...command: string[]): string[] => [
  'exec',
  '--url',
  server.url,
  '--login',
  'instagram',
  '--',
  ...command,
]
const env = (more: object = {}): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH,
  NO_COLOR: '1',
  FILES: files.url,
  ...more,
})

test.skipIf(!has('curl'))('curl publishes a photo and a reel in two steps each', async () => {
  const { stdout } = await run('darkroom', execArgs('bash', 'examples/publish/commands.sh'), { cwd: root, env: env() })
  const media = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as object)
  expect(media).toEqual([
    { caption: 'Moss and water #linocut', media_type: 'IMAGE', media_product_type: 'FEED', id: expect.any(String) },
    { caption: 'The press at work', media_type: 'VIDEO', media_product_type: 'REELS', id: expect.any(String) },
  ])
})

test('the client publishes a photo, a reel and a carousel in one call each', async () => {
  const RECORD = join(tmpdir(), `darkroom-record-${process.pid}.json`)
  const { stdout } = await run('darkroom', execArgs('node', 'examples/publish/publish.ts'), {
    cwd: root,
    env: env({ RECORD }),
  })
  rmSync(RECORD, { force: true })
  expect(stdout).toMatch(
    /^photo 1\d{16}\nreel 1\d{16}\ncarousel 1\d{16}\nquota \{"used":\d+,"total":100,"seconds":86400\}\n$/,
  )
})

test('an Express app signs in and publishes, and tells what is wrong with a post', async () => {
  const child = spawn('darkroom', execArgs('node', 'examples/publish/express-app.ts'), {
    cwd: root,
    env: env({ PORT: '0' }),
  })
  try {
    const base = await firstLine(child)
    const start = await fetch(`${base}/sign-in`, { redirect: 'manual' })
    const cookie = start.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const redirect = server.platform.authorize({ url: start.headers.get('location') ?? '', username: 'mira.prints' })
    const { pathname, search } = new URL(redirect)
    const back = await fetch(`${base}${pathname}${search}`, { headers: { cookie }, redirect: 'manual' })
    expect([back.status, back.headers.get('location')]).toEqual([302, '/'])
    const publish = (caption: string): Promise<globalThis.Response> => {
      const body = new URLSearchParams({ image: `${base}/files/print.jpg`, caption })
      return fetch(`${base}/publish`, { method: 'POST', headers: { cookie }, body })
    }
    expect(await (await publish('By Express')).text()).toMatch(/Published.*<code>1\d{16}<\/code>/)
    const wrong = await publish('a'.repeat(2201))
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('2201 characters long')])
  } finally {
    child.kill()
  }
})

function firstLine({ stdout }: ChildProcess): Promise<string> {
  return new Promise((resolve) => stdout?.once('data', (chunk) => resolve(String(chunk).trim())))
}

function has(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
