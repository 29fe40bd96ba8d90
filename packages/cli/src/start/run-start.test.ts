import { existsSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { testTerminal } from '../testing/terminal.ts'
import { runStart } from './run-start.ts'

test('--json is one line with all that a program needs, and it stays up until it is stopped', async () => {
  const terminal = testTerminal({})
  const stop = Promise.withResolvers<void>()
  const running = runStart({ port: 0, json: true, asOf: new Date('2024-11-01') }, terminal, stop.promise)
  while (!terminal.out().includes('\n')) await new Promise((resolve) => setTimeout(resolve, 10))
  expect(terminal.out().trimEnd()).not.toContain('\n')
  const told = JSON.parse(terminal.out())
  const port = new URL(told.url).port
  expect(told).toEqual({
    url: `http://localhost:${port}`,
    app: {
      id: '358205879134926',
      secret: '2b0c81bc1f2a4d6d9ce63c1a75f0e4d8',
      instagramAppId: '684477648739411',
      instagramAppSecret: 'eb8c7d2f60a94b1c93be5a3c6f17d024',
      redirectUri: 'https://socialsizzle.herokuapp.com/auth/',
    },
    accounts: expect.arrayContaining([{ username: 'jayposiris', password: 'safelight' }]),
    developers: [{ email: 'dana@darkroom.test', password: 'safelight' }],
    ca: expect.stringMatching(/ca\.pem$/),
    proxy: `http://127.0.0.1:${port}`,
    date: expect.stringMatching(/^2024-11-01T00:00:\d\dZ$/),
  })
  expect(statSync(told.ca).isFile()).toBe(true)
  expect((await fetch(`${told.url}/graph.instagram.com/me`)).status).toBe(400)
  stop.resolve()
  await running
  await expect(fetch(told.url)).rejects.toThrow()
  expect(existsSync(told.ca)).toBe(false)
})

test('a person is told where to click, what to paste and how to stop', async () => {
  const terminal = testTerminal({})
  await runStart({ port: 0, asOf: new Date('2024-11-01') }, terminal, Promise.resolve())
  expect(terminal.out()).toContain('Instagram on this machine, on 2024-11-01')
  expect(terminal.out()).toMatch(
    /http:\/\/localhost:\d+\/api\.instagram\.com\/oauth\/authorize\?client_id=684477648739411&redirect_uri=http:\/\/localhost:\d+\/console\/callback\/&/,
  )
  expect(terminal.out()).toContain('curl -X POST')
  expect(terminal.out()).toContain('password safelight')
  expect(terminal.out()).toContain('Ctrl+C')
  expect(terminal.out()).not.toContain('\u001B[')
})

test('on a date after Basic Display ended, a person is told how to see it answer', async () => {
  const terminal = testTerminal({})
  await runStart({ port: 0, asOf: new Date('2025-01-01') }, terminal, Promise.resolve())
  expect(terminal.out()).toContain('--as-of 2024-11-01')
})
