import { readAudience } from '../../insights/audience.ts'
import type { Account } from '../../world/records/accounts.ts'
import type { App } from '../../world/records/apps/apps.ts'
import { listFollowsByName } from '../../world/records/follows.ts'
import { listEveryActivity } from '../../world/records/insights/activity.ts'
import { listDemographics } from '../../world/records/insights/demographics.ts'
import { professionalSince } from '../../world/records/insights/professional-since.ts'
import { type EveryMedia, listEveryMedia } from '../../world/records/media/every-media.ts'
import { listLocations } from '../../world/records/media/locations.ts'
import { mediaNumber, shortcodeOf } from '../../world/records/media/number.ts'
import type { MediaRow } from '../../world/store/media-rows.ts'
import type { World } from '../../world/world.ts'
import { entryOf, filled } from '../keys/columns.ts'
import { kindOf, usualDuration, usualHeight, usualWidth } from '../load/media-row.ts'
import type { AccountContent } from '../nouns/account.ts'
import { callsOf } from '../nouns/id-or-name.ts'
import { activityKeys, profileActivityKeys, saveActivity } from '../nouns/media/activity.ts'
import { type CollaboratorEntry, collaboratorKeys } from '../nouns/media/collaborator.ts'
import { type CommentEntry, commentKeys, type ReplyEntry, replyKeys } from '../nouns/media/comment.ts'
import { type MediaEntry, mediaKeys } from '../nouns/media/media.ts'
import { type MediaPartEntry, mediaPartKeys } from '../nouns/media/media-part.ts'
import { type MediaTagEntry, mediaTagKeys } from '../nouns/media/media-tag.ts'

/** Reads back whom accounts follow and what they published: everything is read once, and then told by account. */
export function contentsOf(world: World, apps: readonly App[]): (account: Account) => AccountContent {
  const every = listEveryMedia(world)
  const activity = Map.groupBy(listEveryActivity(world), (row) => row.mediaId || row.accountId)
  const of = savers(every, callsOf(apps), callsOf(listLocations(world)), activity)
  const audiences = listDemographics(world)
  const follows = Map.groupBy(listFollowsByName(world), ({ follower }) => follower)
  const media = Map.groupBy(
    every.media.filter(({ place }) => place !== 'child'),
    ({ accountId }) => accountId,
  )
  return ({ id, username }) => ({
    follows: filled((follows.get(username) ?? []).map(({ followed }) => followed)),
    media: filled((media.get(id) ?? []).map((row) => of.media(row))),
    activity: filled(
      (activity.get(id) ?? []).map((row) => saveActivity(profileActivityKeys, row, row.username ?? undefined)),
    ),
    ...(readAudience(audiences.get(id) ?? '') as Partial<AccountContent>),
    professionalSince: dateOf(professionalSince(world, id)),
  })
}

function dateOf(moment: number | undefined): Date | undefined {
  return moment === undefined ? undefined : new Date(moment)
}

type Calls = ReadonlyMap<string, string>
/** By media, or by account where it is of its profile. */
type Activity = ReadonlyMap<string, ReturnType<typeof listEveryActivity>>

function savers(
  every: EveryMedia,
  apps: Calls,
  locations: Calls,
  activity: Activity,
): { media(row: MediaRow): MediaEntry } {
  const children = Map.groupBy(every.media, ({ parentId }) => parentId)
  const tags = Map.groupBy(every.tags, ({ mediaId }) => mediaId)
  const collaborators = Map.groupBy(every.collaborators, ({ mediaId }) => mediaId)
  const likes = Map.groupBy(every.likes, ({ mediaId }) => mediaId)
  const comments = Map.groupBy(every.comments, ({ mediaId, parentId }) => parentId ?? mediaId)
  const commentLikes = Map.groupBy(every.commentLikes, ({ commentId }) => commentId)
  const usernames = (rows: readonly { readonly username: string }[] = []): string[] | undefined =>
    filled(rows.map(({ username }) => username))
  const called = (id: string | null, calls: Calls): string | undefined =>
    id === null ? undefined : (calls.get(id) ?? id)
  const tagsOf = (id: string): MediaTagEntry[] | undefined =>
    filled((tags.get(id) ?? []).map((row) => entryOf<MediaTagEntry>(mediaTagKeys, row, { username: row.username })))

  function said(row: EveryMedia['comments'][number]): ReplyEntry {
    return entryOf<ReplyEntry>(replyKeys, row, {
      by: row.username,
      createdAt: new Date(row.createdAt),
      app: called(row.appId, apps),
      likedBy: usernames(commentLikes.get(row.id)),
    })
  }

  function comment(row: EveryMedia['comments'][number]): CommentEntry {
    const replies = filled((comments.get(row.id) ?? []).map(said))
    return entryOf<CommentEntry>(commentKeys, row, { ...said(row), replies })
  }

  function part(row: MediaRow): MediaPartEntry {
    return entryOf<MediaPartEntry>(mediaPartKeys, row, { ...shapeOf(row, usualHeight('album')), tags: tagsOf(row.id) })
  }

  function media(row: MediaRow): MediaEntry {
    const kind = kindOf(row)
    return entryOf<MediaEntry>(mediaKeys, row, {
      ...shapeOf(row, usualHeight(kind)),
      kind: kind === mediaKeys.kind.default ? undefined : kind,
      ...(kind === 'reel' || kind === 'live' ? { video: undefined } : {}),
      createdAt: new Date(row.createdAt),
      children: filled((children.get(row.id) ?? []).sort((a, b) => a.position - b.position).map(part)),
      tags: tagsOf(row.id),
      collaborators: filled(
        (collaborators.get(row.id) ?? []).map((one) =>
          entryOf<CollaboratorEntry>(collaboratorKeys, one, { username: one.username }),
        ),
      ),
      location: called(row.locationId, locations),
      endedAt: row.endedAt === null ? undefined : new Date(row.endedAt),
      app: called(row.appId, apps),
      likedBy: usernames(likes.get(row.id)),
      comments: filled((comments.get(row.id) ?? []).map(comment)),
      activity: filled(
        (activity.get(row.id) ?? []).map((one) => saveActivity(activityKeys, one, one.username ?? undefined)),
      ),
    })
  }

  return { media }
}

/** What a media says of its form, where that is not what it would be anyway. */
function shapeOf(
  row: MediaRow,
  height: number,
): Pick<MediaPartEntry, 'video' | 'duration' | 'width' | 'height' | 'shortcode'> {
  const { mediaType, duration, number } = row
  return {
    video: mediaType === 'VIDEO' ? true : undefined,
    duration: duration === null || duration === usualDuration ? undefined : duration / 1000,
    width: row.width === usualWidth ? undefined : row.width,
    height: row.height === height ? undefined : row.height,
    shortcode: number === mediaNumber(row.id, row.createdAt) ? undefined : shortcodeOf(number),
  }
}
