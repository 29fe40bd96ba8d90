import { describe, expect, test } from 'vitest'
import { pacificDay } from '../../../base/pacific-day.ts'
import { post } from '../../../testing/discovery-world.ts'
import { facebookGraph, facebookPlatform, onFacebook, personToken, usualScopes } from '../../../testing/facebook.ts'
import { formOf, hasFixtures, readFixture } from '../../../testing/fixtures.ts'
import { addOutsideActivity } from '../../../world/records/insights/activity.ts'
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
      const body = readFixture(name).body as { readonly paging?: object }
      // The recordings of before 2020 were kept without their paging.
      expect(formOf(body.paging === undefined ? { ...answer, paging: undefined } : answer)).toEqual(
        formOf(body.paging === undefined ? { ...body, paging: undefined } : body),
      )
    },
  )
})
