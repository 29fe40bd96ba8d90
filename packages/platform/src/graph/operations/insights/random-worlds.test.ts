import {
  assert,
  asyncProperty,
  boolean,
  constant,
  constantFrom,
  integer,
  array as listOf,
  oneof,
  record,
} from 'fast-check'
import { expect, test } from 'vitest'
import { pacificDay, pacificMidnight } from '../../../base/pacific-day.ts'
import { mediaFigure } from '../../../insights/media-figures.ts'
import type { Platform } from '../../../platform.ts'
import { post } from '../../../testing/discovery-world.ts'
import { facebookGraph, facebookPlatform, onFacebook, personToken, usualScopes } from '../../../testing/facebook.ts'
import { findAccount, insertAccount } from '../../../world/records/accounts.ts'
import { follow } from '../../../world/records/follows.ts'
import { addActivity, addOutsideActivity } from '../../../world/records/insights/activity.ts'
import { insertComment } from '../../../world/records/media/comments.ts'
import { like } from '../../../world/records/media/likes.ts'
import { findMedia } from '../../../world/records/media/media.ts'

const { mira } = onFacebook
const asOf = Date.parse('2026-11-20T20:00:00Z')
const today = pacificDay(asOf)
const kinds = [
  { product: 'POST', media: {} },
  { product: 'REEL', media: { productType: 'REELS', mediaType: 'VIDEO' } },
  { product: 'CAROUSEL_CONTAINER', media: { mediaType: 'CAROUSEL_ALBUM' } },
] as const

/** Something that happened: who (an account of this world, or some people outside it), when, and to which media. */
const event = record({
  what: constantFrom('view', 'save', 'share', 'like', 'comment', 'profile', 'call', 'email'),
  // 25 days over which the clocks of California change.
  day: oneof(integer({ min: today - 24, max: today }), integer({ min: today - 2, max: today })),
  media: oneof(integer({ min: 0, max: 5 }), constant(0)),
  viewer: integer({ min: 0, max: 4 }),
  isOutside: boolean(),
  people: integer({ min: 1, max: 9 }),
  again: integer({ min: 0, max: 3 }),
})
type Event = ReturnType<typeof event.generate>['value']

const mediaId = (index: number): string => `1790000000000090${index}`
const viewerId = (index: number): string => `1784140000000050${index}`
/** The first two follow from the beginning. */
const isFollower = ({ isOutside, viewer, people }: Event): boolean => (isOutside ? people % 2 === 0 : viewer < 2)

function tell({ world }: Platform, events: readonly Event[]): void {
  const owner = findAccount(world, mira)
  if (owner === undefined) throw new Error('Mira is gone.')
  for (const viewer of [0, 1, 2, 3, 4]) {
    insertAccount(world, { ...owner, id: viewerId(viewer), username: `viewer.${viewer}`, type: 'PERSONAL' })
    if (viewer < 2) follow(world, viewerId(viewer), mira, 0)
  }
  for (const index of [0, 1, 2, 3, 4, 5])
    post({ world } as Platform, {
      id: mediaId(index),
      accountId: mira,
      caption: '',
      createdAt: pacificMidnight(today - 40),
      ...kinds[index % 3]?.media,
    })
  for (const [index, one] of events.entries()) happen({ world } as Platform, one, index)
}

function happen({ world }: Platform, one: Event, index: number): void {
  const media = findMedia(world, mediaId(one.media))
  const who = one.isOutside
    ? { people: one.people, follower: isFollower(one) ? (1 as const) : (0 as const) }
    : { viewerId: viewerId(one.viewer) }
  const at = pacificMidnight(one.day) + 3_600_000 + index
  const count = one.again + 1
  const base = { accountId: mira, day: one.day, ...who } as const
  const add = one.isOutside ? addOutsideActivity : addActivity
  if (one.what === 'view') add(world, { ...base, views: count * (one.isOutside ? one.people : 1) }, media)
  if (one.what === 'save') add(world, { ...base, saves: count }, media)
  if (one.what === 'share') add(world, { ...base, shares: count }, media)
  if (one.what === 'profile') addActivity(world, { ...base, profileViews: count })
  if (one.what === 'call') addActivity(world, { ...base, callTaps: count })
  if (one.what === 'email') addActivity(world, { ...base, emailTaps: count }, media)
  if (one.what === 'like' && one.isOutside) add(world, { ...base, likes: one.people }, media)
  if (one.what === 'like' && !one.isOutside) like(world, mediaId(one.media), viewerId(one.viewer), at)
  if (one.what === 'comment')
    insertComment(world, {
      id: `1785${String(index).padStart(13, '0')}`,
      mediaId: mediaId(one.media),
      accountId: viewerId(one.viewer),
      parentId: null,
      text: 'Hm',
      hidden: 0,
      appId: null,
      outsideLikes: 0,
      createdAt: at,
    })
}

/** Counts events without any of the platform's code. The first like of an account counts. */
function countOf(events: readonly Event[], what: Event['what'], only: (one: Event) => boolean = () => true): number {
  const liked = new Set<string>()
  let total = 0
  for (const one of events) {
    if (one.what !== what) continue
    const key = `${one.viewer}/${one.media}`
    const isAgain = what === 'like' && !one.isOutside && liked.has(key)
    if (what === 'like' && !one.isOutside) liked.add(key)
    if (isAgain || !only(one)) continue
    if (what === 'comment') total += 1
    else if (what === 'like') total += one.isOutside ? one.people : 1
    else total += (one.again + 1) * (what === 'view' && one.isOutside ? one.people : 1)
  }
  return total
}

/** How many saw something on each of some days: each account once, and every group of people outside. */
function reachOf(events: readonly Event[], only: (one: Event) => boolean): number {
  let people = 0
  const accounts = new Set<string>()
  for (const one of events) {
    if (one.what !== 'view' || !only(one)) continue
    if (one.isOutside) people += one.people
    else accounts.add(`${one.day}/${one.viewer}`)
  }
  return people + accounts.size
}

interface Reply {
  readonly data: readonly {
    readonly name: string
    readonly values?: readonly { readonly value: number; readonly end_time: string }[]
    readonly total_value?: {
      readonly value: number
      readonly breakdowns?: readonly {
        readonly results: readonly { readonly dimension_values: readonly string[]; readonly value: number }[]
      }[]
    }
  }[]
  readonly paging: { readonly previous: string; readonly next: string }
}

const productOf = ({ media }: Event): string => kinds[media % 3]?.product ?? ''

test('figures are what an independent count of random events gives, in total, broken down, day by day and page by page', async () => {
  await assert(
    asyncProperty(
      listOf(event, { maxLength: 60 }),
      integer({ min: 0, max: 24 }),
      integer({ min: 0, max: 24 }),
      async (events, one, other) => {
        await using platform = facebookPlatform({ asOf: new Date(asOf) })
        tell(platform, events)
        const { token } = personToken(platform, { scopes: [...usualScopes, 'instagram_manage_insights'] })
        const ask = async (path: string): Promise<Reply> =>
          (await facebookGraph(platform, `${path}&access_token=${token}`)).json() as Promise<Reply>
        const [from, to] = [today - Math.max(one, other), today - Math.min(one, other)]
        const within = ({ day }: Event): boolean => day >= from && day <= to
        const window = `&since=${pacificMidnight(from) / 1000}&until=${pacificMidnight(to) / 1000}`
        const base = `/${mira}/insights?period=day${window}&metric=`

        const total = `${base}views,likes,comments,saves,shares,total_interactions,profile_views,profile_links_taps,reach&metric_type=total_value`
        const given = Object.fromEntries(
          (await ask(total)).data.map(({ name, total_value }) => [name, total_value?.value]),
        )
        const counted = {
          views: countOf(events, 'view', within),
          likes: countOf(events, 'like', within),
          comments: countOf(events, 'comment', within),
          saves: countOf(events, 'save', within),
          shares: countOf(events, 'share', within),
          profile_views: countOf(events, 'profile', within),
          profile_links_taps: countOf(events, 'call', within) + countOf(events, 'email', within),
          reach: reachOf(events, within),
        }
        const interactions = counted.likes + counted.comments + counted.saves + counted.shares
        expect(given).toEqual({ ...counted, total_interactions: interactions })

        // Broken down: the parts add up to the total, and each is counted on its own.
        for (const [metric, what] of [
          ['views', 'view'],
          ['likes', 'like'],
          ['saves', 'save'],
        ] as const) {
          const { data } = await ask(`${base}${metric}&metric_type=total_value&breakdown=media_product_type`)
          for (const { product } of kinds) {
            const found = data[0]?.total_value?.breakdowns?.[0]?.results.find(
              ({ dimension_values }) => dimension_values[0] === product,
            )
            expect(found?.value ?? 0).toBe(countOf(events, what, (each) => within(each) && productOf(each) === product))
          }
        }
        for (const metric of ['views', 'reach'] as const) {
          const { data } = await ask(`${base}${metric}&metric_type=total_value&breakdown=follow_type`)
          const { value = 0, breakdowns = [] } = data[0]?.total_value ?? {}
          const results = breakdowns[0]?.results ?? []
          expect(results.reduce((sum, each) => sum + each.value, 0)).toBe(value)
          const followers = results.find(({ dimension_values }) => dimension_values[0] === 'FOLLOWER')?.value ?? 0
          const only = (each: Event): boolean => within(each) && isFollower(each)
          expect(followers).toBe(metric === 'reach' ? reachOf(events, only) : countOf(events, 'view', only))
        }

        // Day by day, and from page to page: the days of both pages follow each other and add up.
        const series = await ask(`${base}reach`)
        const values = series.data[0]?.values ?? []
        expect(values).toHaveLength(to - from + 1)
        for (const [index, { value }] of values.entries())
          expect(value).toBe(reachOf(events, ({ day }) => day === from + index))
        const earlier = (await (await platform.fetch(new Request(series.paging.previous))).json()) as Reply
        const before = earlier.data[0]?.values ?? []
        const times = [...before, ...values].map(({ end_time }) => end_time)
        expect(new Set(times).size).toBe(times.length)
        if (before.length > 0) {
          const reached = reachOf(events, ({ day }) => day < from && day >= from - before.length)
          expect(before.reduce((sum, { value }) => sum + value, 0)).toBe(reached)
        }

        // What accounts are told of all days is what their media are told.
        const all = `&since=${pacificMidnight(today - 24) / 1000}&until=${pacificMidnight(today) / 1000}`
        const whole = await ask(`/${mira}/insights?period=day${all}&metric=views,saves,likes&metric_type=total_value`)
        const ofMedia = (metric: string): number =>
          [0, 1, 2, 3, 4, 5].reduce((sum, index) => {
            const media = findMedia(platform.world, mediaId(index))
            return sum + (media === undefined ? 0 : mediaFigure(platform.world, media, metric).value)
          }, 0)
        expect(whole.data.map(({ total_value }) => total_value?.value)).toEqual(
          ['views', 'saved', 'likes'].map(ofMedia),
        )
      },
    ),
    { numRuns: 60 },
  )
})
