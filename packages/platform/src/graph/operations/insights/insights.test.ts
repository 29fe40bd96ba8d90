import { describe, expect, test } from 'vitest'
import type { Platform } from '../../../platform.ts'
import {
  facebookGraph,
  facebookPlatform,
  facebookWorld,
  onFacebook,
  personToken,
  usualScopes,
} from '../../../testing/facebook.ts'
import type { WorldFile } from '../../../world-file/file.ts'

const mira = onFacebook.mira
const post = '17900000000000001'
const reel = '17900000000000002'
const story = '17900000000000003'

/** Ten in the morning of 2026-11-01 in California, whose day began at 07:00 UTC. */
const now = '2026-11-01T18:00:00Z'

/** A world whose figures can be worked out by hand. */
const small: WorldFile = {
  ...facebookWorld,
  accounts: [
    {
      id: mira,
      username: 'mira.prints',
      type: 'BUSINESS',
      followersCount: 120,
      media: [
        {
          id: post,
          createdAt: new Date('2026-10-29T20:00:00Z'),
          likedBy: ['ana.bakes'],
          outsideLikes: 10,
          outsideViews: 50,
          outsideSaves: 4,
          outsideShares: 1,
          comments: [{ by: 'jayposiris', text: 'Fine', createdAt: new Date('2026-10-31T08:00:00Z') }],
          activity: [
            // 20 views of 15 people on the day after; the other 30 views are of the day of publication.
            {
              day: new Date('2026-10-30T20:00:00Z'),
              people: 15,
              follower: true,
              country: 'PT',
              city: 'Lisbon, Lisbon',
              age: '25-34',
              gender: 'F',
              views: 20,
              likes: 3,
              saves: 1,
            },
            {
              day: new Date('2026-10-31T20:00:00Z'),
              by: 'jayposiris',
              views: 2,
              saves: 1,
              profileViews: 1,
              emailTaps: 1,
            },
            { day: new Date('2026-10-31T20:00:00Z'), by: 'ana.bakes', views: 1, websiteTaps: 2 },
          ],
        },
        {
          id: reel,
          kind: 'reel',
          createdAt: new Date('2026-10-31T06:00:00Z'),
          activity: [
            { day: new Date('2026-10-31T20:00:00Z'), by: 'jayposiris', views: 3, watchTime: 9000, skips: 1 },
            {
              day: new Date('2026-10-31T20:00:00Z'),
              people: 4,
              country: 'DE',
              views: 5,
              watchTime: 7000,
              shares: 2,
              facebookViews: 6,
            },
          ],
        },
        {
          id: story,
          kind: 'story',
          createdAt: new Date('2026-11-01T10:00:00Z'),
          activity: [{ people: 6, follower: true, views: 8, replies: 2, tapsForward: 3, exits: 1, linkTaps: 1 }],
        },
      ],
      activity: [
        { day: new Date('2025-01-01T20:00:00Z'), people: 60, country: 'PT', city: 'Lisbon, Lisbon', follows: 60 },
        { day: new Date('2025-01-01T20:00:00Z'), people: 40, country: 'DE', age: '25-34', gender: 'F', follows: 40 },
        { day: new Date('2026-10-30T20:00:00Z'), country: 'DE', people: 3, follows: 3, profileViews: 5, callTaps: 2 },
        { day: new Date('2026-10-31T20:00:00Z'), country: 'DE', unfollows: 1 },
      ],
    },
    { id: onFacebook.ana, username: 'ana.bakes', type: 'MEDIA_CREATOR', follows: ['mira.prints'], country: 'GB' },
    { id: onFacebook.jay, username: 'jayposiris', type: 'PERSONAL' },
  ],
}

interface Result {
  readonly name: string
  readonly period: string
  readonly id: string
  readonly values?: readonly { readonly value: unknown; readonly end_time?: string }[]
  readonly total_value?: {
    readonly value?: number
    readonly breakdowns?: readonly {
      readonly dimension_keys: readonly string[]
      readonly results: readonly { readonly dimension_values: readonly string[]; readonly value: number }[]
    }[]
  }
}

interface Reply {
  readonly data: readonly Result[]
  readonly paging?: { readonly previous: string; readonly next: string }
}

function platformOf(world: WorldFile = small, asOf = now): Platform {
  return facebookPlatform({ asOf: new Date(asOf), world })
}

async function read(platform: Platform, path: string): Promise<Reply> {
  const { token } = personToken(platform, { scopes: [...usualScopes, 'instagram_manage_insights'] })
  const answer = await facebookGraph(platform, `${path}&access_token=${token}`)
  const body = (await answer.json()) as Reply
  expect(answer.status, JSON.stringify(body).slice(0, 300)).toBe(200)
  return body
}

/** The totals of metrics, by name. */
async function totals(platform: Platform, metrics: string, query = ''): Promise<Record<string, number | undefined>> {
  const path = `/${mira}/insights?metric=${metrics}&period=day&metric_type=total_value${query}`
  const { data } = await read(platform, path)
  return Object.fromEntries(data.map(({ name, total_value }) => [name, total_value?.value]))
}

/** The values of a breakdown, joined by slashes. */
async function parts(
  platform: Platform,
  metric: string,
  breakdown: string,
  query = '',
): Promise<Record<string, number>> {
  const path = `/${mira}/insights?metric=${metric}&period=day&metric_type=total_value&breakdown=${breakdown}${query}`
  const { data } = await read(platform, path)
  const results = data[0]?.total_value?.breakdowns?.[0]?.results ?? []
  return Object.fromEntries(results.map(({ dimension_values, value }) => [dimension_values.join('/'), value]))
}

const week = `&since=${Date.parse('2026-10-26T07:00:00Z') / 1000}&until=${Date.parse('2026-11-01T07:00:00Z') / 1000}`

describe('the figures of a small world, worked out by hand', () => {
  test('of media: over their whole life, in the order asked', async () => {
    await using platform = platformOf()
    const metrics = 'views,reach,likes,comments,saved,shares,total_interactions,follows,profile_visits,profile_activity'
    const { data } = await read(platform, `/${post}/insights?metric=${metrics}`)
    expect(data.map(({ name, values }) => [name, values?.[0]?.value])).toEqual([
      // 50 of people outside, 3 of accounts.
      ['views', 53],
      // 15 and 30 people outside, 2 accounts.
      ['reach', 47],
      ['likes', 11],
      ['comments', 1],
      ['saved', 5],
      ['shares', 1],
      ['total_interactions', 18],
      ['follows', 0],
      ['profile_visits', 1],
      ['profile_activity', 3],
    ])
  })

  test('of a reel and of a story', async () => {
    await using platform = platformOf()
    const ofReel =
      'ig_reels_avg_watch_time,ig_reels_video_view_total_time,reels_skip_rate,facebook_views,crossposted_views'
    const { data } = await read(platform, `/${reel}/insights?metric=${ofReel}`)
    expect(data.map(({ values }) => values?.[0]?.value)).toEqual([2000, 16_000, 12.5, 6, 14])
    const ofStory = await read(platform, `/${story}/insights?metric=navigation,replies,reach,link_clicks`)
    expect(ofStory.data.map(({ values }) => values?.[0]?.value)).toEqual([4, 2, 6, 1])
    const byAction = await read(platform, `/${story}/insights?metric=navigation&breakdown=story_navigation_action_type`)
    expect(byAction.data[0]?.total_value?.breakdowns?.[0]?.results).toEqual([
      { dimension_values: ['tap_forward'], value: 3 },
      { dimension_values: ['tap_exit'], value: 1 },
    ])
  })

  test('of the account in total', async () => {
    await using platform = platformOf()
    const metrics =
      'views,reach,likes,comments,saves,shares,replies,total_interactions,accounts_engaged,profile_views,website_clicks,profile_links_taps,follows_and_unfollows'
    expect(await totals(platform, metrics, week)).toEqual({
      // The post 53, the reel 8, the story 8.
      views: 69,
      // 30 on the 29th; 15 on the 30th; 2 accounts and 4 others on the 31st; 6 today.
      reach: 57,
      likes: 11,
      comments: 1,
      saves: 5,
      shares: 3,
      replies: 2,
      total_interactions: 22,
      // 29th: ana, 7 likes, 3 saves, 1 share; 30th: 4 of 15; 31st: jay, 2 of 4; today: 2.
      accounts_engaged: 12 + 4 + 3 + 2,
      profile_views: 6,
      website_clicks: 2,
      profile_links_taps: 3,
      follows_and_unfollows: 4,
    })
  })

  test('broken down: the parts of a count add up to it', async () => {
    await using platform = platformOf()
    expect(await parts(platform, 'views', 'media_product_type', week)).toEqual({ POST: 53, REEL: 8, STORY: 8 })
    expect(await parts(platform, 'views', 'follow_type', week)).toEqual({ FOLLOWER: 29, NON_FOLLOWER: 40 })
    expect(await parts(platform, 'reach', 'follow_type', week)).toEqual({ FOLLOWER: 22, NON_FOLLOWER: 35 })
    expect(await parts(platform, 'reach', 'media_product_type,follow_type', week)).toEqual({
      'POST/FOLLOWER': 16,
      'POST/NON_FOLLOWER': 31,
      'REEL/NON_FOLLOWER': 5,
      'STORY/FOLLOWER': 6,
    })
    expect(await parts(platform, 'profile_links_taps', 'contact_button_type', week)).toEqual({ CALL: 2, EMAIL: 1 })
    expect(await parts(platform, 'follows_and_unfollows', 'follow_type', week)).toEqual({
      FOLLOWER: 3,
      NON_FOLLOWER: 1,
    })
  })

  test('day by day, with the moment at which each day begins', async () => {
    await using platform = platformOf()
    const { data, paging } = await read(platform, `/${mira}/insights?metric=reach,follower_count&period=day${week}`)
    expect(data.map(({ id }) => id)).toEqual([`${mira}/insights/reach/day`, `${mira}/insights/follower_count/day`])
    expect(data[0]?.values?.map(({ value }) => value)).toEqual([0, 0, 0, 30, 15, 6, 6])
    expect(data[0]?.values?.at(-1)?.end_time).toBe('2026-11-01T07:00:00+0000')
    // Without today.
    expect(data[1]?.values?.map(({ value }) => value)).toEqual([0, 0, 0, 0, 3, 0])
    const previous = new URL(paging?.previous ?? '').searchParams
    expect([...previous.keys()]).toEqual(['access_token', 'metric', 'period', 'since', 'until'])
    expect(Number(previous.get('until'))).toBe(Date.parse('2026-10-26T07:00:00Z') / 1000 - 1)
  })

  test('of seven and of 28 days: an account counts once in each', async () => {
    await using platform = platformOf()
    for (const period of ['week', 'days_28']) {
      const { data } = await read(platform, `/${mira}/insights?metric=reach&period=${period}`)
      expect(data[0]?.values?.map(({ value }) => value)).toEqual([51, 57])
    }
  })

  test('demographics: of followers, of those reached and of those engaged', async () => {
    await using platform = platformOf()
    const rows = async (metric: string, breakdown: string): Promise<unknown> => {
      const query = 'period=lifetime&metric_type=total_value&timeframe=this_month'
      const { data } = await read(platform, `/${mira}/insights?metric=${metric}&${query}&breakdown=${breakdown}`)
      return data[0]?.total_value
    }
    const of = (keys: string[], ...results: [string[], number][]): object => ({
      breakdowns: [
        { dimension_keys: keys, results: results.map(([dimension_values, value]) => ({ dimension_values, value })) },
      ],
    })
    expect(await rows('follower_demographics', 'country')).toEqual(
      of(['country'], [['PT'], 60], [['DE'], 42], [['GB'], 1]),
    )
    expect(await rows('follower_demographics', 'city')).toEqual(of(['city'], [['Lisbon, Lisbon'], 60]))
    expect(await rows('follower_demographics', 'age,gender')).toEqual(of(['age', 'gender'], [['25-34', 'F'], 40]))
    expect(await rows('reached_audience_demographics', 'country')).toEqual(
      of(['country'], [['PT'], 15], [['DE'], 4], [['GB'], 1]),
    )
    expect(await rows('engaged_audience_demographics', 'country')).toEqual(
      of(['country'], [['PT'], 4], [['DE'], 2], [['GB'], 1]),
    )
  })

  test('followers online by hour: nothing of today, all of yesterday', async () => {
    await using platform = platformOf()
    const { data } = await read(platform, `/${mira}/insights?metric=online_followers&period=lifetime`)
    const [yesterday, today] = data[0]?.values ?? []
    expect(Object.keys(yesterday?.value as object)).toHaveLength(24)
    expect(today?.value).toEqual({})
  })
})

describe('what is left out', () => {
  test('below a hundred followers: some metrics, and the value of follows_and_unfollows', async () => {
    const accounts = small.accounts?.map((account) => ({ ...account, followersCount: 99 }))
    await using platform = platformOf({ ...small, ...(accounts && { accounts }) })
    expect(await totals(platform, 'follows_and_unfollows,views')).toEqual({
      follows_and_unfollows: undefined,
      views: 19,
    })
    const { data } = await read(platform, `/${mira}/insights?metric=follower_count,reach&period=day`)
    expect(data.map(({ name }) => name)).toEqual(['reach'])
    expect((await read(platform, `/${mira}/insights?metric=online_followers&period=lifetime`)).data).toEqual([])
    const query = 'period=lifetime&metric_type=total_value&timeframe=this_month&breakdown=country'
    expect((await read(platform, `/${mira}/insights?metric=follower_demographics&${query}`)).data).toEqual([])
  })

  test('a metric that is named twice is answered once', async () => {
    await using platform = platformOf()
    const { data } = await read(platform, `/${post}/insights?metric=likes,likes,reach,likes`)
    expect(data.map(({ name }) => name)).toEqual(['likes', 'reach'])
    const many = Array.from({ length: 1000 }, () => 'likes').join(',')
    expect((await read(platform, `/${post}/insights?metric=${many}`)).data).toHaveLength(1)
  })
})

describe('days', () => {
  const series = async (platform: Platform, query: string): Promise<number | undefined> =>
    (await read(platform, `/${mira}/insights?metric=reach&period=day${query}`)).data[0]?.values?.length

  test('are those that begin in the window, both ends included', async () => {
    await using platform = platformOf()
    const midnight = Date.parse('2026-10-30T07:00:00Z') / 1000
    const count = (since: number, until: number): Promise<number | undefined> =>
      series(platform, `&since=${since}&until=${until}`)
    expect(await count(midnight, midnight + 86_399)).toBe(1)
    expect(await count(midnight, midnight + 86_400)).toBe(2)
    expect(await count(midnight + 43_200, midnight + 43_200)).toBe(0)
  })

  test('are two without since and until, and the links imply two days up to now', async () => {
    await using platform = platformOf()
    const { data, paging } = await read(platform, `/${mira}/insights?metric=reach&period=day`)
    expect(data[0]?.values).toHaveLength(2)
    const next = new URL(paging?.next ?? '').searchParams
    expect([Number(next.get('since')), Number(next.get('until'))]).toEqual([
      Date.parse(now) / 1000 + 1,
      Date.parse(now) / 1000 + 1 + 172_800,
    ])
  })

  test('thirty of them at most, which is told in seconds', async () => {
    await using platform = platformOf()
    const until = Date.parse(now) / 1000
    expect(await series(platform, `&since=${until - 30 * 86_400}&until=${until}`)).toBe(30)
  })
})

test('insights stand among the fields of a media and of an account', async () => {
  await using platform = platformOf()
  const { token } = personToken(platform, { scopes: [...usualScopes, 'instagram_manage_insights'] })
  const ask = async (path: string): Promise<unknown> =>
    (await facebookGraph(platform, `${path}&access_token=${token}`)).json()
  expect(await ask(`/${post}?fields=insights.metric(likes,reach){name,values}`)).toMatchObject({
    insights: { data: [{ name: 'likes', values: [{ value: 11 }] }, { name: 'reach' }] },
  })
  expect(await ask(`/${mira}?fields=insights.metric(reach).period(day)`)).toMatchObject({
    insights: { data: [{ name: 'reach' }] },
  })
  expect(await ask(`/${mira}/media?fields=id,insights.metric(views){values}`)).toMatchObject({
    data: [{ insights: { data: [{ values: [{ value: 8 }] }] } }, {}],
  })
})
