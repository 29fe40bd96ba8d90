import { describe, expect, test } from 'vitest'
import type { Platform } from '../../../platform.ts'
import { post } from '../../../testing/discovery-world.ts'
import { facebookGraph, facebookPlatform, onFacebook, personToken, usualScopes } from '../../../testing/facebook.ts'
import { loginToken } from '../../../testing/instagram-login.ts'
import { graph, tutorialPlatform } from '../../../testing/tutorial.ts'
import { findAccountByUsername } from '../../../world/records/accounts.ts'
import { setProfessionalSince } from '../../../world/records/insights/professional-since.ts'
import type { NewMedia } from '../../../world/records/media/media.ts'

const asOf = '2026-11-01T12:00:00Z'
const now = Date.parse(asOf) / 1000
const day = 86_400
const mediaId = '17900000000000901'

/** Somebody with a token that reads insights, on either host. */
interface Reader extends AsyncDisposable {
  readonly platform: Platform
  readonly account: string
  readonly ask: (path: string) => Promise<{ status: number; error: Record<string, unknown> }>
}

async function readerOn(login: 'instagram' | 'facebook', date = asOf): Promise<Reader> {
  const platform =
    login === 'facebook' ? facebookPlatform({ asOf: new Date(date) }) : tutorialPlatform({ asOf: new Date(date) })
  const account = findAccountByUsername(platform.world, 'mira.prints')?.id ?? ''
  const scope = 'instagram_business_basic,instagram_business_manage_insights'
  const token =
    login === 'facebook'
      ? personToken(platform, { scopes: [...usualScopes, 'instagram_manage_insights'] }).token
      : await loginToken(platform, { scope })
  const send = login === 'facebook' ? facebookGraph : graph
  return {
    platform,
    account,
    ask: async (path) => {
      const answer = await send(platform, `${path}&access_token=${token}`)
      const { error = {} } = (await answer.json()) as { error?: Record<string, unknown> }
      return { status: answer.status, error }
    },
    [Symbol.asyncDispose]: () => platform[Symbol.asyncDispose](),
  }
}

const accountNames =
  'reach, follower_count, website_clicks, profile_views, online_followers, accounts_engaged, total_interactions, likes, comments, shares, saves, replies, engaged_audience_demographics, reached_audience_demographics, follower_demographics, follows_and_unfollows, profile_links_taps, views, threads_likes, threads_replies, reposts, quotes, threads_followers, threads_follower_demographics, content_views, threads_views, threads_clicks, threads_reposts'
const mediaNames =
  'impressions, reach, replies, saved, likes, comments, shares, total_interactions, follows, profile_visits, profile_activity, navigation, ig_reels_video_view_total_time, ig_reels_avg_watch_time, views, reels_skip_rate, reposts, facebook_views, crossposted_views, total_views, total_likes, total_comments, link_clicks'

const ofAccount: readonly (readonly [query: string, sentence: string])[] = [
  [
    'metric=online_followers&period=week',
    'The following periods (week) are incompatible with the metric (online_followers)',
  ],
  ['metric=likes&period=lifetime', 'The following periods (lifetime) are incompatible with the metric (likes)'],
  ['metric=reach&period=lifetime', 'The following periods (lifetime) are incompatible with the metric (reach)'],
  [
    'metric=likes,reach,views&period=day',
    'The following metrics (likes, views) should be specified with parameter metric_type=total_value',
  ],
  [
    `metric=reach&period=day&since=${now - 30 * day - 1}&until=${now}`,
    'There cannot be more than 30 days (2592000 s) between since and until',
  ],
  [
    `metric=reach&period=day&since=${now - 732 * day}&until=${now - 720 * day}`,
    'since param is not valid. Metrics data is available for the last 2 years',
  ],
  [
    `metric=follower_count&period=day&since=${now - 32 * day}&until=${now - 20 * day}`,
    '(follower_count) metric only supports querying data for the last 30 days excluding the current day',
  ],
  ['metric=impressions&period=day', `metric[0] must be one of the following values: ${accountNames}`],
  ['metric=reach,profile_visits&period=day', `metric[1] must be one of the following values: ${accountNames}`],
  [
    'metric=reach,likes&period=day&metric_type=total_value&breakdown=follow_type',
    'Incompatible breakdowns (follow_type) for metric (likes)',
  ],
]

const ofMedia: readonly (readonly [query: string, media: Partial<NewMedia>, sentence: string])[] = [
  ['metric=video_views', {}, `metric[0] must be one of the following values: ${mediaNames}`],
  ['metric=likes,engagement', {}, `metric[1] must be one of the following values: ${mediaNames}`],
  [
    'metric=views&breakdown=age',
    {},
    'breakdown[0] must be one of the following values: follow_type, surface_type, action_type, story_navigation_action_type',
  ],
  ['metric=views&breakdown=follow_type', {}, 'Incompatible breakdowns (follow_type) for metric (views)'],
  [
    'metric=impressions',
    {},
    'Starting from version v22.0 and above, the impressions metric is no longer supported for the queried media',
  ],
  [
    'metric=impressions',
    { mediaType: 'CAROUSEL_ALBUM' },
    'Starting from version v22.0 and above, the impressions metric is no longer supported for the queried media',
  ],
  [
    'metric=impressions',
    { mediaType: 'VIDEO', productType: 'REELS' },
    'The Media Insights API does not support the impressions metric for this media product type.',
  ],
  [
    'metric=follows',
    { mediaType: 'VIDEO', productType: 'REELS' },
    'The Media Insights API does not support the follows metric for this media product type.',
  ],
  [
    'metric=crossposted_views',
    {},
    'The Media Insights API does not support the crossposted_views metric for this media product type.',
  ],
  [
    'metric=likes',
    { place: 'story', productType: 'STORY' },
    'The Media Insights API does not support the likes metric for this media product type.',
  ],
]

describe.each(['instagram', 'facebook'] as const)('by %s, insights refuse', (login) => {
  const prefix = login === 'facebook' ? '(#100) ' : ''
  const type = login === 'facebook' ? 'OAuthException' : 'IGApiException'
  // What else Instagram Login lets through is not recorded: names of Threads follow the list.
  const whole = (sentence: string): unknown =>
    sentence.startsWith('metric[')
      ? expect.stringMatching(new RegExp(`^${(prefix + sentence).replace(/[()[\]]/g, '\\$&')}`))
      : prefix + sentence

  test.each(ofAccount)('of an account: %s', async (query, sentence) => {
    await using reader = await readerOn(login)
    const { status, error } = await reader.ask(`/${reader.account}/insights?${query}`)
    expect(error).toMatchObject({ message: whole(sentence), type, code: 100 })
    expect(error).not.toHaveProperty('error_subcode')
    expect(status).toBe(400)
  })

  test.each(ofMedia)('of media: %s of %o', async (query, media, sentence) => {
    await using reader = await readerOn(login)
    post(reader.platform, { id: mediaId, accountId: reader.account, caption: '', outsideViews: 9, ...media })
    const { status, error } = await reader.ask(`/${mediaId}/insights?${query}`)
    const listed =
      login === 'instagram' ? sentence.replace(', total_views, total_likes, total_comments, link_clicks', '') : sentence
    expect(error).toMatchObject({ message: whole(listed), type, code: 100 })
    expect(status).toBe(400)
  })

  test('a media that was not posted to Facebook too: Fatal (assumed)', async () => {
    await using reader = await readerOn(login)
    post(reader.platform, { id: mediaId, accountId: reader.account, caption: '' })
    const { status, error } = await reader.ask(`/${mediaId}/insights?metric=facebook_views`)
    expect(error).toMatchObject({ message: 'Fatal', type: 'OAuthException', code: -1, error_subcode: 2_207_086 })
    expect(status).toBe(400)
  })

  test('a story that fewer than five have seen', async () => {
    await using reader = await readerOn(login)
    const story = { id: mediaId, accountId: reader.account, caption: '', place: 'story', productType: 'STORY' } as const
    post(reader.platform, { ...story, outsideViews: 4 })
    const { error } = await reader.ask(`/${mediaId}/insights?metric=reach`)
    const sentence = 'Not enough viewers for the media to show insights'
    expect(error).toMatchObject({ code: 10, message: login === 'facebook' ? `(#10) ${sentence}` : sentence })
  })

  test('a media from before its account was professional', async () => {
    await using reader = await readerOn(login)
    post(reader.platform, { id: mediaId, accountId: reader.account, caption: '', createdAt: Date.parse(asOf) - 1 })
    setProfessionalSince(reader.platform.world, reader.account)
    const { error } = await reader.ask(`/${mediaId}/insights?metric=reach`)
    expect(error).toMatchObject({ code: 100, error_subcode: 2_108_006 })
  })

  test('a story that has ended, as an object that is not there', async () => {
    await using reader = await readerOn(login)
    const story = { id: mediaId, accountId: reader.account, caption: '', place: 'story', productType: 'STORY' } as const
    post(reader.platform, { ...story, outsideViews: 9, createdAt: Date.parse(asOf) - day * 1000 - 1 })
    const { error } = await reader.ask(`/${mediaId}/insights?metric=reach`)
    expect(error).toMatchObject({ code: 100, error_subcode: 33 })
  })

  test.each([
    'metric=reach',
    'period=day',
    'metric=,&period=day',
    'metric=follower_demographics&period=lifetime&metric_type=total_value&breakdown=age',
  ])('a call without what it needs: %s', async (query) => {
    await using reader = await readerOn(login)
    const { status, error } = await reader.ask(`/${reader.account}/insights?${query}`)
    expect(error).toMatchObject({ code: 100, message: expect.stringContaining('is required') })
    expect(status).toBe(400)
  })

  test.each([
    'since=tomorrow',
    'until=-1',
    'since=NaN',
    `since=${now}&until=${now - 1}`,
    'since=99999999999999999999',
    'until=99999999999&since=99999999998',
    'since=2026-13-45',
  ])('or answer without failing, times such as %s', async (query) => {
    await using reader = await readerOn(login)
    const { status } = await reader.ask(`/${reader.account}/insights?metric=reach&period=day&${query}`)
    expect([200, 400]).toContain(status)
  })

  test('a timeframe that has ended, and periods and types that are none (assumed for the timeframe)', async () => {
    await using reader = await readerOn(login)
    const demographics = 'metric=follower_demographics&period=lifetime&metric_type=total_value&breakdown=age'
    for (const query of [
      `${demographics}&timeframe=last_14_days`,
      'metric=reach&period=year',
      'metric=reach&period=day&metric_type=mean',
    ]) {
      const { status, error } = await reader.ask(`/${reader.account}/insights?${query}`)
      expect([status, error['code']]).toEqual([400, 100])
    }
  })
})

describe('by permission', () => {
  test('without the permission of insights, and of media of others', async () => {
    await using platform = facebookPlatform()
    const { token } = personToken(platform)
    const lacking = await facebookGraph(
      platform,
      `/${onFacebook.mira}/insights?metric=reach&period=day&access_token=${token}`,
    )
    expect(lacking.status).toBe(403)
    post(platform, { id: mediaId, accountId: onFacebook.jay, caption: '' })
    const able = personToken(platform, { scopes: [...usualScopes, 'instagram_manage_insights'] }).token
    const foreign = await facebookGraph(platform, `/${mediaId}/insights?metric=reach&access_token=${able}`)
    expect(await foreign.json()).toMatchObject({ error: { code: 100, error_subcode: 33 } })
  })

  test('profile_views as a series: left out by Instagram Login, refused by Facebook Login', async () => {
    await using instagram = await readerOn('instagram')
    const query = 'insights?metric=reach,profile_views&period=day'
    expect((await instagram.ask(`/${instagram.account}/${query}`)).status).toBe(200)
    await using facebook = await readerOn('facebook')
    expect((await facebook.ask(`/${facebook.account}/${query}`)).error['message']).toMatch(
      /\(profile_views\) should be/,
    )
  })
})

describe('metrics come and go', () => {
  const passes = async (date: string, version: string, path: string): Promise<boolean> => {
    await using reader = await readerOn('facebook', `${date}T12:00:00Z`)
    post(reader.platform, { id: mediaId, accountId: reader.account, caption: '', outsideViews: 9 })
    const subject = path.startsWith('media?') ? mediaId : reader.account
    return (await reader.ask(`/${version}/${subject}/insights?${path.replace('media?', '')}`)).status === 200
  }

  test.each([
    ['media?metric=impressions', '2025-04-20', '2025-04-21', 'v21.0'],
    ['metric=impressions&period=day', '2025-04-20', '2025-04-21', 'v21.0'],
    ['metric=email_contacts&period=day', '2025-01-07', '2025-01-08', 'v20.0'],
    ['metric=profile_views&period=day', '2025-01-07', '2025-01-08', 'v20.0'],
    ['metric=audience_city&period=lifetime', '2023-12-10', '2023-12-11', 'v17.0'],
    ['media?metric=engagement', '2023-12-10', '2023-12-11', 'v17.0'],
  ])('%s passes until %s', async (path, last, first, version) => {
    expect([await passes(last, version, path), await passes(first, version, path)]).toEqual([
      // Below a hundred followers the answer is empty, and an answer all the same.
      true,
      false,
    ])
  })

  test.each([
    ['media?metric=views', '2025-01-21', 'v21.0'],
    ['media?metric=reposts', '2025-12-03', 'v24.0'],
    ['media?metric=total_likes', '2026-04-22', 'v25.0'],
  ])('%s passes from %s on', async (path, first, version) => {
    const before = new Date(Date.parse(first) - 1).toISOString().slice(0, 10)
    expect([await passes(before, version, path), await passes(first, version, path)]).toEqual([false, true])
  })

  test.each([
    ['v21.0', true],
    ['v22.0', false],
  ])('in %s, a day before they ended, impressions pass: %s', async (version, expected) => {
    expect(await passes('2025-04-20', version, 'media?metric=impressions')).toBe(expected)
  })
})
