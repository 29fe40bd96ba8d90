import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPlatform } from '../platform.ts'
import { signInByPages } from '../testing/sign-in-by-pages.ts'
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

test('somebody signs in and authorizes through the pages below a path', async () => {
  await using platform = platformBelow()
  const window = `${mounted}/www.instagram.com/oauth/authorize?${asked}`
  const who = { username: 'mira.prints', password: samplePassword }
  const { url, pages } = await signInByPages(platform.fetch, window, who)
  expect(url).toMatch(/^http:\/\/localhost:3000\/auth\/callback\?code=AQ/)
  for (const html of pages)
    expect([...html.matchAll(/\s(?:href|src|action)="(\/[^"]*)"/g)].map(([, link]) => link)).toSatisfy(
      (links: string[]) => links.length > 0 && links.every((link) => link.startsWith(`${below}/`)),
    )
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
