import { expect, test } from 'vitest'
import { createPlatform } from '../platform.ts'

interface Problem {
  readonly error: { readonly message: string; readonly fix: string; readonly try?: string[] }
}

async function ask(url: string, method: string): Promise<Response> {
  await using platform = createPlatform({ asOf: '2026-11-01' })
  return platform.fetch(new Request(url, { method }))
}

test.each([
  ['POST', 'https://www.instagram.com/oauth/access_token', 'https://api.instagram.com/oauth/access_token'],
  ['POST', 'https://instagram.com/oauth/access_token/', 'https://api.instagram.com/oauth/access_token/'],
  ['POST', 'https://developers.facebook.com/oauth/access_token', 'https://api.instagram.com/oauth/access_token'],
  ['POST', 'https://www.facebook.com/v25.0/1/media_publish', 'https://graph.instagram.com/v25.0/1/media_publish'],
  ['DELETE', 'https://www.facebook.com/me/permissions', 'https://graph.facebook.com/me/permissions'],
  ['GET', 'https://api.instagram.com/me', 'https://graph.instagram.com/me'],
  ['GET', 'https://api.instagram.com/access_token?x=1', 'https://graph.instagram.com/access_token'],
  ['GET', 'http://localhost:4000/api.instagram.com/me', 'http://localhost:4000/graph.instagram.com/me'],
])('%s %s is answered with the host it belongs to', async (method, url, other) => {
  const answer = await ask(url, method)
  expect(answer.status).toBe(404)
  const { error } = (await answer.json()) as Problem
  expect(error.try?.[0]).toBe(other)
  expect(error.fix).toContain(other)
})

test('a path that no host has is answered without a host to try', async () => {
  const { error } = (await (await ask('https://api.instagram.com/nowhere', 'GET')).json()) as Problem
  expect(error.message).toBe('Darkroom has nothing at GET api.instagram.com/nowhere.')
  expect(error.try).toBeUndefined()
})

test('forms of a site are answered by the site', async () => {
  for (const url of ['https://www.instagram.com/oauth/authorize', 'https://developers.facebook.com/apps/creation/'])
    expect((await ask(url, 'POST')).headers.get('content-type')).toMatch(/^text\/html/)
})
