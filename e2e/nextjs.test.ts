import { samplePassword } from '@darkroom/platform'
import { afterEach, expect, test, vi } from 'vitest'
import { GET, POST } from '../examples/nextjs/app/api/instagram/[...path]/route.ts'
import { GET as callback } from '../examples/nextjs/app/auth/callback/route.ts'
import { GET as signIn } from '../examples/nextjs/app/auth/sign-in/route.ts'
import { instagramHere } from '../examples/nextjs/instagram-here.ts'
import { signInByPages } from '../packages/platform/src/testing/sign-in-by-pages.ts'

const app = 'http://localhost:3000'

/** What Next.js does with the example's route handlers: a path and a method lead to an exported function. */
async function next(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  if (pathname.startsWith('/api/instagram/')) return request.method === 'POST' ? POST(request) : GET(request)
  if (pathname === '/auth/sign-in') return signIn()
  return pathname === '/auth/callback' ? callback(request) : new Response('', { status: 404 })
}

afterEach(() => {
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
})

test('the route handlers of the Next.js example sign somebody in', async () => {
  vi.stubGlobal('fetch', (input: string | URL | Request, init?: RequestInit) => next(new Request(input, init)))
  const begun = await next(new Request(`${app}/auth/sign-in`))
  const window = begun.headers.get('location') ?? ''
  expect(window).toContain(`${app}/api/instagram/www.instagram.com/`)
  const { url } = await signInByPages(next, window, { username: 'mira.prints', password: samplePassword })
  expect(url).toContain(`${app}/auth/callback?code=AQ`)
  const cookie = begun.headers.get('set-cookie')?.split(';')[0] ?? ''
  const back = await next(new Request(url, { headers: { cookie } }))
  expect([back.status, await back.text()]).toEqual([200, 'Hello mira.prints'])
  expect((await next(new Request(url))).status).toBe(400)
  expect((await next(new Request(url, { headers: { cookie: 'state=another' } }))).status).toBe(502)
})

test('its Instagram is one world, and there is none in production', async () => {
  expect(instagramHere()).toBe(instagramHere())
  vi.stubEnv('NODE_ENV', 'production')
  expect((await next(new Request(`${app}/api/instagram/graph.instagram.com/me`))).status).toBe(404)
})
