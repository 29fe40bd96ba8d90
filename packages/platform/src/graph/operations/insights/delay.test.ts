import { expect, test } from 'vitest'
import { createPlatform, type PlatformOptions } from '../../../index.ts'
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
import { parseWorldFile } from '../../../world-file/read/parse-file.ts'

const { mira } = onFacebook
const post = '17900000000000001'
const fresh = '17900000000000002'
const story = '17900000000000003'
const hour = 3_600_000
const delay = 48 * hour

/** Noon in California. With 48 hours, the 7th is the last day that is counted. */
const now = '2026-11-09T20:00:00Z'
const on = (day: number): Date => new Date(Date.UTC(2026, 10, day, 20))
const seconds = (day: number): number => Date.UTC(2026, 10, day, 8) / 1000

const world: WorldFile = {
  ...facebookWorld,
  insights: { delay },
  accounts: [
    {
      id: mira,
      username: 'mira.prints',
      type: 'BUSINESS',
      followersCount: 120,
      media: [
        {
          id: post,
          createdAt: on(6),
          outsideViews: 100,
          likedBy: ['ana.bakes'],
          comments: [
            { by: 'jayposiris', text: 'Old', createdAt: on(7) },
            { by: 'jayposiris', text: 'New', createdAt: on(8) },
          ],
          activity: [
            { day: on(7), by: 'ana.bakes', views: 2, saves: 1 },
            { day: on(8), by: 'jayposiris', views: 4, saves: 1 },
            // Of the 100 views 30 are of the 7th and 50 of the 8th, so that 20 are of the day of publication.
            { day: on(7), people: 10, views: 30, likes: 3 },
            { day: on(8), people: 20, views: 50, likes: 5, shares: 2 },
          ],
        },
        { id: fresh, createdAt: on(8), outsideViews: 7 },
        { id: story, kind: 'story', createdAt: on(9), outsideViews: 9 },
      ],
      activity: [
        { day: on(1), people: 60, country: 'PT', follows: 60 },
        { day: on(8), people: 40, country: 'PT', follows: 40 },
      ],
    },
    { id: onFacebook.ana, username: 'ana.bakes', type: 'MEDIA_CREATOR' },
    { id: onFacebook.jay, username: 'jayposiris', type: 'PERSONAL' },
  ],
}

interface Reply {
  readonly data: readonly {
    readonly name: string
    readonly values?: readonly { readonly value: unknown }[]
    readonly total_value?: { readonly value?: number; readonly breakdowns?: readonly unknown[] }
  }[]
}

function platformOf(options: Partial<PlatformOptions> = {}): Platform {
  return facebookPlatform({ asOf: new Date(now), world, ...options })
}

async function read(platform: Platform, path: string): Promise<Reply['data']> {
  const { token } = personToken(platform, { scopes: [...usualScopes, 'instagram_manage_insights'] })
  const answer = await facebookGraph(platform, `${path}&access_token=${token}`)
  const body = (await answer.json()) as Reply
  expect(answer.status, JSON.stringify(body)).toBe(200)
  return body.data
}

/** What is answered for an account's metrics of some days, the last one included: values, or a total. */
async function figures(platform: Platform, query: string, from: number, to: number): Promise<unknown[]> {
  const data = await read(platform, `/${mira}/insights?${query}&since=${seconds(from)}&until=${seconds(to)}`)
  return data.map(({ values, total_value }) => values?.map(({ value }) => value) ?? total_value?.value)
}

async function mediaFigures(platform: Platform, id: string, metrics: string): Promise<unknown[]> {
  return (await read(platform, `/${id}/insights?metric=${metrics}`)).map(({ values }) => values?.[0]?.value)
}

const reach = 'metric=reach&period=day'
const totals = 'metric=views,likes,comments,saves,shares&period=day&metric_type=total_value'

test('days that are not counted yet are not listed', async () => {
  await using platform = platformOf()
  expect(await figures(platform, reach, 6, 9)).toEqual([[20, 11]])
  platform.clock.advance(delay)
  expect(await figures(platform, reach, 6, 9)).toEqual([[20, 11, 28, 9]])
})

test('a total has what is counted, and grows later', async () => {
  await using platform = platformOf()
  expect(await figures(platform, totals, 6, 9)).toEqual([52, 4, 1, 1, 0])
  platform.clock.advance(delay)
  expect(await figures(platform, totals, 6, 9)).toEqual([122, 9, 2, 2, 2])
})

test('of days of which none is counted there is no entry, and follows_and_unfollows has no value', async () => {
  await using platform = platformOf()
  expect(await figures(platform, reach, 8, 9)).toEqual([])
  expect(await figures(platform, totals, 8, 9)).toEqual([])
  const path = `/${mira}/insights?metric=follows_and_unfollows&period=day&metric_type=total_value`
  const [follows] = await read(platform, `${path}&since=${seconds(8)}&until=${seconds(9)}`)
  expect(follows).toMatchObject({ name: 'follows_and_unfollows' })
  expect(follows).not.toHaveProperty('total_value')
})

test('followers online, new followers and demographics are those of days that are counted', async () => {
  await using platform = platformOf()
  const online = await figures(platform, 'metric=online_followers&period=lifetime', 7, 8)
  expect(online).toEqual([[expect.objectContaining({ 0: expect.any(Number) }), {}]])
  expect(await figures(platform, 'metric=follower_count&period=day', 7, 9)).toEqual([[0]])
  const demographics = `/${mira}/insights?metric=follower_demographics&period=lifetime&metric_type=total_value&timeframe=this_week&breakdown=country`
  const people = async (): Promise<unknown> => (await read(platform, demographics))[0]?.total_value?.breakdowns
  const portuguese = (value: number) => [{ results: [{ dimension_values: ['PT'], value }] }]
  expect(await people()).toMatchObject(portuguese(60))
  platform.clock.advance(delay)
  expect(await people()).toMatchObject(portuguese(100))
})

test('a media has what is counted; one that was published since has no data', async () => {
  await using platform = platformOf()
  const metrics = 'views,reach,likes,comments,saved,shares'
  expect(await mediaFigures(platform, post, metrics)).toEqual([52, 31, 4, 1, 1, 0])
  expect(await mediaFigures(platform, fresh, metrics)).toEqual([])
  platform.clock.advance(delay)
  expect(await mediaFigures(platform, post, metrics)).toEqual([106, 52, 9, 2, 2, 2])
  expect(await mediaFigures(platform, fresh, 'views')).toEqual([7])
})

test('a story, which is over in a day, is counted at once (assumed)', async () => {
  await using platform = platformOf()
  expect(await mediaFigures(platform, story, 'views,reach')).toEqual([9, 9])
})

test('without a delay, which is usual, everything is counted at once; createPlatform goes before the world', async () => {
  const { insights: _, ...usual } = world
  for (const options of [{ world: usual }, { insights: { delay: 0 } }]) {
    await using platform = platformOf(options)
    expect(await figures(platform, reach, 6, 9)).toEqual([[20, 11, 28, 9]])
    expect(await mediaFigures(platform, fresh, 'views')).toEqual([7])
  }
  await using late = platformOf({ world: usual, insights: { delay } })
  expect(await figures(late, reach, 6, 9)).toEqual([[20, 11]])
})

test('a delay above 48 hours is refused where it is written', () => {
  expect(() => parseWorldFile('insights:\n  delay: 49h\n')).toThrow(/49h.*at most 48 hours/s)
  expect(() => createPlatform({ world: { insights: { delay: delay + 1 } } })).toThrow('at most 48 hours')
  for (const wrong of [-1, delay + 1, Number.NaN])
    expect(() => createPlatform({ insights: { delay: wrong } })).toThrow(RangeError)
})
