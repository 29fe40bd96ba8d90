import { type Evidence, listed, reported } from '../../evidence.ts'
import { facebookOnly, publicProfile } from '../needs.ts'
import type { Node } from '../node.ts'

const connectedThreadsUserPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-graph-api/reference/ig-user/connected_threads_user',
}

const permissionsPage: Evidence = { documented: '/docs/facebook-login/permissions/requesting-and-revoking' }
/** A Threads profile that belongs to an account. */
export const threadsUser = {
  logins: ['facebook'],
  defaults: ['threads_user_id'],
  fields: {
    threads_user_id: { type: 'string', in: { facebook: 'threads_business_basic' }, evidence: connectedThreadsUserPage },
    threads_user_profile_pic: { type: 'url', in: { facebook: 'threads_business_basic' }, evidence: listed },
  },
} as const satisfies Node

/** The picture of a person or a Page. */
export const profilePicture = {
  logins: ['facebook'],
  defaults: ['height', 'is_silhouette', 'url', 'width'],
  fields: {
    height: { type: 'integer', in: facebookOnly, evidence: reported },
    is_silhouette: { type: 'boolean', in: facebookOnly, evidence: reported },
    url: { type: 'url', in: facebookOnly, evidence: reported },
    width: { type: 'integer', in: facebookOnly, evidence: reported },
  },
} as const satisfies Node

/** Whether somebody granted a permission or declined it. */
export const permissionStatus = {
  logins: ['facebook'],
  defaults: ['permission', 'status'],
  fields: {
    permission: { type: 'string', in: publicProfile, evidence: permissionsPage },
    status: { type: 'string', in: publicProfile, enum: 'permissionStatus', evidence: permissionsPage },
  },
} as const satisfies Node
