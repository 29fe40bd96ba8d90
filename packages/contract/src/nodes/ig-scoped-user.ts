import type { Evidence } from '../evidence.ts'
import { messages } from './needs.ts'
import type { Node } from './node.ts'

const imUserProfilePage: Evidence = {
  documented: '/documentation/business-messaging/instagram-messaging/features/user-profile',
}

/** Somebody who wrote to the account, under an id for that account alone. */
export const igScopedUser = {
  logins: ['instagram', 'facebook'],
  path: '/{igsid}',
  defaults: ['id'],
  fields: {
    id: { type: 'string', in: messages, evidence: imUserProfilePage },
    name: { type: 'string', in: messages, evidence: imUserProfilePage },
    username: { type: 'string', in: messages, evidence: imUserProfilePage },
    profile_pic: { type: 'url', in: messages, evidence: imUserProfilePage },
    is_verified_user: { type: 'boolean', in: messages, evidence: imUserProfilePage },
    follower_count: { type: 'integer', in: messages, evidence: imUserProfilePage },
    is_user_follow_business: { type: 'boolean', in: messages, evidence: imUserProfilePage },
    is_business_follow_user: { type: 'boolean', in: messages, evidence: imUserProfilePage },
  },
} as const satisfies Node
