import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { testTerminal } from '../testing/terminal.ts'
import { temporaryDirectory } from '../testing/tools.ts'
import { runDev } from './run-dev.ts'

interface Dev extends AsyncDisposable {
  readonly told: {
    readonly url: string
    readonly apiKey: string
    readonly platform: string
    readonly data: string | null
  }
  readonly err: () => string
}

async function startDev(options: { data?: string; asOf?: Date } = {}): Promise<Dev> {
  const terminal = testTerminal()
  const stop = Promise.withResolvers<void>()
  const running = runDev({ port: 0, platformPort: 0, json: true, ...options }, terminal, stop.promise)
  while (!terminal.out().includes('\n')) {
    await Promise.race([running, new Promise((resolve) => setTimeout(resolve, 10))])
  }
  expect(terminal.out().trimEnd()).not.toContain('\n')
  return {
    told: JSON.parse(terminal.out()) as Dev['told'],
    err: terminal.err,
    [Symbol.asyncDispose]: async () => {
      stop.resolve()
      await running
    },
  }
}

/** Links the sample account as its owner would, over HTTP all the way. */
async function link({ url, apiKey, platform }: Dev['told']): Promise<string> {
  const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' }
  const made = (await (
    await fetch(`${url}/v1/links`, { method: 'POST', headers, body: '{"login":"instagram"}' })
  ).json()) as { url: string; id: string }
  const page = await fetch(made.url)
  const [cookie = ''] = page.headers.getSetCookie().map((each) => each.split(';')[0])
  const proof = /name="proof" value="([^"]+)"/.exec(await page.text())?.[1] ?? ''
  const form = {
    method: 'POST',
    headers: { cookie },
    body: new URLSearchParams({ proof }),
    redirect: 'manual',
  } as const
  const window = (await fetch(made.url, form)).headers.get('location') ?? ''
  const answer = await fetch(`${platform}/console/api/v1/authorize`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ url: window, username: 'mira.prints' }),
  })
  const { location: back } = (await answer.json()) as { location: string }
  expect((await fetch(back, { headers: { cookie } })).status).toBe(200)
  return ((await (await fetch(`${url}/v1/links/${made.id}`, { headers })).json()) as { connection: string }).connection
}

describe('darkroom connect --dev', () => {
  test('starts both, wired: an account is linked, called, and alive 400 days later', async () => {
    await using dev = await startDev({ asOf: new Date('2026-03-01') })
    const { url, apiKey, platform, data } = dev.told
    expect([url, apiKey, platform, data]).toEqual([
      expect.stringMatching(/^http:\/\/localhost:\d+$/),
      expect.stringMatching(/^dck_/),
      expect.stringMatching(/^http:\/\/localhost:\d+$/),
      null,
    ])
    const id = await link(dev.told)
    const headers = { authorization: `Bearer ${apiKey}` }
    const me = (): Promise<Response> => fetch(`${url}/v1/connections/${id}/proxy/me?fields=username`, { headers })
    expect(await (await me()).json()).toMatchObject({ username: 'mira.prints' })
    const moved = await fetch(`${platform}/console/api/v1/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"advance":"400d"}',
    })
    expect(moved.status).toBe(200)
    expect((await me()).status).toBe(200)
    const connection = (await (await fetch(`${url}/v1/connections/${id}`, { headers })).json()) as {
      state: string
      token: { refreshedAt: string }
    }
    expect(connection.state).toBe('healthy')
    expect(connection.token.refreshedAt > '2027').toBe(true)
    expect(dev.err()).toContain('"development":true')
    expect(dev.err()).not.toMatch(/IGAA\w/)
  })

  test('keeps its connections in the data directory, and the API key of the run before no longer works', async () => {
    using directory = temporaryDirectory()
    const data = join(directory.path, 'data')
    let before = ''
    let id = ''
    {
      await using dev = await startDev({ data })
      before = dev.told.apiKey
      id = await link(dev.told)
    }
    await using dev = await startDev({ data })
    const ask = async (key: string): Promise<number> =>
      (await fetch(`${dev.told.url}/v1/connections/${id}`, { headers: { authorization: `Bearer ${key}` } })).status
    expect([await ask(dev.told.apiKey), await ask(before)]).toEqual([200, 401])
    expect(statSync(join(data, 'connect', 'development-root-key')).mode & 0o077).toBe(0)
    expect(existsSync(join(data, 'connect', 'connect.db'))).toBe(true)
    for (const name of readdirSync(join(data, 'connect')))
      expect(readFileSync(join(data, 'connect', name), 'latin1')).not.toMatch(/IGAA\w/)
  })
})
