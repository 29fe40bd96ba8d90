import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { samplePassword } from '@darkroom/platform'
import { Webhook } from 'standardwebhooks'
import { describe, expect, test } from 'vitest'
import { listen } from '../server/listen.ts'
import { testTerminal } from '../testing/terminal.ts'
import { temporaryDirectory } from '../testing/tools.ts'
import { runDev } from './run-dev.ts'

interface Dev extends AsyncDisposable {
  readonly told: {
    readonly url: string
    readonly apiKey: string
    readonly platform: string
    readonly data: string | null
    readonly webhookSecret?: string
  }
  readonly err: () => string
}

async function startDev(options: { data?: string; asOf?: Date; webhooksTo?: string } = {}): Promise<Dev> {
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

  test('has a comment made in its instagram.com sent to an address, signed, whatever the world’s date is', async () => {
    using directory = temporaryDirectory()
    const arrived = Promise.withResolvers<{ type: string; data: { value: { text: string } } }>()
    let secret = ''
    const app = createServer((request, response) => {
      let body = ''
      request.on('data', (chunk) => {
        body += String(chunk)
      })
      request.on('end', () => {
        const { type } = JSON.parse(body) as { type: string }
        if (type === 'instagram.comments')
          try {
            arrived.resolve(new Webhook(secret).verify(body, request.headers as Record<string, string>) as never)
          } catch (error) {
            arrived.reject(error)
          }
        response.writeHead(204).end()
      })
    })
    const listening = await listen(app, 0)
    const webhooksTo = `http://localhost:${listening.port}/hooks`
    const data = join(directory.path, 'data')
    try {
      {
        await using dev = await startDev({ webhooksTo, data, asOf: new Date('2026-03-01') })
        secret = dev.told.webhookSecret ?? ''
        await subscribed(dev.told, await link(dev.told))
        await comment(dev.told.platform, 'Where can I buy it? ❤️')
        expect((await arrived.promise).data.value.text).toBe('Where can I buy it? ❤️')
        expect(dev.err()).not.toContain(secret)
      }
      await using again = await startDev({ webhooksTo, data })
      expect(again.told.webhookSecret).toBe(secret)
    } finally {
      await listening.close()
    }
  })

  test('does not send to what is no web address', async () => {
    const terminal = testTerminal()
    const running = runDev(
      { port: 0, platformPort: 0, json: true, webhooksTo: 'ftp://localhost/' },
      terminal,
      new Promise(() => {}),
    )
    await expect(running).rejects.toThrow('--webhooks-to: The URL is no web address.')
  })
})

/** Waits until a connection's account is subscribed to webhooks. */
async function subscribed({ url, apiKey }: Dev['told'], id: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`${url}/v1/connections/${id}`, { headers: { authorization: `Bearer ${apiKey}` } })
    if (((await answer.json()) as { webhooks: object | null }).webhooks !== null) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Signs in to the local instagram.com as lee.wanders, and comments on the newest picture of mira.prints, as its forms do. */
async function comment(platform: string, text: string): Promise<void> {
  const site = `${platform}/www.instagram.com`
  const cookies = new Map<string, string>()
  const ask = async (path: string, form?: Record<string, string>): Promise<string> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const body = form && { method: 'POST', body: new URLSearchParams(form) }
    const headers = { cookie, origin: platform }
    const answer = await fetch(new URL(path, site), { ...body, headers, redirect: 'manual' })
    for (const each of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(each) ?? []
      cookies.set(name, value)
    }
    const to = answer.headers.get('location')
    return to === null ? answer.text() : ask(to)
  }
  const tokenIn = (page: string): string => /name="form_token" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const signIn = `${site}/accounts/login/`
  await ask(signIn, { form_token: tokenIn(await ask(signIn)), username: 'lee.wanders', password: samplePassword })
  const profile = await ask(`${site}/mira.prints/`)
  const post = new URL(/href="([^"]*\/p\/[^"]+)"/.exec(profile)?.[1] ?? '', site).href
  const page = await ask(post)
  const action = /<form[^>]*action="([^"]*comment[^"]*)"/.exec(page)?.[1] ?? ''
  await ask(new URL(action, post).href, { form_token: tokenIn(page), text })
}
