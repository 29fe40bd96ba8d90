import { operations } from '@darkroom/contract'
import { expect, test } from 'vitest'
import { appTokenText, facebookPlatform, facebookWorld, pagesApp, personToken } from '../testing/facebook.ts'
import { setAppMode } from '../world/records/apps/apps.ts'
import { checkFeatures } from './check-features.ts'
import { readerOf, refusalOf } from './testing/reader.ts'

const hashtags = operations['GET /ig_hashtag_search'].logins.facebook
const want = { what: 'edge', name: 'ig_hashtag_search' } as const

test('a Live app needs Instagram Public Content Access for what is public', async () => {
  await using platform = facebookPlatform()
  const reader = readerOf(platform, personToken(platform).token)
  setAppMode(platform.world, pagesApp.id, 'live')
  const live = readerOf(platform, personToken(platform).token)
  expect(refusalOf(() => checkFeatures(reader, want, hashtags))).toBeUndefined()
  expect(refusalOf(() => checkFeatures(live, want, hashtags))).toMatchObject({
    error: {
      status: 400,
      code: 10,
      type: 'OAuthException',
      message: expect.stringMatching(/^\(#10\) To use 'Instagram Public Content Access', your use of this endpoint/),
    },
  })
})

test('what a world file names under features is approved, and no permission', async () => {
  const apps = (facebookWorld.apps ?? []).map((app) => ({
    ...app,
    mode: 'live' as const,
    privacyPolicyUrl: 'https://sizzlepages.example/privacy',
    features: ['Instagram Public Content Access'] as const,
  }))
  await using platform = facebookPlatform({ world: { ...facebookWorld, apps } })
  for (const token of [personToken(platform).token, appTokenText]) {
    const reader = readerOf(platform, token)
    expect(refusalOf(() => checkFeatures(reader, want, hashtags))).toBeUndefined()
    expect(refusalOf(() => checkFeatures(reader, want, { features: ['Human Agent'] }))).toMatchObject({
      error: { code: 10 },
      explanation: { expected: expect.stringContaining('Human Agent') },
    })
  }
})
