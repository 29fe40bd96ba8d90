import { findMedia, listMediaRange } from '../../world/records/media/media.ts'
import type { AccountRecord } from '../node.ts'
import { nothing, withCursors } from '../paging.ts'
import type { ListHandler } from './handler.ts'

/** `GET /{ig-user}/media`: an account's media, newest first. */
export const listMedia: ListHandler<AccountRecord> = {
  list: ({ call }, { id: accountId }, page) => {
    const { world } = call.context
    const { limit, since = 0, until = Number.MAX_SAFE_INTEGER } = page
    const markerId = page.after ?? page.before
    const marker = markerId === undefined ? undefined : findMedia(world, markerId)
    if (markerId !== undefined && marker?.accountId !== accountId) return nothing
    const backwards = page.after === undefined && page.before !== undefined
    const place = marker === undefined ? {} : backwards ? { before: marker } : { after: marker }
    // One more than requested shows whether there is more in that direction.
    const found = listMediaRange(world, { accountId, place: 'grid', since, until, count: limit + 1, ...place })
    const isMore = found.length > limit
    const items = backwards ? found.slice(isMore ? 1 : 0) : found.slice(0, limit)
    // In the other direction there is at least the marker itself, unless it is outside the requested times.
    const other = marker !== undefined && marker.createdAt >= since && marker.createdAt <= until
    const part = withCursors(items, backwards ? isMore : other, backwards ? other : isMore)
    return { ...part, items: items.map((record) => ({ node: 'IGMedia', record }) as const) }
  },
}
