import { graphEndpoints, legacyEndpoints, signInEndpoints } from '@darkroom/contract'
import { describe, expect, test } from 'vitest'
import { createPlatform } from '../platform.ts'
import { fillIn } from '../testing/ids.ts'

const everything = [...signInEndpoints, ...legacyEndpoints, ...graphEndpoints]
const origin = 'http://localhost:4000'
const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }

interface Problem {
  readonly error: { readonly message: string; readonly fix: string; readonly try?: string[] }
}

async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  await using platform = createPlatform({ asOf: '2026-11-01' })
  return platform.fetch(new Request(origin + path, init))
}

describe('a path of Instagram’s without its host', () => {
  test.each([
    ['POST', '/oauth/access_token', ['api.instagram.com/oauth/access_token', 'graph.facebook.com/oauth/access_token']],
    ['GET', '/me', ['graph.instagram.com/me', 'graph.facebook.com/me']],
    ['HEAD', '/me', undefined],
    ['GET', '/v21.0/me', ['graph.instagram.com/v21.0/me', 'graph.facebook.com/v21.0/me']],
    ['GET', '/oauth/authorize', ['www.instagram.com/oauth/authorize', 'api.instagram.com/oauth/authorize']],
    ['GET', '/dialog/oauth?client_id=1', ['www.facebook.com/dialog/oauth']],
    ['GET', '//debug_token/', ['graph.facebook.com/debug_token/']],
    [
      'POST',
      '/17841405793187218/media_publish',
      ['graph.instagram.com/17841405793187218/media_publish', 'graph.facebook.com/17841405793187218/media_publish'],
    ],
    ['POST', '/?batch=[]', ['graph.facebook.com/']],
    ['PUT', '/refresh_access_token', ['graph.instagram.com/refresh_access_token']],
  ])('%s %s: JSON says which hosts have it', async (method, path, urls) => {
    const answer = await ask(path, { method })
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
    if (urls === undefined) return
    const { error } = (await answer.json()) as Problem
    expect(error.try).toEqual(urls.map((url) => `${origin}/${url}`))
    expect(error.fix).toContain(error.try?.[0])
  })

  test.each(
    [...signInEndpoints, ...legacyEndpoints, ...graphEndpoints].map(
      ({ method, host, path }) => [method, path, host] as const,
    ),
  )('%s %s is told to belong to %s, to programs and browsers', async (method, path, host) => {
    const filled = fillIn(path)
    const { error } = (await (await ask(filled, { method })).json()) as Problem
    expect(error.try?.map((url) => new URL(url).pathname.split('/')[1])).toContain(host)
    if (method !== 'GET') return
    const page = await ask(filled, { headers: browser })
    expect(page.headers.get('content-type')).toMatch(/^text\/html/)
    expect(page.status).toBe(404)
    expect(await page.text()).toContain(`${origin}/${host}`)
  })

  test('the answer has no secret of the request', async () => {
    const text = await (await ask('/me?access_token=IGQVsecret', { headers: browser })).text()
    expect(text).not.toContain('IGQVsecret')
  })

  test('a form of a browser gets JSON too where Instagram takes no page view', async () => {
    const answer = await ask('/oauth/access_token', { method: 'POST', headers: browser })
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
  })
})

test('what is nowhere gets JSON with every host, and a browser gets a page', async () => {
  const { error } = (await (await ask('/nowhere', { method: 'POST' })).json()) as Problem
  expect(error.fix).toContain(`${origin}/graph.instagram.com/me`)
  expect(error.try).toBeUndefined()
  expect((await ask('/nowhere', { headers: browser })).headers.get('content-type')).toMatch(/^text\/html/)
})

test('the console’s own pages stay pages, whoever asks', async () => {
  for (const path of ['/', '/console/requests', '/console/explanations', '/console/coverage', '/console/callback/'])
    expect([path, (await ask(path)).headers.get('content-type')?.slice(0, 9)]).toEqual([path, 'text/html'])
})

test.each([
  ['in front of the path', `${origin}/graph-video.facebook.com/v21.0/me/videos`],
  ['by its name', 'https://graph-video.facebook.com/v21.0/me/videos'],
])('a host of Meta’s that Darkroom does not play answers 501, %s', async (_, url) => {
  await using platform = createPlatform()
  const answer = await platform.fetch(new Request(url, { method: 'POST' }))
  expect(answer.status).toBe(501)
  expect(answer.headers.get('darkroom-not-implemented')).toBe('the host graph-video.facebook.com')
})

test('the coverage page names what is there and what is not', async () => {
  const text = await (await ask('/console/coverage')).text()
  for (const { host, path } of everything) {
    expect(text).toContain(`<summary>${host}</summary>`)
    expect(text).toContain(`<code>${path}</code>`)
  }
})
