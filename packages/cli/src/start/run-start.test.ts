import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startServer } from '../server/start-server.ts'
import { testTerminal } from '../testing/terminal.ts'
import { temporaryDirectory } from '../testing/tools.ts'
import { runStart } from './run-start.ts'

test('--json is one line with all that a program needs, and it stays up until it is stopped', async () => {
  const terminal = testTerminal({})
  const stop = Promise.withResolvers<NodeJS.Signals>()
  const running = runStart({ port: 0, json: true, asOf: new Date('2024-11-01') }, terminal, stop.promise)
  while (!terminal.out().includes('\n')) await new Promise((resolve) => setTimeout(resolve, 10))
  expect(terminal.out().trimEnd()).not.toContain('\n')
  const told = JSON.parse(terminal.out())
  const port = new URL(told.url).port
  expect(told).toEqual({
    url: `http://localhost:${port}`,
    app: {
      login: 'basic-display',
      id: '358205879134926',
      secret: '2b0c81bc1f2a4d6d9ce63c1a75f0e4d8',
      instagramAppId: '684477648739411',
      instagramAppSecret: 'eb8c7d2f60a94b1c93be5a3c6f17d024',
      redirectUri: 'https://socialsizzle.herokuapp.com/auth/',
    },
    logins: {
      'basic-display': expect.objectContaining({
        clientId: '684477648739411',
        username: 'jayposiris',
        password: 'safelight',
      }),
      instagram: expect.objectContaining({
        id: '358205879134926',
        clientId: '1093847265518402',
        username: 'mira.prints',
        password: 'safelight',
      }),
      facebook: expect.objectContaining({
        clientId: '1284605937421856',
        redirectUri: 'https://sizzlepages.example/auth/',
        username: 'dana@darkroom.test',
        password: 'safelight',
        pageId: '104928371650283',
        accountId: '17841408261739405',
      }),
    },
    accounts: expect.arrayContaining([{ username: 'jayposiris', password: 'safelight' }]),
    developers: [{ email: 'dana@darkroom.test', password: 'safelight' }],
    people: ['dana', 'kim'].map((name) => ({ email: `${name}@darkroom.test`, password: 'safelight' })),
    ca: expect.stringMatching(/ca\.pem$/),
    proxy: `http://127.0.0.1:${port}`,
    date: expect.stringMatching(/^2024-11-01T00:00:\d\dZ$/),
  })
  expect(statSync(told.ca).isFile()).toBe(true)
  expect((await fetch(`${told.url}/graph.instagram.com/me`)).status).toBe(400)
  stop.resolve('SIGINT')
  await running
  expect(terminal.out().trimEnd()).not.toContain('\n')
  await expect(fetch(told.url)).rejects.toThrow()
  expect(existsSync(told.ca)).toBe(false)
})

test('--json names the app of the login that answers on the day', async () => {
  const terminal = testTerminal({})
  const stop = Promise.withResolvers<NodeJS.Signals>()
  const running = runStart({ port: 0, json: true, asOf: new Date('2024-12-04') }, terminal, stop.promise)
  while (!terminal.out().includes('\n')) await new Promise((resolve) => setTimeout(resolve, 10))
  expect(JSON.parse(terminal.out()).app).toEqual({
    login: 'instagram',
    id: '358205879134926',
    secret: '2b0c81bc1f2a4d6d9ce63c1a75f0e4d8',
    instagramAppId: '1093847265518402',
    instagramAppSecret: '6f3d09a1c57e4b82a0d9e1f4782b5c36',
    redirectUri: 'https://socialsizzle.herokuapp.com/auth/',
  })
  stop.resolve('SIGINT')
  await running
})

test('a person is told what to open, what to paste and how to stop', async () => {
  const terminal = testTerminal({})
  await runStart({ port: 0, asOf: new Date('2024-11-01') }, terminal, Promise.resolve(undefined))
  expect(terminal.out()).toContain('Darkroom is running. Its date is 2024-11-01.')
  expect(terminal.out()).toMatch(
    /http:\/\/localhost:\d+\/api\.instagram\.com\/oauth\/authorize\?client_id=684477648739411&redirect_uri=http:\/\/localhost:\d+\/console\/callback\/&/,
  )
  expect(terminal.out()).toContain('curl -X POST')
  expect(terminal.out()).toContain('password safelight')
  expect(terminal.out()).toContain('Ctrl+C')
  expect(terminal.out()).not.toContain('\u001B[')
})

test('on a date after Basic Display ended, Instagram Login is shown in its place, and how to see the other answer', async () => {
  const terminal = testTerminal({ npm_command: 'start' })
  await runStart({ port: 0, asOf: new Date('2024-12-04') }, terminal, Promise.resolve(undefined))
  const out = terminal.out()
  expect(out).not.toContain('684477648739411')
  expect(out).toMatch(
    /http:\/\/localhost:\d+\/www\.instagram\.com\/oauth\/authorize\?client_id=1093847265518402&redirect_uri=http:\/\/localhost:\d+\/console\/callback\/&scope=instagram_business_basic,/,
  )
  expect(out).toContain('sign in as mira.prints')
  expect(out).toContain(
    'grant_type=ig_exchange_token&client_secret=6f3d09a1c57e4b82a0d9e1f4782b5c36&access_token=TOKEN',
  )
  expect(out).toMatch(/graph\.instagram\.com\/v21\.0\/me\?fields=\S*user_id,username/)
  expect(out).toMatch(/www\.facebook\.com\/v21\.0\/dialog\/oauth\?client_id=1284605937421856&/)
  expect(out).toContain(
    'Basic Display ended on 2024-12-04. To use it: npx darkroom start --memory --as-of 2024-11-01\n',
  )
  expect(out.trimEnd().split('\n').length).toBeLessThan(50)
})

test.for([
  ['2024-07-22', 'Instagram Login is available from 2024-07-23.'],
  ['2024-07-23', 'Instagram Login is available too, since 2024-07-23.'],
] as const)('on %s, before Basic Display ended: %s', async ([date, line]) => {
  const terminal = testTerminal({})
  await runStart({ port: 0, asOf: new Date(date) }, terminal, Promise.resolve(undefined))
  expect(terminal.out()).toContain(`\n${line}\n`)
  expect(terminal.out()).not.toContain('www.instagram.com/oauth/authorize')
})

test.for<[string, NodeJS.Signals, RegExp]>([
  ['Ctrl+C', 'SIGINT', /Ctrl\+C\.\n\nDarkroom has stopped\. The world was in memory and was discarded\.\n$/],
  ['SIGTERM', 'SIGTERM', /Ctrl\+C\.\nDarkroom has stopped\. .*\n$/],
  ['the end of its terminal, which hears nothing more', 'SIGHUP', /Ctrl\+C\.\n$/],
])('it says that it has stopped: %s', async ([, signal, end]) => {
  const terminal = testTerminal({})
  await runStart({ port: 0 }, terminal, Promise.resolve(signal))
  expect(terminal.out()).toMatch(end)
})

test('behind a proxy it tells the address that people use, and where it listens', async () => {
  const options = { port: 0, asOf: new Date('2024-11-01'), behindProxy: { origin: 'https://darkroom.example.test' } }
  const [terminal, json] = [testTerminal({}), testTerminal({})]
  await runStart(options, terminal, Promise.resolve(undefined))
  expect(terminal.out()).toMatch(
    /Address +https:\/\/darkroom\.example\.test +\(behind a proxy; it listens on http:\/\/localhost:\d+\)\n/,
  )
  expect(terminal.out()).toContain('redirect_uri=https://darkroom.example.test/console/callback/&')
  await runStart({ ...options, json: true }, json, Promise.resolve(undefined))
  expect(JSON.parse(json.out())).toMatchObject({
    url: expect.stringMatching(/^http:\/\/localhost:\d+$/),
    origin: 'https://darkroom.example.test',
  })
})

test('a proxy variable that names the port it is to listen on is told in words', async () => {
  await using taken = await startServer()
  const port = Number(new URL(taken.url).port)
  await taken.close()
  const terminal = testTerminal({ http_proxy: `http://localhost:${port}` })
  await expect(runStart({ port }, terminal, Promise.resolve(undefined))).rejects.toMatchObject({
    name: 'Failure',
    message: `http_proxy names Darkroom itself, which listens on port ${port}: requests would go round in circles.`,
    next: expect.arrayContaining([expect.stringContaining('unset http_proxy')]),
  })
})

test('a world that is kept is told where', async () => {
  using directory = temporaryDirectory()
  const data = join(directory.path, 'data')
  const terminal = testTerminal({})
  await runStart({ port: 0, data }, terminal, Promise.resolve('SIGTERM'))
  expect(terminal.out()).toContain(`Darkroom has stopped. The world is stored in ${data}.\n`)
})

test('a world that was made on another port has the redirect page of the one it is on now', async () => {
  using directory = temporaryDirectory()
  const data = join(directory.path, 'data')
  const [first, second] = [testTerminal({}), testTerminal({})]
  const asOf = new Date('2024-11-01')
  await runStart({ port: 0, data, asOf }, first, Promise.resolve(undefined))
  const port = /http:\/\/localhost:(\d+)/.exec(first.out())?.[1]
  await using taken = await startServer({ port: Number(port) })
  await runStart({ port: 0, data }, second, Promise.resolve(undefined))
  expect(taken.url).toContain(String(port))
  const now = /Address +(http:\/\/localhost:\d+)/.exec(second.out())?.[1]
  expect(second.out()).toContain(`redirect_uri=${now}/console/callback/&`)
})
