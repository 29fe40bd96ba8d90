import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPlatform } from '../platform.ts'
import { registerUrls } from '../world-file/register-urls.ts'
import { samplePassword } from '../world-file/sample/sample.ts'
import { mountBelow } from './mount.ts'

const origin = 'http://localhost:3000'
const below = '/api/instagram'
const mounted = origin + below
const app = `${origin}/auth/callback`

function platformBelow(): ReturnType<typeof createPlatform> {
  const platform = createPlatform({ asOf: '2026-10-01', origin: mounted })
  const urls = { redirectUri: app, deauthorizeUrl: app, dataDeletionUrl: app }
  registerUrls(platform.world, 'instagram', '1093847265518402', urls)
  return platform
}

const asked = `client_id=1093847265518402&redirect_uri=${encodeURIComponent(app)}&scope=instagram_business_basic&response_type=code`

/** A browser, as far as it matters here: it keeps cookies and follows redirects below the same origin. */
function browser(fetch: (request: Request) => Promise<Response>) {
  const jar = new Map<string, string>()
  return async function open(address: string, form?: Record<string, string>): Promise<{ url: string; html: string }> {
    let url = new URL(address, origin)
    let init: RequestInit = form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }
    for (;;) {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
      const headers = { cookie, ...(init.method === 'POST' ? { origin } : {}) }
      const answer = await fetch(new Request(url, { ...init, headers }))
      for (const text of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(text) ?? []
        jar.set(name, value)
      }
      const location = answer.headers.get('location')
      if (location === null) return { url: url.href, html: await answer.text() }
      url = new URL(location, url)
      init = {}
      if (!url.pathname.startsWith(below)) return { url: url.href, html: '' }
    }
  }
}

function hidden(html: string): Record<string, string> {
  const inputs = [...html.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => input)
  const of = (input: string, name: string): string => new RegExp(`${name}="([^"]*)"`).exec(input)?.[1] ?? ''
  return Object.fromEntries(inputs.map((input) => [of(input, 'name'), of(input, 'value').replaceAll('&amp;', '&')]))
}

function action(html: string, with_: string): string {
  const form = html.split('<form').find((part) => part.includes(with_)) ?? ''
  return (/action="([^"]*)"/.exec(form)?.[1] ?? '').replaceAll('&amp;', '&')
}

test('somebody signs in and authorizes through the pages below a path', async () => {
  await using platform = platformBelow()
  const open = browser(platform.fetch)
  const signIn = await open(`${mounted}/www.instagram.com/oauth/authorize?${asked}`)
  expect(signIn.html).toContain('name="password"')
  const form = action(signIn.html, 'name="password"')
  const filled = { ...hidden(signIn.html), username: 'mira.prints', password: samplePassword }
  const window = await open(form === '' ? signIn.url : form, filled)
  expect(window.html).toContain('Authorize')
  for (const { html } of [signIn, window])
    expect([...html.matchAll(/\s(?:href|src|action)="(\/[^"]*)"/g)].map(([, link]) => link)).toSatisfy(
      (links: string[]) => links.length > 0 && links.every((link) => link.startsWith(`${below}/`)),
    )
  const chosen = action(window.html, 'value="authorize"')
  const back = await open(chosen === '' ? window.url : chosen, {
    ...hidden(window.html),
    answer: 'authorize',
    scope_instagram_business_basic: 'on',
  })
  expect(back.url).toMatch(/^http:\/\/localhost:3000\/auth\/callback\?code=AQ/)
})

test('links in an answer lead below the path: a next page, an explanation', async () => {
  await using platform = platformBelow()
  const redirect = platform.authorize({
    url: `https://www.instagram.com/oauth/authorize?${asked}`,
    username: 'mira.prints',
  })
  const body = new URLSearchParams({
    client_id: '1093847265518402',
    client_secret: '6f3d09a1c57e4b82a0d9e1f4782b5c36',
    grant_type: 'authorization_code',
    redirect_uri: app,
    code: new URL(redirect).searchParams.get('code') ?? '',
  })
  const exchanged = await platform.fetch(
    new Request(`${mounted}/api.instagram.com/oauth/access_token`, { method: 'POST', body }),
  )
  const { access_token } = (await exchanged.json()) as { access_token: string }
  const media = `/graph.instagram.com/me/media?limit=1&access_token=${access_token}`
  const page = (await (await platform.fetch(new Request(mounted + media))).json()) as { paging: { next: string } }
  expect(page.paging.next).toMatch(`${mounted}/graph.instagram.com/`)
  expect((await platform.fetch(new Request(page.paging.next))).status).toBe(200)
  // A server in front may have cut the path.
  expect((await platform.fetch(new Request(origin + media))).status).toBe(200)
  const refused = await platform.fetch(new Request(`${mounted}/graph.instagram.com/me`))
  const explanation = refused.headers.get('darkroom-explanation') ?? ''
  expect(explanation).toMatch(`${mounted}/console/explanations/`)
  expect((await platform.fetch(new Request(explanation))).status).toBe(200)
})

test('the real names are answered as always, and other hosts are not', async () => {
  await using platform = platformBelow()
  const real = await platform.fetch(new Request('https://www.instagram.com/accounts/login/'))
  expect(await real.text()).not.toContain(`="${below}`)
  expect((await platform.fetch(new Request(`http://attacker.example${below}/`))).status).toBe(421)
  await using elsewhere = createPlatform({ origin: 'https://darkroom.example/instagram/' })
  expect((await elsewhere.fetch(new Request('https://darkroom.example/instagram/graph.instagram.com/me'))).status).toBe(
    400,
  )
})

test('an origin without a path needs nothing done', () => {
  expect(mountBelow(origin)).toBeUndefined()
  expect(mountBelow(`${origin}/`)).toBeUndefined()
})

test('whatever the address, what enters is what stood behind the path', () => {
  const mount = mountBelow(mounted)
  fc.assert(
    fc.property(fc.webPath(), fc.webQueryParameters(), (path, query) => {
      const url = new URL(`${mounted}${path}?${query}`)
      const entered = mount?.enter(new Request(url))
      expect(entered?.url).toBe(`${origin}${url.href.slice(mounted.length).replace(/^(?!\/)/, '/')}`)
    }),
  )
})
