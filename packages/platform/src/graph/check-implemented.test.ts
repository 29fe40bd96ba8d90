import { expect, test } from 'vitest'
import { createPlatform, type Platform } from '../platform.ts'
import { facebookGraph, facebookPlatform, onFacebook, personToken } from '../testing/facebook.ts'
import { getToken, graph, tutorialPlatform } from '../testing/tutorial.ts'

async function missing(platform: Platform, url: string, init: RequestInit = {}): Promise<string | null> {
  const answer = await platform.fetch(new Request(url, init))
  expect(answer.status).toBe(501)
  return answer.headers.get('darkroom-not-implemented')
}

test.each([
  ['/v25.0/me/media', 'GET /{ig-user-id}/media'],
  ['//me//media/', 'GET /{ig-user-id}/media'],
  ['/me/media?method=post', 'POST /{ig-user-id}/media'],
  ['/media?ids=17841405793187218', 'GET /{ig-user-id}/media'],
  ['/me?fields=id,media{caption}', 'user.media (among fields)'],
  ['/?ids=17918195224117851', 'GET /{ig-media-id} or /{ig-container-id} or /{ig-comment-id}'],
])('on graph.instagram.com, %s: %s', async (path, what) => {
  await using platform = createPlatform({ asOf: '2026-11-01' })
  expect(await missing(platform, `https://graph.instagram.com${path}`)).toBe(what)
})

test.each([
  [
    `/${onFacebook.mira}?fields=username,business_discovery.username(x){id}`,
    'IGUser.business_discovery (among fields)',
  ],
  [`/${onFacebook.miraPage}?fields=instagram_business_account{media}`, 'IGUser.media (among fields)'],
  ['/me?fields=accounts{instagram_business_account{stories}}', 'IGUser.stories (among fields)'],
  ['/me/accounts?fields=instagram_business_account{media{id}}', 'IGUser.media (among fields)'],
  [`/${onFacebook.miraPage}?fields=conversations`, 'Page.conversations (among fields)'],
  ['/ig_hashtag_search?user_id=1&q=a', 'GET /ig_hashtag_search'],
])('on graph.facebook.com, %s: %s', async (path, what) => {
  const platform = facebookPlatform()
  expect(await missing(platform, `https://graph.facebook.com${path}`)).toBe(what)
})

test('a part of a batch that Darkroom does not have is 501, and the other parts are answered', async () => {
  const platform = facebookPlatform()
  const { token } = personToken(platform)
  const parts = [{ relative_url: 'me?fields=id' }, { relative_url: `${onFacebook.mira}/media` }]
  const batch = encodeURIComponent(JSON.stringify(parts.map((part) => ({ method: 'GET', ...part }))))
  const answer = await facebookGraph(platform, `/?batch=${batch}&access_token=${token}`, { method: 'POST' })
  const answers = (await answer.json()) as { code: number; body: string; headers: { name: string; value: string }[] }[]
  expect(answers.map(({ code }) => code)).toEqual([200, 501])
  expect(answers[1]?.headers).toContainEqual({ name: 'Darkroom-Not-Implemented', value: 'GET /{ig-user-id}/media' })
  expect(answers[1]?.body).toContain('/console/coverage')
})

test('what only another login has gets the refusal of an unknown field', async () => {
  await using platform = tutorialPlatform()
  const { token } = await getToken(platform)
  const of = async (fields: string): Promise<number> =>
    (await graph(platform, `/me?fields=${fields}&access_token=${token}`)).status
  expect(await of('stories')).toBe(400)
  expect(await of('media')).toBe(501)
})

test.each([
  ['GET', '/me?fields=nonsense'],
  ['GET', '/me/nonsense'],
  ['GET', '/me?fields=media{'],
  ['DELETE', '/me/media'],
  ['GET', '/17841400000000001'],
  ['GET', '/99999/nonsense/media'],
])('what Instagram does not have either is refused in its words: %s %s', async (method, path) => {
  await using platform = createPlatform({ asOf: '2026-11-01' })
  const answer = await platform.fetch(new Request(`https://graph.instagram.com${path}`, { method }))
  expect(answer.status).toBe(400)
  expect(answer.headers.has('darkroom-not-implemented')).toBe(false)
})

test('what did not exist yet on the world’s date is refused in Instagram’s words', async () => {
  const status = async (asOf: string): Promise<number> => {
    await using platform = createPlatform({ asOf })
    return (await platform.fetch(new Request('https://graph.instagram.com/me/media', { method: 'POST' }))).status
  }
  expect(await status('2024-07-22')).toBe(400)
  expect(await status('2024-07-23')).toBe(501)
})

test('an edge of another kind of object is refused in Instagram’s words', async () => {
  const platform = facebookPlatform()
  const { token } = personToken(platform)
  for (const path of ['/me/media', `/${onFacebook.miraPage}/media`, `/${onFacebook.mira}/conversations`])
    expect((await facebookGraph(platform, `${path}?access_token=${token}`)).status, path).toBe(400)
})

test('an account whose id looks like a medium’s is read', async () => {
  const world = { accounts: [{ id: '17918195224117851', username: 'odd', password: 'safelight' }] }
  await using platform = createPlatform({ asOf: '2026-11-01', world })
  const answer = await platform.fetch(new Request('https://graph.instagram.com/17918195224117851'))
  expect(answer.status).toBe(400)
})
