import { expect, test } from 'vitest'
import { mediaFigure } from '../../../insights/media-figures.ts'
import { createPlatform, type Platform } from '../../../platform.ts'
import { findAccountByUsername } from '../../../world/records/accounts.ts'
import { listEveryActivity } from '../../../world/records/insights/activity.ts'
import { findMedia, listMedia } from '../../../world/records/media/media.ts'

const accounts = [
  { username: 'mira', type: 'BUSINESS', followersCount: 200, pictures: ['One'] },
  { username: 'jay', type: 'PERSONAL' },
] as const

async function record(platform: Platform, body: object): Promise<{ status: number; answer: Record<string, unknown> }> {
  const answer = await platform.fetch(
    new Request('http://localhost:4000/console/api/v1/activity', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  )
  return { status: answer.status, answer: (await answer.json()) as Record<string, unknown> }
}

function small(): { platform: Platform; media: string } {
  const platform = createPlatform({ world: { accounts } })
  const mira = findAccountByUsername(platform.world, 'mira')
  return { platform, media: listMedia(platform.world, mira?.id ?? '')[0]?.id ?? '' }
}

test('views, saves and taps of people in and outside this world are recorded', async () => {
  const { platform, media } = small()
  await using _ = platform
  const outside = { media, people: 4, follower: true, country: 'DE', age: '25-34', gender: 'F', views: 5, likes: 2 }
  expect(await record(platform, outside)).toMatchObject({ status: 201, answer: { recorded: true } })
  expect((await record(platform, { media, by: 'jay', views: 1, saves: 1, website_taps: 1 })).status).toBe(201)
  expect((await record(platform, { account: 'mira', profile_views: 3, follows: 2 })).status).toBe(201)
  const found = findMedia(platform.world, media)
  if (found === undefined) throw new Error('It is not there.')
  const figures = ['views', 'reach', 'likes', 'saved'].map((name) => mediaFigure(platform.world, found, name).value)
  expect(figures).toEqual([6, 5, 2, 1])
  expect(findAccountByUsername(platform.world, 'mira')?.followersCount).toBe(202)
  expect(listEveryActivity(platform.world).map(({ audience }) => audience)).toContain('DE||25-34|F')
})

test.each([
  [{ views: 1 }, 404, 'account'],
  [{ media: '1', views: 1 }, 404, 'media'],
  [{ account: 'nobody', profile_views: 1 }, 404, 'account'],
  [{ account: 'mira', by: 'nobody', profile_views: 1 }, 404, 'by'],
  [{ account: 'mira', views: 1 }, 422, 'views'],
  [{ account: 'mira', by: 'jay', follows: 1 }, 422, 'follows'],
  [{ account: 'mira', profile_views: -1 }, 422, 'profile_views'],
  [{ account: 'mira', profile_views: 1.5 }, 422, 'profile_views'],
  [{ account: 'mira', country: 'Germany' }, 422, 'country'],
  [{ account: 'mira', city: 'A|B' }, 422, 'city'],
  [{ account: 'mira', ages: '25' }, 422, 'ages'],
])('%o is refused, and says why', async (body, status, where) => {
  const { platform } = small()
  await using _ = platform
  const given = await record(platform, body)
  expect(given.status).toBe(status)
  expect(JSON.stringify(given.answer)).toContain(`"${where}"`)
  expect(listEveryActivity(platform.world)).toEqual([])
})
