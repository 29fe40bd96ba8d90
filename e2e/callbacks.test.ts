import { dataDeletionHandler, deauthorizeHandler, parseSignedRequest } from '@darkroom/client/incoming'
import { createPlatform, type Platform } from '@darkroom/platform'
import { expect, test } from 'vitest'

// The platform signs and sends, the client checks and answers: they meet here only.

const instagramSecret = 'eb8c7d2f60a94b1c93be5a3c6f17d024'
const redirectUri = 'http://localhost:3000/auth/'
const app = { client_id: '684477648739411', redirect_uri: redirectUri }
const site = 'https://www.instagram.com'

type Server = (request: Request) => Promise<Response>

function newPlatform(server: Server): Platform {
  const basicDisplay = {
    instagramAppId: app.client_id,
    instagramAppSecret: instagramSecret,
    redirectUris: [redirectUri],
    deauthorizeUrl: 'http://localhost:3000/deauthorize',
    dataDeletionUrl: 'http://localhost:3000/deletion',
  }
  return createPlatform({
    asOf: '2024-11-01',
    fetch: (url, init) => server(new Request(url, init)),
    world: {
      accounts: [{ username: 'jayposiris', password: 'safelight' }],
      apps: [{ name: 'Social Sizzle', instagramTesters: { jayposiris: 'accepted' }, basicDisplay }],
    },
  })
}

/** Authorizes the app. @returns The id under which it knows the account. */
async function connect(platform: Platform): Promise<string> {
  const asked = new URLSearchParams({ ...app, scope: 'user_profile', response_type: 'code' })
  const url = `https://api.instagram.com/oauth/authorize?${asked}`
  const code = new URL(platform.authorize({ url, username: 'jayposiris' })).searchParams.get('code') ?? ''
  const form = { ...app, client_secret: instagramSecret, grant_type: 'authorization_code', code }
  const init = { method: 'POST', body: new URLSearchParams(form) }
  const answer = await platform.fetch(new Request('https://api.instagram.com/oauth/access_token', init))
  return /"user_id": ?(\d+)/.exec(await answer.text())?.[1] ?? ''
}

/** A browser in the smallest: cookies, one page, one form at a time. */
function createBrowser(platform: Platform): {
  open(path: string): Promise<string>
  send(html: string, action: string, fields: Record<string, string>): Promise<string>
} {
  const jar = new Map<string, string>()
  async function request(path: string, init: RequestInit = {}): Promise<string> {
    const cookie = [...jar].map((pair) => pair.join('=')).join('; ')
    const response = await platform.fetch(new Request(site + path, { ...init, headers: { cookie } }))
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';')[0]?.split('=') ?? []
      jar.set(name, value)
    }
    const location = response.headers.get('location')
    return location === null ? response.text() : request(location.replace(site, ''))
  }
  return {
    open: request,
    send: (html, action, fields) => {
      const form = html.split('<form').find((part) => part.includes(`action="${site}${action}"`)) ?? ''
      const hidden = [...form.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        value,
      ])
      const body = new URLSearchParams({ ...Object.fromEntries(hidden), ...fields })
      return request(action, { method: 'POST', body })
    },
  }
}

test("an app's own handlers take what the platform sends when somebody removes it and wants their data gone", async () => {
  const heard: string[] = []
  const common = { secrets: [instagramSecret], now: () => platform.clock.now() }
  const handlers: Record<string, Server> = {
    '/deauthorize': deauthorizeHandler({
      ...common,
      onDeauthorize: ({ userId }) => void heard.push(`deauthorize ${userId}`),
    }),
    '/deletion': dataDeletionHandler({
      ...common,
      onDeletion: ({ userId }) => {
        heard.push(`deletion ${userId}`)
        return { url: 'http://localhost:3000/deletions/a1b2', confirmationCode: 'a1b2' }
      },
    }),
  }
  const server: Server = (request) =>
    handlers[new URL(request.url).pathname]?.(request) ?? Promise.reject(new Error('404'))
  await using platform: Platform = newPlatform(server)
  const userId = await connect(platform)
  expect(userId).toMatch(/^\d{17}$/)

  const browser = createBrowser(platform)
  const login = await browser.open('/accounts/login/')
  await browser.send(login, '/accounts/login/', { username: 'jayposiris', password: 'safelight' })
  const apps = await browser.open('/accounts/manage_access/')
  const removed = await browser.send(apps, '/accounts/manage_access/remove/', {})
  await browser.send(removed, '/accounts/manage_access/request_deletion/', {})

  expect(await platform.deliverCallbacks()).toBe(2)
  expect(heard.toSorted()).toEqual([`deauthorize ${userId}`, `deletion ${userId}`])
  const shown = await browser.open('/accounts/manage_access/?tab=removed')
  expect(shown).toContain('href="http://localhost:3000/deletions/a1b2"')
})

test('a late retry is signed anew: the client takes no signed request older than an hour', async () => {
  const signed: string[] = []
  await using platform = newPlatform(async (request) => {
    signed.push(new URLSearchParams(await request.text()).get('signed_request') ?? '')
    return new Response(null, { status: signed.length < 4 ? 500 : 200 })
  })
  await connect(platform)
  const browser = createBrowser(platform)
  const login = await browser.open('/accounts/login/')
  await browser.send(login, '/accounts/login/', { username: 'jayposiris', password: 'safelight' })
  await browser.send(await browser.open('/accounts/manage_access/'), '/accounts/manage_access/remove/', {})
  for (let day = 0; day < 4; day++) {
    await platform.deliverCallbacks()
    platform.clock.advance(86_400_000)
  }
  expect(signed).toHaveLength(4)
  const now = (): number => platform.clock.now() - 86_400_000
  await expect(parseSignedRequest(signed[3], [instagramSecret], { now })).resolves.toMatchObject({
    payload: { algorithm: 'HMAC-SHA256' },
  })
  await expect(parseSignedRequest(signed[0], [instagramSecret], { now })).rejects.toMatchObject({
    code: 'signed_request_stale',
  })
})
