import { isOver } from '../../../interactions/is-over.ts'
import {
  findMedia,
  listMediaRange,
  listMedia as listPlace,
  type Media,
  type MediaRange,
} from '../../../world/records/media/media.ts'
import { storiesSince } from '../../../world/records/media/stories.ts'
import type { World } from '../../../world/world.ts'
import { nothing, type PageRequest, type Part, partOf, withCursors } from '../../paging.ts'
import type { AccountRecord, FoundNode } from '../../records.ts'
import type { ListHandler } from '../handler.ts'

/** `GET /{ig-user}/media`: an account's posts and reels, newest first. */
export const listMedia: ListHandler<AccountRecord> = {
  list: ({ call }, { id: accountId }, page) => {
    const { since = 0, until = Number.MAX_SAFE_INTEGER } = page
    return rangeOf(call.context.world, { accountId, place: 'grid', since, until }, page)
  },
}

/** `GET /{ig-user}/stories`: those of the last 24 hours, newest first. */
export const listStories: ListHandler<AccountRecord> = {
  list: ({ call }, { id: accountId }, page) => {
    const { world } = call.context
    const range = { accountId, place: 'story', since: storiesSince(world), until: Number.MAX_SAFE_INTEGER } as const
    return rangeOf(world, range, page)
  },
}

/** `GET /{ig-user}/live_media`: what is on air now. */
export const listLiveMedia: ListHandler<AccountRecord> = {
  list: ({ call }, { id }, page) => {
    const { world } = call.context
    const { since = 0, until = Number.MAX_SAFE_INTEGER } = page
    const onAir = listPlace(world, id, 'live').filter(
      (media) => !isOver(world, media) && media.createdAt >= since && media.createdAt <= until,
    )
    return mediaPart(partOf(onAir, page))
  },
}

/** Some of an account's media, newest first: from page to page the work is the same, however many there are. */
function rangeOf(
  world: World,
  range: Pick<MediaRange, 'accountId' | 'place' | 'since' | 'until'>,
  page: PageRequest,
): Part<FoundNode> {
  const { accountId, since, until } = range
  const markerId = page.after ?? page.before
  const marker = markerId === undefined ? undefined : findMedia(world, markerId)
  if (markerId !== undefined && marker?.accountId !== accountId) return nothing
  const backwards = page.after === undefined && page.before !== undefined
  const place = marker === undefined ? {} : backwards ? { before: marker } : { after: marker }
  const found = listMediaRange(world, { ...range, count: page.limit + 1, ...place })
  // In the other direction there is at least the marker itself, unless it is outside the requested times.
  const other = marker !== undefined && marker.createdAt >= since && marker.createdAt <= until
  return mediaPart(withOneMore(found, page.limit, backwards, other))
}

/**
 * A part of a list of which one more was read than was asked for: that one shows whether there is more in this direction.
 *
 * @param other Whether there is more in the other direction.
 */
export function withOneMore<Item extends { readonly id: string }>(
  found: readonly Item[],
  limit: number,
  backwards: boolean,
  other: boolean,
): Part<Item> {
  const isMore = found.length > limit
  const items = backwards ? found.slice(isMore ? 1 : 0) : found.slice(0, limit)
  return withCursors(items, backwards ? isMore : other, backwards ? other : isMore)
}

/** A part of a list of media, as objects to be read. */
export function mediaPart(part: Part<Media>): Part<FoundNode> {
  return { ...part, items: part.items.map((record) => ({ node: 'IGMedia', record }) as const) }
}
