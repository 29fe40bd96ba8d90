import { pacificMidnight } from '../base/pacific-day.ts'
import { countGivenBefore, type MediaActivity, sumMediaActivity } from '../world/records/insights/media-sums.ts'
import { countComments } from '../world/records/media/comments.ts'
import { countLikes } from '../world/records/media/likes.ts'
import type { Media } from '../world/records/media/media.ts'
import type { World } from '../world/world.ts'

/** A part of a media's figure, and the value of the breakdown to which it belongs. */
export interface MediaCell {
  readonly value: number
  readonly dimension: string
}

/** What was counted of a media over its whole life. */
export interface MediaFigures {
  readonly value: number
  /** Absent: it is not broken down. */
  readonly cells?: readonly MediaCell[]
}

/**
 * A metric of a media.
 *
 * @param lastDay The last day that is counted, as US Pacific time has it; the media's own or a later one. Default: all are
 */
export function mediaFigure(world: World, media: Media, metric: string, lastDay?: number): MediaFigures {
  const all = sumMediaActivity(world, media.id)
  const { accounts, outside } = lastDay === undefined ? all : sumMediaActivity(world, media.id, lastDay)
  const given =
    lastDay === undefined
      ? { likes: countLikes(world, media.id), comments: countComments(world, media.id) }
      : countGivenBefore(world, media.id, pacificMidnight(lastDay + 1))
  const of = (name: keyof MediaActivity): number => accounts[name] + outside[name]
  const later = (name: keyof MediaActivity): number => all.outside[name] - outside[name]
  const cells = (parts: Readonly<Record<string, number>>): MediaFigures => ({
    value: Object.values(parts).reduce((sum, value) => sum + value, 0),
    cells: Object.entries(parts).map(([dimension, value]) => ({ dimension, value })),
  })
  const views = accounts.views + media.outsideViews - later('views')
  const likes = given.likes + media.outsideLikes - later('likes')
  const { comments } = given
  const saved = accounts.saves + media.outsideSaves - later('saves')
  const shares = accounts.shares + media.outsideShares - later('shares')
  const reach = of('reached') + media.outsideViews - all.outside.views
  const interactions = likes + comments + saved + shares + of('replies')
  const plain: Readonly<Record<string, number>> = {
    views,
    impressions: views,
    plays: views,
    video_views: views,
    content_views: views,
    total_views: views,
    ig_reels_aggregated_all_plays_count: views,
    carousel_album_impressions: views,
    carousel_album_video_views: views,
    clips_replays_count: views - reach,
    reach,
    carousel_album_reach: reach,
    likes,
    total_likes: likes,
    comments,
    total_comments: comments,
    saved,
    carousel_album_saved: saved,
    shares,
    reposts: accounts.reposts + media.outsideReposts - later('reposts'),
    replies: of('replies'),
    total_interactions: interactions,
    engagement: likes + comments + saved,
    carousel_album_engagement: likes + comments + saved,
    follows: of('follows'),
    profile_visits: of('profileViews'),
    link_clicks: of('linkTaps'),
    facebook_views: of('facebookViews'),
    crossposted_views: views + of('facebookViews'),
    taps_forward: of('tapsForward'),
    taps_back: of('tapsBack'),
    exits: of('exits'),
    ig_reels_video_view_total_time: of('watchTime'),
    ig_reels_avg_watch_time: views === 0 ? 0 : Math.round(of('watchTime') / views),
    reels_skip_rate: views === 0 ? 0 : Math.round((1000 * of('skips')) / views) / 10,
  }
  if (metric === 'navigation')
    return cells({
      tap_forward: of('tapsForward'),
      tap_back: of('tapsBack'),
      tap_exit: of('exits'),
      swipe_forward: of('swipesForward'),
    })
  if (metric === 'profile_activity')
    return cells({
      bio_link_clicked: of('websiteTaps'),
      call: of('callTaps'),
      direction: of('directionTaps'),
      email: of('emailTaps'),
      text: of('textTaps'),
    })
  return { value: plain[metric] ?? 0 }
}
