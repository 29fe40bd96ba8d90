import { createServer } from 'node:http'
import { Provider } from 'oidc-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ConnectOptions } from '../options.ts'
import { publicUrl, startWorld, type TestWorld } from '../testing/world.ts'
import { Secret } from '../vault/secret.ts'

/** A real OpenID provider on a port of this machine, whose people are who they say. */
let issuer = ''
let close = (): void => {}

beforeAll(async () => {
  let answer: (...asked: Parameters<ReturnType<Provider['callback']>>) => unknown = () => {}
  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing))
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const address = server.address()
  issuer = `http://localhost:${typeof address === 'object' && address !== null ? address.port : 0}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'connect',
        client_secret: 'oidc client secret',
        redirect_uris: [`${publicUrl}/admin/oidc/callback`],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    cookies: { keys: ['test'] },
    pkce: { required: () => true },
    findAccount: (_, sub) => ({
      accountId: sub,
      claims: () => ({ sub, email: sub.replace(/^unverified-/, ''), email_verified: !sub.startsWith('unverified-') }),
    }),
  })
  answer = provider.callback()
  close = () => {
    server.closeAllConnections()
    server.close()
  }
})
afterAll(() => close())

const options = (): Partial<ConnectOptions> => ({
  oidc: {
    issuer,
    clientId: 'connect',
    clientSecret: new Secret('oidc client secret'),
    allow: ['Dana@Shop.example', 'unverified@shop.example'],
  },
})

/** Walks through the provider's own pages, as a browser does, and returns where it sends the browser back to. */
async function signInAtProvider(start: string, login: string): Promise<string> {
  const cookies = new Map<string, string>()
  let url = start
  let init: RequestInit = {}
  for (let steps = 0; steps < 20; steps++) {
    const headers = { cookie: [...cookies].map((each) => each.join('=')).join('; ') }
    const response = await fetch(url, { ...init, headers, redirect: 'manual' })
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      cookies.set(name, value)
    }
    const location = response.headers.get('location')
    if (location !== null) {
      url = new URL(location, url).href
      init = {}
      if (url.startsWith(publicUrl)) return url
      continue
    }
    const html = await response.text()
    const [, action = ''] = /action="([^"]+)"/.exec(html) ?? []
    const [, prompt = ''] = /name="prompt" value="([^"]+)"/.exec(html) ?? []
    if (action === '') throw new Error(`No form: ${response.status} ${html.slice(0, 300)}`)
    url = new URL(action, url).href
    init = { method: 'POST', body: new URLSearchParams({ prompt, login, password: 'any' }) }
  }
  throw new Error('The provider led in a circle.')
}

async function begun(world: TestWorld): Promise<{ browser: ReturnType<TestWorld['browser']>; to: string }> {
  const browser = world.browser()
  const answer = await browser.get('/admin/oidc')
  expect(answer.status).toBe(303)
  return { browser, to: answer.headers.get('location') ?? '' }
}

describe('signing in by an OpenID provider', () => {
  test('works for an address that is allowed, and the audit names it', async () => {
    await using world = await startWorld({ options: options() })
    expect(await (await world.browser().get('/admin/sign-in')).text()).toContain('Sign in with localhost')
    const { browser, to } = await begun(world)
    const back = await signInAtProvider(to, 'dana@shop.example')
    const answer = await browser.get(back)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/admin'])
    expect((await browser.get('/admin')).status).toBe(200)
    const audit = await (await browser.get('/admin/audit')).text()
    expect(audit.replaceAll(/<wbr ?\/?>/g, '')).toContain('operator:dana@shop.example')
  })

  test.each([
    ['is not allowed', 'evil@shop.example'],
    ['the provider does not vouch for', 'unverified-unverified@shop.example'],
  ])('is refused for an address that %s', async (_, login) => {
    await using world = await startWorld({ options: options() })
    const { browser, to } = await begun(world)
    const answer = await browser.get(await signInAtProvider(to, login))
    expect(answer.status).toBe(403)
    expect(await answer.text()).not.toContain('shop.example')
    expect((await browser.get('/admin')).status).toBe(303)
  })

  test('is refused in another browser, with another state, and a second time', async () => {
    await using world = await startWorld({ options: options() })
    const { browser, to } = await begun(world)
    const back = await signInAtProvider(to, 'dana@shop.example')
    expect((await world.browser().get(back)).status).toBe(404)
    const other = await begun(world)
    expect((await other.browser.get(back)).status).toBe(403)
    const cookie = browser.cookies.get('connect-oidc') ?? ''
    expect((await browser.get(back)).status).toBe(303)
    browser.cookies.set('connect-oidc', cookie)
    expect((await browser.get(back)).status).toBe(403)
    expect(world.logged.join('\n')).not.toContain('oidc client secret')
  })

  test('is told where the provider cannot be reached, and tried again the next time', async () => {
    await using world = await startWorld({
      options: {
        oidc: {
          issuer,
          clientId: 'connect',
          clientSecret: new Secret('oidc client secret'),
          allow: ['dana@shop.example'],
          fetch: () => Promise.reject(new TypeError('no network')),
        },
      },
    })
    expect((await world.browser().get('/admin/oidc')).status).toBe(403)
  })

  test('is not there without a provider', async () => {
    await using world = await startWorld()
    expect((await world.browser().get('/admin/oidc')).status).toBe(404)
  })
})
