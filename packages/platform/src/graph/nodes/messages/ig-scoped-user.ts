import { pictureUrl } from '../../../base/picture-url.ts'
import { resourceRefusal } from '../../../explain/resource-refusal.ts'
import { loginOf } from '../../../identity/caller.ts'
import { findAccount } from '../../../world/records/accounts.ts'
import { isFollowing } from '../../../world/records/follows.ts'
import { findScopedPerson } from '../../../world/records/ig-scoped-ids.ts'
import { findConversationWith } from '../../../world/records/messages/conversations.ts'
import type { Reader } from '../../host.ts'
import type { NodeKind } from '../../node.ts'
import type { Records } from '../../records.ts'
import { reachesAccount } from '../reach-account.ts'

const rule = 'graph/nodes/messages/ig-scoped-user'

/**
 * Somebody whom an account knows by an Instagram-scoped id. They show themselves once they wrote to the account, answered its story or tapped
 * an ice breaker; a comment is not enough, nor is a private reply (reported 2026-10).
 */
export const igScopedUser: NodeKind<'IGScopedUser'> = {
  find: (reader, id) => {
    const { world } = reader.call.context
    const scoped = findScopedPerson(world, id)
    if (scoped === undefined) return undefined
    const account = findAccount(world, scoped.accountId)
    if (account === undefined || !reachesAccount(reader, account)) throw nobody(reader)
    const side = findConversationWith(world, scoped.accountId, scoped.otherId)
    if (side?.heardAt == null) throw noConsent(reader)
    return scoped
  },
  resolvers: {
    id: (_, { id }) => id,
    name: ({ call }, { otherId }) => findAccount(call.context.world, otherId)?.name || undefined,
    username: ({ call }, { otherId }) => findAccount(call.context.world, otherId)?.username,
    profile_pic: ({ call }, { otherId }) => pictureUrl(call.context.origin, otherId),
    // Nobody in a world is verified.
    is_verified_user: () => false,
    follower_count: ({ call }, { otherId }) => findAccount(call.context.world, otherId)?.followersCount,
    is_user_follow_business: (reader, record) => follows(reader, record.otherId, record.accountId),
    is_business_follow_user: (reader, record) => follows(reader, record.accountId, record.otherId),
  },
}

function follows({ call }: Reader, followerId: Records['IGScopedUser']['otherId'], followedId: string): boolean {
  return isFollowing(call.context.world, followerId, followedId)
}

function noConsent({ caller }: Reader): Error {
  return resourceRefusal(loginOf(caller), 'consentRequired', {
    rule,
    parameter: 'path',
    received: 'somebody who never wrote to the account',
    expected: 'somebody who wrote to the account, answered a story of it, or tapped an ice breaker',
    fix: 'Wait until they write. A comment does not count, and neither does your own private reply to it.',
  })
}

function nobody({ caller }: Reader): Error {
  return resourceRefusal(loginOf(caller), 'messageNoIgUser', {
    rule,
    parameter: 'path',
    received: 'the id by which another account knows somebody',
    expected: 'an id of a webhook or a conversation of the account whose token this is',
    fix: 'Each account knows people by ids of its own: ask with the token of the account that the webhook was for.',
  })
}
