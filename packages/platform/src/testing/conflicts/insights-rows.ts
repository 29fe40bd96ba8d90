import { pacificDay } from '../../base/pacific-day.ts'
import type { Platform } from '../../platform.ts'
import { addActivity, addOutsideActivity } from '../../world/records/insights/activity.ts'
import { findMedia } from '../../world/records/media/media.ts'
import { post } from '../discovery-world.ts'
import { onFacebook, personToken, readFacebook, usualScopes } from '../facebook.ts'
import { both, type ConflictRow, onPages } from './row.ts'

const mediaId = '17900000000000801'

const story = {
  id: '17900000000000802',
  accountId: onFacebook.mira,
  caption: '',
  place: 'story',
  productType: 'STORY',
} as const

/** Asks for insights of Mira's account or of a picture of hers, whose website somebody tapped. */
async function ask(platform: Platform, path: string): Promise<unknown> {
  const { world } = platform
  post(platform, { id: mediaId, accountId: onFacebook.mira, caption: '' })
  const media = findMedia(world, mediaId)
  const day = pacificDay(world.clock.now())
  addActivity(world, { accountId: onFacebook.mira, day, viewerId: onFacebook.jay, websiteTaps: 1 }, media)
  addOutsideActivity(world, { accountId: onFacebook.mira, day, people: 2, views: 2 }, media)
  const { token } = personToken(platform, { scopes: [...usualScopes, 'instagram_manage_insights'] })
  return readFacebook(platform, path, token)
}

/** How the dialects differ in insights. */
export const conflictInsightsRows: Readonly<
  Record<'viewsBreakdown' | 'breakdownCasing' | 'insightsWindow' | 'storyFewViewers', ConflictRow>
> = {
  viewsBreakdown: both(
    onPages(async (platform) => {
      const path = `/${onFacebook.mira}/insights?metric=views&period=day&metric_type=total_value&breakdown=`
      const { data } = (await ask(platform, `${path}follow_type`)) as { data: { total_value: object }[] }
      const { token } = personToken(platform, { scopes: [...usualScopes, 'instagram_manage_insights'] })
      const { error } = (await readFacebook(platform, `${path}follower_type`, token)) as { error: { code: number } }
      return [data.length, error.code]
    }),
    [1, 100],
  ),
  breakdownCasing: {
    ask: onPages(async (platform) => {
      const path = `/${mediaId}/insights?metric=profile_activity&breakdown=action_type`
      const { data } = (await ask(platform, path)) as {
        data: { total_value: { breakdowns: { results: { dimension_values: string[] }[] }[] } }[]
      }
      return data[0]?.total_value.breakdowns[0]?.results[0]?.dimension_values
    }),
    observed: ['bio_link_clicked'],
    documented: ['BIO_LINK_CLICKED'],
  },
  insightsWindow: {
    ask: onPages(async (platform) => {
      const { data } = (await ask(platform, `/${onFacebook.mira}/insights?metric=reach&period=day`)) as {
        data: { values: object[] }[]
      }
      return data[0]?.values.length
    }),
    observed: 2,
    documented: 1,
  },
  storyFewViewers: {
    ask: onPages(async (platform) => {
      post(platform, { ...story, outsideViews: 9 })
      const { token } = personToken(platform, { scopes: [...usualScopes, 'instagram_manage_insights'] })
      const answers = ['reach', 'reach,replies'].map((metrics) =>
        readFacebook(platform, `/${story.id}/insights?metric=${metrics}`, token),
      )
      return (await Promise.all(answers)).map((answer) => (answer as { error?: { code: number } }).error?.code)
    }),
    observed: [undefined, undefined],
    documented: [undefined, 10],
  },
}
