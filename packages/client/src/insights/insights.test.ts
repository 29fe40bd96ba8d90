import { describe, expect, expectTypeOf, test } from 'vitest'
import { createInstagram as createFacebook, createToken } from '../facebook/index.ts'
import { insights as facebookInsights } from '../facebook/insights.ts'
import { ApiError, createInstagram, OptionError } from '../instagram/index.ts'
import { insights } from '../instagram/insights.ts'
import { type Scripted, scripted } from '../testing/app.ts'
import type { InsightsReader } from './create-insights.ts'

const refusal = (message: string, rest: object = {}): Response =>
  Response.json({ error: { message, type: 'IGApiException', code: 100, ...rest } }, { status: 400 })
const answer = (...names: string[]): Response =>
  Response.json({ data: names.map((name) => ({ name, period: 'day', values: [{ value: 1 }] })) })

function on(answers: readonly Response[]): { app: Scripted; read: InsightsReader<'instagram'> } {
  const app = scripted(answers.map((each) => () => each.clone()))
  return { app, read: insights(createInstagram(app.options).as('IGAAexample')) }
}

function asked({ requests }: Scripted): (string | null)[] {
  return requests.map(({ url }) => new URL(url).searchParams.get('metric'))
}

const media = '17900000000000011'

describe('a metric that is refused does not take the others along', () => {
  test.each([
    ['metric[1] must be one of the following values: reach, views, likes', 'plays'],
    ['(#100) metric[1] must be one of the following values: reach, views, likes', 'plays'],
    ['The Media Insights API does not support the plays metric for this media product type.', 'plays'],
    ['Incompatible breakdowns (follow_type) for metric (plays)', 'plays'],
  ])('%s', async (message, name) => {
    const { app, read } = on([refusal(message), answer('views', 'likes')])
    const { metrics, refused } = await read.media(media, ['views', name as 'views', 'likes'])
    expect(asked(app)).toEqual([`views,${name},likes`, 'views,likes'])
    expect(Object.keys(metrics)).toEqual(['views', 'likes'])
    expect(refused.map(({ metric, error }) => [metric, error instanceof ApiError])).toEqual([[name, true]])
  })

  test('where the refusal does not say which it was, they are asked for one by one', async () => {
    const fatal = refusal('Fatal', { code: -1, error_subcode: 2_207_086, type: 'OAuthException' })
    const { app, read } = on([fatal, answer('views'), fatal])
    const { metrics, refused } = await read.media(media, ['views', 'facebook_views'])
    expect(asked(app)).toEqual(['views,facebook_views', 'views', 'facebook_views'])
    expect([Object.keys(metrics), refused.map(({ metric }) => metric)]).toEqual([['views'], ['facebook_views']])
  })

  test('when all are refused, nothing is left, and each is reported', async () => {
    const { read } = on([refusal('metric[0] must be one of the following values: reach')])
    const { metrics, refused } = await read.media(media, ['views', 'likes'])
    expect([metrics, refused.map(({ metric }) => metric)]).toEqual([{}, ['views', 'likes']])
  })

  test('what the platform leaves out is in neither', async () => {
    const { read } = on([answer('reach')])
    const { metrics, refused } = await read.series(['reach', 'follower_count'], { period: 'day' })
    expect([Object.keys(metrics), refused]).toEqual([['reach'], []])
  })
})

test.each([
  [refusal('There cannot be more than 30 days (2592000 s) between since and until'), 'parameter_invalid'],
  [refusal('Not enough viewers for the media to show insights', { code: 10 }), 'insights_missing'],
])('a refusal that has nothing to do with one metric is thrown: %#', async (given, code) => {
  const { app, read } = on([given])
  await expect(read.media(media, ['views', 'reach'])).rejects.toMatchObject({ code })
  expect(app.requests).toHaveLength(1)
})

test('a call says everything that it is asked with, each metric once', async () => {
  const { app, read } = on([answer('views')])
  await read.total(['views', 'reach', 'views'], { since: 1, until: '2026-11-01', breakdown: ['follow_type'] })
  const { pathname, searchParams } = new URL(app.requests[0]?.url ?? '')
  expect(pathname).toMatch(/^\/v\d+\.\d+\/me\/insights$/)
  expect(Object.fromEntries(searchParams)).toEqual({
    metric: 'views,reach',
    period: 'day',
    metric_type: 'total_value',
    breakdown: 'follow_type',
    since: '1',
    until: '2026-11-01',
  })
})

test('with Facebook Login the account is named by its id', async () => {
  const app = scripted([answer('reach')])
  const token = createToken({
    login: 'facebook',
    kind: 'page',
    accessToken: 'EAAexample',
    userId: '17841472020051826',
    issuedAt: 0,
  })
  await facebookInsights(createFacebook(app.options).as(token)).demographics(['follower_demographics'], {
    timeframe: 'this_month',
    breakdown: 'country',
  })
  expect(new URL(app.requests[0]?.url ?? '').pathname).toMatch(/\/17841472020051826\/insights$/)
})

test.each([[], 'views', [''], ['a b'], [1], undefined])('%j is no list of metrics', async (metrics) => {
  const { app, read } = on([answer('views')])
  await expect(read.media(media, metrics as never)).rejects.toBeInstanceOf(OptionError)
  expect(app.requests).toEqual([])
})

test('options that there are not, ids that are none and readers of another login are refused', async () => {
  const { app, read } = on([answer('views')])
  await expect(read.media(media, ['views'], { breakdowns: 'x' } as never)).rejects.toBeInstanceOf(OptionError)
  await expect(read.media('../me', ['views'])).rejects.toBeInstanceOf(OptionError)
  expect(() => facebookInsights(createInstagram(app.options).as('IGAAexample') as never)).toThrow(OptionError)
})

test('metrics are typed by node, period and login', () => {
  const read = undefined as unknown as InsightsReader<'instagram'>
  const byFacebook = undefined as unknown as InsightsReader<'facebook'>
  // Never called: what does not compile is the test.
  const never = async (): Promise<void> => {
    const { metrics } = await read.media(media, ['views', 'likes'])
    expectTypeOf<keyof typeof metrics>().toEqualTypeOf<'views' | 'likes'>()
    await byFacebook.media(media, ['total_likes'])
    // @ts-expect-error Facebook Login alone has it.
    await read.media(media, ['total_likes'])
    // @ts-expect-error It ended in 2025.
    await read.media(media, ['plays'])
    await read.series(['reach'], { period: 'week' })
    // @ts-expect-error It is listed by day only.
    await read.series(['follower_count'], { period: 'week' })
    // @ts-expect-error It is told in total only.
    await read.series(['likes'], { period: 'day' })
    // @ts-expect-error It is not told in total.
    await read.total(['follower_count'])
    // @ts-expect-error It has no such breakdown.
    await read.total(['likes'], { breakdown: 'follow_type' })
    // @ts-expect-error Demographics need a timeframe.
    await read.demographics(['follower_demographics'], { breakdown: 'age' })
  }
  expect(never).toBeTypeOf('function')
})
