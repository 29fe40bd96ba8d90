import type { insightsDimensions } from '@darkroom/contract'
import { pacificDay } from '../base/pacific-day.ts'
import {
  type BrokenBy,
  countFollowsByDay,
  countGiven,
  listBegunFollows,
  listUndated,
  type Span,
  sumActivity,
} from '../world/records/insights/account-sums.ts'
import type { ActivityCounts, Product } from '../world/records/insights/activity.ts'
import { reachByDay } from '../world/records/insights/reach.ts'
import type { World } from '../world/world.ts'
import { daysOf } from './days.ts'
import { countEngaged } from './engaged.ts'

/** A part of a total: what was counted, and to which values of breakdowns it belongs. */
export interface Cell {
  readonly value: number
  readonly media_product_type?: Product
  readonly follow_type?: (typeof insightsDimensions.follow_type)[number]
  readonly contact_button_type?: (typeof insightsDimensions.contact_button_type)[number]
}

/** What a metric of an account is made of on some days: its parts add up to its total. @param breakdowns By which they are told apart */
export function cellsOf(world: World, span: Span, metric: string, breakdowns: readonly string[]): readonly Cell[] {
  if (daysOf(span).length === 0) return []
  const cells = counted[metric]
  return cells === undefined ? [] : cells(world, span, breakdowns)
}

type Cells = (world: World, span: Span, breakdowns: readonly string[]) => Cell[]

const undatedCounts = ['views', 'likes', 'saves', 'shares', 'reposts'] as const

/** What of breakdowns rows of activity are told apart by. */
function brokenBy(breakdowns: readonly string[]): BrokenBy {
  return [
    ...(breakdowns.includes('media_product_type') ? ['product'] : []),
    ...(breakdowns.includes('follow_type') ? ['follower'] : []),
  ].join(',') as BrokenBy
}

function followType(follower: 0 | 1): NonNullable<Cell['follow_type']> {
  return follower === 1 ? 'FOLLOWER' : 'NON_FOLLOWER'
}

type Dimensions = Pick<Cell, 'media_product_type' | 'follow_type'>

function dimensionsOf({ product, follower }: { readonly product?: Product; readonly follower?: 0 | 1 }): Dimensions {
  return {
    ...(product === undefined ? {} : { media_product_type: product }),
    ...(follower === undefined ? {} : { follow_type: followType(follower) }),
  }
}

/** What rows of activity count, and what has no date. */
function sumsOf(...names: readonly (keyof ActivityCounts)[]): Cells {
  return (world, span, breakdowns) => {
    const dated = sumActivity(world, span, names, brokenBy(breakdowns)).flatMap((sum) =>
      names.map((name) => ({ value: sum[name], ...dimensionsOf(sum) })),
    )
    const without = undatedCounts.filter((name) => names.includes(name))
    if (without.length === 0) return dated
    const undated = listUndated(world, span).flatMap((media) =>
      without.map((name) => ({
        value: media[name],
        media_product_type: media.product,
        follow_type: followType(0),
      })),
    )
    return [...dated, ...undated]
  }
}

function given(what: 'likes' | 'comments'): Cells {
  return (world, span) =>
    countGiven(world, span, what).map(({ product, count }) => ({ value: count, media_product_type: product }))
}

function together(...all: readonly Cells[]): Cells {
  return (world, span, breakdowns) => all.flatMap((cells) => cells(world, span, breakdowns))
}

const reach: Cells = (world, span, breakdowns) => {
  const dated = reachByDay(world, span, brokenBy(breakdowns)).map((row) => ({
    value: row.people,
    ...dimensionsOf(row),
  }))
  // Of those without a date each looked once, and none of them follows.
  const undated = listUndated(world, span).map(({ views, product }) => ({
    value: views,
    media_product_type: product,
    follow_type: followType(0),
  }))
  return [...dated, ...undated]
}

const contacts: Cells = (world, span) =>
  sumActivity(world, span, ['callTaps', 'directionTaps', 'emailTaps', 'textTaps']).flatMap(
    ({ callTaps, directionTaps, emailTaps, textTaps }) => [
      { value: callTaps, contact_button_type: 'CALL' as const },
      { value: directionTaps, contact_button_type: 'DIRECTION' as const },
      { value: emailTaps, contact_button_type: 'EMAIL' as const },
      { value: textTaps, contact_button_type: 'TEXT' as const },
    ],
  )

/** By follow_type, followers are those who began to follow, and the others those who ceased to. */
const followsAndUnfollows: Cells = (world, span) => [
  { value: sum(followsByDay(world, span).values()), follow_type: 'FOLLOWER' },
  {
    value: sum(sumActivity(world, span, ['unfollows']).map(({ unfollows }) => unfollows)),
    follow_type: 'NON_FOLLOWER',
  },
]

const views = sumsOf('views')
const likes = together(sumsOf('likes'), given('likes'))
const comments = given('comments')

/** What the metrics of an account count. Nobody in a world is on Threads. */
const counted: Readonly<Record<string, Cells>> = {
  reach,
  views,
  content_views: views,
  impressions: views,
  likes,
  comments,
  saves: sumsOf('saves'),
  shares: sumsOf('shares'),
  reposts: sumsOf('reposts'),
  replies: sumsOf('replies'),
  total_interactions: together(likes, comments, sumsOf('saves', 'shares', 'replies')),
  accounts_engaged: (world, span) => [{ value: countEngaged(world, span) }],
  profile_views: sumsOf('profileViews'),
  website_clicks: sumsOf('websiteTaps'),
  profile_links_taps: contacts,
  email_contacts: sumsOf('emailTaps'),
  get_directions_clicks: sumsOf('directionTaps'),
  phone_call_clicks: sumsOf('callTaps'),
  text_message_clicks: sumsOf('textTaps'),
  follows_and_unfollows: followsAndUnfollows,
}

/** How many accounts began to follow, by day. Those who have ceased to since are among them. */
export function followsByDay(world: World, span: Span): Map<number, number> {
  const days = countFollowsByDay(world, span)
  for (const at of listBegunFollows(world, span)) days.set(pacificDay(at), (days.get(pacificDay(at)) ?? 0) + 1)
  return days
}

function sum(values: Iterable<number>): number {
  let total = 0
  for (const value of values) total += value
  return total
}
