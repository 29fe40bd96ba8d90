import { shown } from '../../../base/shown.ts'
import { resourceRefusal } from '../../../explain/resource-refusal.ts'
import { isForbidden } from '../../../world/records/media/forbidden-hashtags.ts'
import { findHashtag } from '../../../world/records/media/hashtags.ts'
import { partOf } from '../../paging.ts'
import type { AccountRecord } from '../../records.ts'
import { foundAs, wholeList } from '../found-as.ts'
import type { ListHandler } from '../handler.ts'
import { askingAccount } from './asking-account.ts'
import { countHashtagSearch, searchedHashtags } from './hashtag-limit.ts'

/** `GET /ig_hashtag_search`: the id of a hashtag, on behalf of an account. */
export const searchHashtag: ListHandler<undefined> = {
  list: (reader, _, __, { parameters }) => {
    const { world } = reader.call.context
    const account = askingAccount(reader, parameters)
    const name = parameters.get('q') ?? ''
    const hashtag = findHashtag(world, name)
    const forbidden = isForbidden(world, name)
    if (hashtag === undefined || forbidden) throw notThere(name, forbidden)
    countHashtagSearch(world, account.id, hashtag)
    return wholeList('IGHashtag', [hashtag])
  },
}

/** `GET /{ig-user}/recently_searched_hashtags`: those of the last seven days, the latest first. */
export const listSearches: ListHandler<AccountRecord> = {
  list: ({ call }, { id }, page) => foundAs('IGHashtag', partOf(searchedHashtags(call.context.world, id), page)),
}

function notThere(name: string, forbidden: boolean): Error {
  return resourceRefusal('facebook', 'hashtagNotFound', {
    when: 'a hashtag is unknown, forbidden or no hashtag',
    rule: 'graph/operations/discovery/hashtags',
    parameter: 'q',
    received: shown(name),
    expected: 'a hashtag that some caption of this world has, without its #',
    fix: forbidden
      ? 'Instagram forbids this hashtag: it stands under forbidden_hashtags of the world file.'
      : 'Post something with the hashtag first, or search for one that is there. Emoji and # are not part of a name.',
  })
}
