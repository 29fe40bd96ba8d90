import { limits } from '@darkroom/contract'
import { addOnOf } from '../../../world/records/media/add-on.ts'
import type { NodeKind, Resolver } from '../../node.ts'
import { timestamp } from '../timestamp.ts'

type PollField = Resolver<'PollAttachment'>

function option(place: number): PollField {
  return (_, { media }) => addOnOf(media).poll?.options[place]
}

/** Of the votes, as a fraction; of none at all it is 0 (assumed). */
function share(place: number): PollField {
  return (_, { media }) => {
    const { options = [], votes = [] } = addOnOf(media).poll ?? {}
    if (options[place] === undefined) return undefined
    const sum = votes.reduce((total, count) => total + count, 0)
    return sum === 0 ? 0 : (votes[place] ?? 0) / sum
  }
}

/** A poll. One without an end has no key for it (assumed: not recorded). */
export const pollAttachment: NodeKind<'PollAttachment'> = {
  resolvers: {
    option_a: option(0),
    option_b: option(1),
    option_c: option(2),
    option_d: option(3),
    option_a_votes_percentage: share(0),
    option_b_votes_percentage: share(1),
    option_c_votes_percentage: share(2),
    option_d_votes_percentage: share(3),
    expiration_timestamp: (_, { media, inSeconds }) => {
      if (addOnOf(media).poll?.isEndless === true) return undefined
      const end = media.createdAt + limits.pollOpen.value * 86_400_000
      return inSeconds ? Math.floor(end / 1000) : timestamp(end)
    },
  },
}

/** The answers to a prompt. Which keys they have is not known, and so they have none here. */
export const promptResponse: NodeKind<'PromptResponse'> = { resolvers: {} }
