import { findMedia } from '../../../world/records/media/media.ts'
import { listTaggedRange } from '../../../world/records/media/user-tags.ts'
import { nothing } from '../../paging.ts'
import type { AccountRecord } from '../../records.ts'
import type { ListHandler } from '../handler.ts'
import { mediaPart, withOneMore } from './list.ts'

/** `GET /{ig-user}/tags`: the posts and reels of public accounts in which an account is tagged, newest first. */
export const listTags: ListHandler<AccountRecord> = {
  list: ({ call }, { id }, page) => {
    const { world } = call.context
    const markerId = page.after ?? page.before
    const marker = markerId === undefined ? undefined : findMedia(world, markerId)
    if (markerId !== undefined && marker === undefined) return nothing
    const backwards = page.after === undefined && page.before !== undefined
    const place = backwards ? { before: marker } : { after: marker }
    const found = listTaggedRange(world, id, { ...place, count: page.limit + 1 })
    return mediaPart(withOneMore(found, page.limit, backwards, marker !== undefined))
  },
}
