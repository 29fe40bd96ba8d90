import { isForbidden } from '../../world/records/media/forbidden-hashtags.ts'
import { findHashtagById } from '../../world/records/media/hashtags.ts'
import type { NodeKind } from '../node.ts'

/** A hashtag: the same for everybody. One that Instagram forbids is not there. */
export const igHashtag: NodeKind<'IGHashtag'> = {
  find: ({ call }, id) => {
    const hashtag = findHashtagById(call.context.world, id)
    return hashtag === undefined || isForbidden(call.context.world, hashtag.name) ? undefined : hashtag
  },
  resolvers: {
    id: (_, { id }) => id,
    name: (_, { name }) => name,
  },
}
