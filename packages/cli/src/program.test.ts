import { expect, test } from 'vitest'
import { startServer } from './server/start-server.ts'
import { darkroom } from './testing/command-line.ts'

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
  ['an option in front of its command', ['--port', '1', 'start'], /unknown option '--port'/],
  ['a date that is none', ['start', '--as-of', '2024-02-30'], /2024-11-01T09:30:00Z/],
  ['a port that is none', ['start', '--port', '70000'], /0 to 65535/],
  ['an address that is none', ['clock', 'show', '--url', 'localhost:4000'], /http:\/\/localhost:4000/],
  ['two options that exclude each other', ['start', '--memory', '--data', 'x'], /cannot be used with/],
  ['a program that is missing', ['exec'], /missing required argument 'command'/],
  [
    'an unknown command whose help is asked for',
    ['strat', '--help'],
    /unknown command 'strat'\n\(Did you mean start\?\)/,
  ],
  ['the same with help in front', ['help', 'strat'], /unknown command 'strat'\n\(Did you mean start\?\)/],
  ['the same below a command', ['world', 'lod', '-h'], /unknown command 'lod'\n\(Did you mean load\?\)/],
  ['a span of time that is none', ['clock', 'advance', '1y'], /'1y' is invalid .* weeks \(w\), days \(d\), .*1h30m/],
  ['a span of time that leads back', ['clock', 'advance', '-1d'], /only moves forward, and '-1d' would move it back/],
  ['an option of clock that is none', ['clock', 'advance', '--jsn', '1d'], /unknown option '--jsn'/],
  ['whom callbacks are not sent to', ['start', '--callbacks', 'nowhere'], /loopback, anywhere/],
  [
    'Pages to choose, and nothing chosen',
    ['authorize', 'https://www.facebook.com/dialog/oauth', '--as', 'a@b.test', '--cancel', '--pages', 'A'],
    /cannot be used with/,
  ],
  ['a login that is none', ['exec', '--login', 'google', '--', 'true'], /basic-display, instagram/],
  ['a date of a clock that is none', ['clock', 'set', 'tomorrow'], /'tomorrow' is invalid .* 2024-11-01 or/],
  ['a clock without a move', ['clock', 'advance'], /missing required argument 'duration'/],
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
  expect(terminal.err()).toBe(`darkroom: Nothing answers at ${url}.\n  Start Darkroom with: darkroom start\n`)
  const npx = await darkroom(['clock', 'show', '--url', url], { npm_command: 'exec' })
  expect(npx.terminal.err()).toContain('Start Darkroom with: npx darkroom start\n')
})

test("the program's arguments are its own, with -- and without", async () => {
  expect((await darkroom(['exec', '--', 'sh', '-c', 'exit 9'])).code).toBe(9)
  expect((await darkroom(['exec', 'sh', '-c', 'exit 8'])).code).toBe(8)
  const { code, terminal } = await darkroom(['exec', '--', 'no-such-program'])
  expect(code).toBe(127)
  expect(terminal.err()).toMatch(/^darkroom: Command not found: no-such-program\.\n/)
})

test('the clock of a running platform is shown and moved', async () => {
  await using server = await startServer({ asOf: '2024-11-01' })
  const clock = async (...args: string[]): Promise<string> =>
    (await darkroom(['clock', ...args, '--url', server.url])).terminal.out()
  expect(await clock('show')).toMatch(/^2024-11-01T00:00:\d\d\.\d{3}Z {2}running, offset from real time\n$/)
  expect(await clock('advance', '59d')).toMatch(/^2024-12-30T/)
  expect(await clock('advance', '1w')).toMatch(/^2025-01-06T/)
  expect(await clock('advance', '1h30m')).toMatch(/^2025-01-06T01:30/)
  expect(await clock('set', '2025-01-27')).toMatch(/^2025-01-27T/)
  expect(JSON.parse(await clock('freeze', '--json'))).toEqual({
    now: expect.stringMatching(/^2025-01-27T/),
    mode: 'frozen',
  })
  expect(await clock('run')).toMatch(/running, offset from real time\n$/)
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
      `^darkroom: .+\\n {2}.+\\n {2}Rule: authorization/window/check-redirect-uri\\n {2}More: ${server.url}/console/explanations/\\d+\\n$`,
    ),
  )
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

/** The address of a platform that is no longer there. */
async function stopped(): Promise<{ url: string }> {
  await using server = await startServer()
  return { url: server.url }
}

test('the Login dialog is answered by a person, for the Pages that are named', async () => {
  await using server = await startServer()
  const dialog =
    'https://www.facebook.com/dialog/oauth?client_id=1284605937421856&redirect_uri=https://sizzlepages.example/auth/&scope=instagram_basic,pages_show_list'
  const answer = (...args: string[]) =>
    darkroom(['authorize', dialog, '--as', 'dana@darkroom.test', ...args, '--url', server.url])
  const { terminal } = await answer('--pages', 'Mira Prints', '--decline', 'instagram_basic')
  expect(terminal.out()).toMatch(/^https:\/\/sizzlepages\.example\/auth\/\?code=[\w-]+#_=_\n$/)
  expect((await answer('--cancel')).terminal.out()).toContain('error_reason=user_denied')
  const astray = await answer('--pages', 'Quiet Quinn')
  expect(astray.code).toBe(1)
  expect(astray.terminal.err()).toMatch(/Quiet Quinn cannot be chosen; there are Mira Prints, Ana Bakes/)
})

test.for([
  'darkroom.example.test',
  'https://darkroom.example.test/path',
  'https://me@darkroom.example.test',
  'ftp://a',
])('--behind-proxy %s is refused with what is expected', async (origin) => {
  const { code, terminal } = await darkroom(['start', '--memory', '--port', '0', '--behind-proxy', origin])
  expect(code).toBe(2)
  expect(terminal.err()).toContain('like https://darkroom.example.test')
})

test('start --help tells what --behind-proxy takes, heeds and refuses', async () => {
  const { terminal } = await darkroom(['start', '--help'])
  for (const word of ['--behind-proxy [origin]', 'X-Forwarded-Proto', 'X-Forwarded-Host', '421'])
    expect(terminal.out()).toContain(word)
})
