import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startServer } from './server/start-server.ts'
import { darkroom } from './testing/command-line.ts'
import { temporaryDirectory } from './testing/tools.ts'

const windowUrl = (redirectUri: string): string =>
  `https://api.instagram.com/oauth/authorize?client_id=684477648739411&redirect_uri=${redirectUri}&scope=user_profile&response_type=code`

/** Runs a command line with `--json`, whose every line of output must be JSON and whose stderr must stay empty. */
async function json(args: readonly string[], url = ''): Promise<{ readonly code: number; readonly lines: unknown[] }> {
  const { code, terminal } = await darkroom([...args, '--json'], { DARKROOM_URL: url })
  expect(terminal.err()).toBe('')
  const lines = terminal.out().split('\n').slice(0, -1)
  return { code, lines: lines.map((line) => JSON.parse(line) as unknown) }
}

test.for<[what: string, line: string, words: string]>([
  ['a command that does not exist', 'strat', "unknown command 'strat'"],
  ['an option that does not exist', 'start --prot 1', "unknown option '--prot'"],
  ['a port that is none', 'start --port 70000', 'A port is a number'],
  ['an option of the tutorial that does not exist', 'tutorial --fast', "unknown option '--fast'"],
  ['nobody to answer as', 'authorize https://api.instagram.com/oauth/authorize', '--as <username>'],
  ['an address that is none', 'clock show --url localhost:4000', 'http://localhost:4000'],
  ['a span of time that leads back', 'clock advance -1d', 'only moves forward'],
  ['a clock command that does not exist', 'clock shwo', "unknown command 'shwo'"],
  ['a date that is none', 'clock set tomorrow', '2024-11-01'],
  ['a file that is missing', 'world load', "missing required argument 'file'"],
])('wrong usage is told as JSON: %s', async ([, line, words]) => {
  const { code, lines } = await json(line.split(' '))
  expect(code).toBe(2)
  expect(lines).toEqual([{ error: { message: expect.stringContaining(words), next: expect.any(Array) } }])
  expect(JSON.stringify(lines)).not.toMatch(/error: |\(Did you/)
})

test.for([
  'clock show',
  'clock freeze',
  'world show',
  'world save x.yaml',
  'world reset',
  'authorize x --as jayposiris',
])('%s tells as JSON that nothing answers, and what to do', async (line) => {
  const { url } = await stopped()
  const next = ['Start Darkroom with: darkroom start']
  expect(await json(line.split(' '), url)).toEqual({
    code: 1,
    lines: [{ error: { message: `Nothing answers at ${url}.`, next } }],
  })
})

test('start tells as JSON that its port is in use', async () => {
  await using server = await startServer()
  const { port } = new URL(server.url)
  const { code, lines } = await json(['start', '--memory', '--port', port])
  expect(code).toBe(1)
  expect(lines).toEqual([{ error: { message: `Port ${port} is in use.`, next: [expect.stringContaining('--port')] } }])
})

test('a refusal has its rule and the page that explains it', async () => {
  await using server = await startServer({ asOf: '2024-11-01' })
  const refused = await json(['authorize', windowUrl('https://evil.test/'), '--as', 'jayposiris'], server.url)
  expect(refused.code).toBe(1)
  expect(refused.lines).toEqual([
    {
      error: {
        message: expect.any(String),
        next: expect.arrayContaining([expect.stringMatching(/^Rule: /)]),
        rule: 'authorization/window/check-redirect-uri',
        link: expect.stringMatching(/^http:\/\/localhost:\d+\/console\/explanations\/\d+$/),
      },
    },
  ])
})

test('every command about a running world answers as JSON', async () => {
  await using server = await startServer({ asOf: '2024-11-01' })
  using directory = temporaryDirectory()
  const file = join(directory.path, 'world.yaml')
  const answer = async (...args: readonly string[]): Promise<unknown> => (await json(args, server.url)).lines[0]
  const site = 'https://socialsizzle.herokuapp.com/auth/'
  expect(await answer('authorize', windowUrl(site), '--as', 'jayposiris')).toEqual({
    location: expect.stringContaining('?code='),
  })
  expect(await answer('clock', 'run')).toEqual({ now: expect.any(String), mode: expect.any(String) })
  expect(await answer('world', 'show')).toMatchObject({ accounts: expect.any(Array) })
  expect(await answer('world', 'save', file)).toEqual({ saved: file })
  expect(existsSync(file)).toBe(true)
  expect(await answer('world', 'save', file)).toMatchObject({ error: { message: expect.stringContaining(file) } })
  expect(await answer('world', 'load', file, '--yes')).toEqual({ loaded: file })
  expect(await answer('world', 'reset', '--yes')).toEqual({ reset: true })
})

test('the tutorial is a line of JSON for each step', async () => {
  const { code, lines } = await json(['tutorial'])
  expect(code).toBe(0)
  expect(lines.length).toBeGreaterThan(20)
  for (const line of lines)
    expect(line).toMatchObject({ section: expect.any(String), does: expect.any(String), sees: expect.any(String) })
})

/** The address of a platform that no longer runs. */
async function stopped(): Promise<{ url: string }> {
  await using server = await startServer()
  return { url: server.url }
}
