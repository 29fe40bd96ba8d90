import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { startServer } from 'darkroom'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const bin = join(root, 'node_modules/.bin')
const papers = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  ...readdirSync(join(root, 'decisions')).map((name) => `decisions/${name}`),
  ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}/README.md`),
]
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const run = promisify(execFile)

/** The README's commands that begin with `npx darkroom`, as they are printed; `start` and `connect` stay, and have tests of their own. */
const commands = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)]
  .flatMap(([, block = '']) => block.split('\n'))
  .filter((line) => line.startsWith('npx darkroom') && !/^npx darkroom (?:start|connect)\b/.test(line))

describe('the README', () => {
  test('has commands to run', () => expect(commands.length).toBeGreaterThan(4))

  test.for(commands)('%s', async (command) => {
    await using server = await startServer({ asOf: '2024-11-01' })
    const directory = mkdtempSync(join(tmpdir(), 'darkroom-readme-'))
    try {
      const windowUrl =
        'https://api.instagram.com/oauth/authorize?client_id=684477648739411&redirect_uri=https://socialsizzle.herokuapp.com/auth/&scope=user_profile,user_media&response_type=code'
      const env = {
        ...process.env,
        PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`,
        DARKROOM_URL: server.url,
        WINDOW_URL: windowUrl,
      }
      // What is saved goes elsewhere; what is read stands in the repository.
      const line = command.replace('world.yaml', join(directory, 'world.yaml')).replace(/^npx /, '')
      const { stdout, stderr } = await run('bash', ['-c', line], { env, cwd: root })
      expect(`${stdout}${stderr}`.trim()).not.toBe('')
    } finally {
      rmSync(directory, { recursive: true, force: true })
    }
  })

  test('npm start --json prints one line for machines and stays', async () => {
    const child = execFile('node', ['packages/cli/bin/darkroom.js', 'start', '--memory', '--port', '0', '--json'], {
      cwd: root,
      env: { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` },
    })
    const { promise, resolve } = Promise.withResolvers<string>()
    child.stdout?.on('data', (chunk: string) => {
      if (chunk.includes('\n')) resolve(chunk)
    })
    const told = JSON.parse(await promise) as Record<string, unknown>
    expect(Object.keys(told)).toEqual(expect.arrayContaining(['url', 'app', 'accounts', 'ca', 'proxy']))
    expect(existsSync(String(told['ca']))).toBe(true)
    expect(child.exitCode).toBeNull()
    child.kill('SIGTERM')
    await new Promise((ended) => child.once('exit', ended))
  })
})

test.for(['README.md', 'packages/cli/README.md'])('%s warns of the package named darkroom on npm', (paper) => {
  const text = readFileSync(join(root, paper), 'utf8')
  expect(text).toMatch(
    /\*\*The (`darkroom` package on npm|package named `darkroom` on npm) is (not this project|somebody else's)\.\*\*/,
  )
})

describe('links between papers', () => {
  test.for(papers)('in %s lead to files that are there', (paper) => {
    const text = readFileSync(join(root, paper), 'utf8')
    const targets = [...text.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map((match) => match[1] ?? '')
    for (const target of targets) expect(existsSync(join(root, dirname(paper), target)), target).toBe(true)
  })
})
