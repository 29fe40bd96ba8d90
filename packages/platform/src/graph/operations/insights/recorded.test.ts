import { describe, expect, test } from 'vitest'
import { pacificDay } from '../../../base/pacific-day.ts'
import { post } from '../../../testing/discovery-world.ts'
import { facebookGraph, facebookPlatform, onFacebook, personToken, usualScopes } from '../../../testing/facebook.ts'
import { differences } from '../../../testing/fixtures/compare.ts'
import { hasFixtures, readFixture } from '../../../testing/fixtures/recordings.ts'
import { addOutsideActivity } from '../../../world/records/insights/activity.ts'
import { setProfessionalSince } from '../../../world/records/insights/professional-since.ts'
import { findMedia } from '../../../world/records/media/media.ts'

const mediaId = '17900000000000801'

/** A recording, on which date its metrics were there, and how the same is asked for here. */
const rows = {
  'fb-media-insights': ['2024-12-01', `/v20.0/${mediaId}/insights?metric=impressions,reach,saved`],
  'fb-media-insights-profile-activity': [
    '2026-11-01',
    `/${mediaId}/insights?metric=profile_activity&breakdown=action_type`,
  ],
  'fb-user-insights-2017': [
    '2024-12-01',
    `/v20.0/${onFacebook.mira}/insights?metric=impressions,reach,profile_views&period=day`,
  ],
  'fb-user-insights-total-value-breakdowns': [
    '2026-11-01',
    `/${onFacebook.mira}/insights?metric=reach&metric_type=total_value&period=day&breakdown=media_product_type,follow_type&timeframe=last_14_days`,
  ],
} as const

describe.runIf(hasFixtures)('what was recorded of insights', () => {
  test.each(Object.entries(rows))(
    '%s has the keys and types that are answered here, in order',
    async (name, [asOf, path]) => {
      await using platform = facebookPlatform({ asOf })
      const { world } = platform
      post(platform, { id: mediaId, accountId: onFacebook.mira, caption: '' })
      const day = pacificDay(world.clock.now())
      addOutsideActivity(
        world,
        { accountId: onFacebook.mira, day, people: 3, views: 4, websiteTaps: 1 },
        findMedia(world, mediaId),
      )
      const { token } = personToken(platform, { scopes: [...usualScopes, 'instagram_manage_insights'] })
      const answer = (await (await facebookGraph(platform, `${path}&access_token=${token}`)).json()) as object
      // The recordings of before 2020 were kept without their paging.
      expect(
        differences(readFixture(name).body, answer, {
          shortened: name.endsWith('2017') || name === 'fb-media-insights',
        }),
      ).toEqual([])
    },
  )

  test('fb-error-100-2108006-media-before-business has the keys and types that are answered here, in order', async () => {
    await using platform = facebookPlatform({ asOf: '2026-11-01' })
    post(platform, { id: mediaId, accountId: onFacebook.mira, caption: '' })
    platform.clock.advance(1000)
    setProfessionalSince(platform.world, onFacebook.mira)
    const { token } = personToken(platform, { scopes: [...usualScopes, 'instagram_manage_insights'] })
    const answer = await facebookGraph(platform, `/${mediaId}/insights?metric=reach&access_token=${token}`)
    const { status, body } = readFixture('fb-error-100-2108006-media-before-business')
    expect([answer.status, differences(body, await answer.json())]).toEqual([status, []])
  })
})
