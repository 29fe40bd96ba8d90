import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from './program.ts'
import { type RunningServer, startServer } from './server/start-server.ts'
import { type TestTerminal, testTerminal } from './testing/terminal.ts'
import { temporaryDirectory } from './testing/tools.ts'

async function darkroom(args: readonly string[], environment = {}): Promise<{ code: number; terminal: TestTerminal }> {
  const terminal = testTerminal({ PATH: process.env['PATH'], ...environment })
  return { code: await run(args, terminal), terminal }
}

const commands = ['start', 'exec', 'browser', 'authorize', 'clock', 'world', 'clock advance', 'world load', '']

test.for(commands)('the help of "darkroom %s" has an example', async (command) => {
  const { code, terminal } = await darkroom([...command.split(' ').filter(Boolean), '--help'])
  expect(code).toBe(0)
  expect(terminal.out()).toMatch(/Examples?:\n {2}darkroom /)
})

test('the version is that of the package', async () => {
  expect((await darkroom(['--version'])).terminal.out()).toMatch(/^\d+\.\d+\.\d+\n$/)
})

test.for<[string, readonly string[], RegExp]>([
  ['an unknown command, with the one that was meant', ['strat'], /unknown command 'strat'\n\(Did you mean start\?\)/],
  [
    'an unknown option, with the one that was meant',
    ['start', '--prot', '1'],
    /unknown option '--prot'\n\(Did you mean --port\?\)/,
  ],
  ['a date that is none', ['start', '--as-of', '2024-02-30'], /2024-11-01T09:30:00Z/],
  ['a port that is none', ['start', '--port', '70000'], /0 to 65535/],
  ['an address that is none', ['clock', 'show', '--url', 'localhost:4000'], /http:\/\/localhost:4000/],
  ['two options that exclude each other', ['start', '--memory', '--data', 'x'], /cannot be used with/],
  ['a program that is missing', ['exec'], /missing required argument 'command'/],
  ['nobody to answer as', ['authorize', 'https://api.instagram.com/oauth/authorize'], /--as <username>/],
])('wrong usage: %s', async ([, args, words]) => {
  const { code, terminal } = await darkroom(args)
  expect(code).toBe(2)
  expect(terminal.err()).toMatch(words)
  expect(terminal.out()).toBe('')
})

test('without a command the help is shown', async () => {
  expect((await darkroom([])).terminal.err()).toContain('Usage: darkroom')
})

test('where nothing listens, the next step is told', async () => {
  const { url } = await stopped()
  const { code, terminal } = await darkroom(['clock', 'show', '--url', url])
  expect(code).toBe(1)
  expect(terminal.err()).toBe(`darkroom: Nothing answers at ${url}.\n  Start one with: darkroom start\n`)
})

test("the program's arguments are its own, with -- and without", async () => {
  expect((await darkroom(['exec', '--', 'sh', '-c', 'exit 9'])).code).toBe(9)
  expect((await darkroom(['exec', 'sh', '-c', 'exit 8'])).code).toBe(8)
  const { code, terminal } = await darkroom(['exec', '--', 'no-such-program'])
  expect(code).toBe(127)
  expect(terminal.err()).toMatch(/^darkroom: There is no command no-such-program\.\n/)
})

test('the clock of a running platform is shown and moved', async () => {
  await using server = await startServer({ asOf: '2024-11-01' })
  const clock = async (...args: string[]): Promise<string> =>
    (await darkroom(['clock', ...args, '--url', server.url])).terminal.out()
  expect(await clock('show')).toMatch(/^2024-11-01T00:00:\d\d\.\d{3}Z {2}running, apart from real time\n$/)
  expect(await clock('advance', '59d')).toMatch(/^2024-12-30T/)
  expect(await clock('set', '2025-01-27')).toMatch(/^2025-01-27T/)
  expect(JSON.parse(await clock('freeze', '--json'))).toEqual({
    now: expect.stringMatching(/^2025-01-27T/),
    mode: 'frozen',
  })
  expect(await clock('run')).toMatch(/running, apart from real time\n$/)
  const { code, terminal } = await darkroom(['clock', 'set', '2024-11-01'], { DARKROOM_URL: server.url })
  expect(code).toBe(1)
  expect(terminal.err()).toMatch(/^darkroom: A world's clock does not go back/)
})

test('the window is answered without a browser, or its refusal told', async () => {
  await using server = await startServer({ asOf: '2024-11-01' })
  const environment = { DARKROOM_URL: server.url }
  const window = (redirectUri: string): string =>
    `https://api.instagram.com/oauth/authorize?client_id=684477648739411&redirect_uri=${redirectUri}&scope=user_profile,user_media&response_type=code`
  const registered = 'https://socialsizzle.herokuapp.com/auth/'
  const as = ['--as', 'jayposiris']
  const given = await darkroom(['authorize', window(registered), ...as], environment)
  expect(given.terminal.out()).toMatch(/^https:\/\/socialsizzle\.herokuapp\.com\/auth\/\?code=AQ[\w-]+#_\n$/)
  const declined = await darkroom(
    ['authorize', window(registered), ...as, '--decline', 'user_media', '--json'],
    environment,
  )
  expect(JSON.parse(declined.terminal.out()).location).toContain('?code=')
  const cancelled = await darkroom(['authorize', window(registered), ...as, '--cancel'], environment)
  expect(cancelled.terminal.out()).toContain('error=access_denied')
  const refused = await darkroom(['authorize', window('https://evil.test/'), ...as], environment)
  expect(refused.code).toBe(1)
  expect(refused.terminal.out()).toBe('')
  expect(refused.terminal.err()).toMatch(
    new RegExp(
      `^darkroom: .+\\n {2}.+\\n {2}Rule: authorization/check-redirect-uri\\n {2}More: ${server.url}/console/explanations/\\d+\\n$`,
    ),
  )
})

test('the world is shown, saved, loaded and reset', async () => {
  using directory = temporaryDirectory()
  await using server = await startServer({ asOf: '2024-11-01' })
  const file = join(directory.path, 'world.yaml')
  const world = (...args: string[]) => darkroom(['world', ...args, '--url', server.url])
  expect((await world('save', file)).terminal.out()).toContain('holds secrets')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect((await world('show')).terminal.out()).toBe(readFileSync(file, 'utf8'))
  const other = join(directory.path, 'other.yaml')
  writeFileSync(other, 'accounts:\n  - username: zoe\n    password: rosebud\n')
  expect((await world('load', other)).code).toBe(0)
  expect(await usernames(server)).toEqual(['zoe'])
  writeFileSync(other, 'accounts:\n  - user: zoe\n')
  const mistaken = await world('load', other)
  expect(mistaken.code).toBe(1)
  expect(mistaken.terminal.err()).toContain(`${other}:2`)
  expect(await usernames(server)).toEqual(['zoe'])
  expect((await world('load', join(directory.path, 'none.yaml'))).terminal.err()).toContain('does not exist')
  expect((await world('load', file)).code).toBe(0)
  expect(await usernames(server)).toContain('jayposiris')
  expect((await world('reset')).code).toBe(0)
})

test('a shell is told how to complete', async () => {
  const lines: unknown[] = []
  const log = console.log
  console.log = (line: unknown) => void lines.push(line)
  try {
    expect((await darkroom(['complete', 'bash'])).code).toBe(0)
    expect((await darkroom(['complete', '--', 'cl'])).code).toBe(0)
  } finally {
    console.log = log
  }
  expect(String(lines[0])).toContain('darkroom')
  expect(lines.slice(1).join('\n')).toContain('clock')
})

async function usernames(server: RunningServer): Promise<string[]> {
  const { terminal } = await darkroom(['world', 'show', '--json', '--url', server.url])
  return (JSON.parse(terminal.out()).accounts as { username: string }[]).map(({ username }) => username)
}

/** The address of a platform that is no longer there. */
async function stopped(): Promise<{ url: string }> {
  await using server = await startServer()
  return { url: server.url }
}
