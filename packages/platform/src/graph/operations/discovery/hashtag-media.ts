import { listRecentMedia, listTopMedia } from '../../../world/records/media/hashtag-media.ts'
import type { Hashtag } from '../../../world/records/media/hashtags.ts'
import type { Media } from '../../../world/records/media/media.ts'
import { nothing, type PageRequest, type Part, partOf, printCursor } from '../../paging.ts'
import type { FoundNode } from '../../records.ts'
import { foundAs } from '../found-as.ts'
import type { Asked, ListHandler } from '../handler.ts'
import { askingAccount } from './asking-account.ts'
import { checkHashtagLimit, searchedHashtags } from './hashtag-limit.ts'

const day = 24 * 3600 * 1000

/** `GET /{ig-hashtag}/recent_media`: the posts and reels of public accounts in the last 24 hours, newest first. */
export const listRecentHashtagMedia: ListHandler<Hashtag> = {
  list: (reader, hashtag, page, asked) => {
    const { world } = reader.call.context
    const account = askingAccount(reader, asked.parameters)
    checkHashtagLimit(searchedHashtags(world, account.id), hashtag)
    return partOfMedia(hashtag, listRecentMedia(world, hashtag.id, world.clock.now() - day), page, asked)
  },
}

/** `GET /{ig-hashtag}/top_media`: the most popular of all time. */
export const listTopHashtagMedia: ListHandler<Hashtag> = {
  list: (reader, hashtag, page, asked) => {
    const { world } = reader.call.context
    const account = askingAccount(reader, asked.parameters)
    checkHashtagLimit(searchedHashtags(world, account.id), hashtag)
    return partOfMedia(hashtag, listTopMedia(world, hashtag.id, mostPopular), page, asked)
  },
}

/** How many media count as the most popular, so that no hashtag makes a list without end. */
const mostPopular = 10_000

/**
 * The cursor of these lists is the same on every page (recorded), so that only the link to the next page says where it begins: in
 * `position`, which is Darkroom's own. The cursor alone leads behind the first page.
 */
function partOfMedia(
  hashtag: Hashtag,
  all: readonly Media[],
  page: PageRequest,
  { parameters }: Asked,
): Part<FoundNode> {
  const isFirst = page.after === undefined
  if (!isFirst && page.after !== hashtag.id) return nothing
  const after = isFirst ? undefined : (parameters.get('position') ?? all[page.limit - 1]?.id)
  const part = partOf(all, { limit: page.limit, ...(after === undefined ? {} : { after }) })
  const last = part.items.at(-1)
  if (last === undefined) return nothing
  const cursor = printCursor(hashtag.id)
  return { ...foundAs('IGMedia', part), cursors: { before: cursor, after: cursor }, repeated: { position: last.id } }
}
