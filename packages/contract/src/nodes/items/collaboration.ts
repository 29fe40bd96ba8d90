import { type Evidence, listed } from '../../evidence.ts'
import { facebookOnly } from '../needs.ts'
import type { Node } from '../node.ts'

const collaborationPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-api-with-facebook-login/collaboration',
}
const igMediaCollaboratorsPage: Evidence = {
  documented: '/documentation/instagram-platform/reference/instagram-media/collaborators',
}

/** An invitation to appear as a collaborator. */
export const collaborationInvite = {
  logins: ['facebook'],
  defaults: ['media_id', 'media_owner_username', 'caption', 'media_url'],
  fields: {
    media_id: { type: 'string', in: facebookOnly, evidence: collaborationPage },
    media_owner_username: { type: 'string', in: facebookOnly, evidence: collaborationPage },
    caption: { type: 'string', in: facebookOnly, evidence: collaborationPage },
    media_url: { type: 'url', in: facebookOnly, evidence: collaborationPage },
  },
} as const satisfies Node

/** Somebody else’s media on which the account is a collaborator. */
export const collaborativeMedia = {
  logins: ['facebook'],
  defaults: ['id'],
  fields: {
    id: { type: 'string', in: facebookOnly, evidence: listed },
    caption: { type: 'string', in: facebookOnly, evidence: listed },
    comments_count: { type: 'integer', in: facebookOnly, evidence: listed },
    like_count: { type: 'integer', in: facebookOnly, evidence: listed },
    media_product_type: { type: 'string', in: facebookOnly, evidence: listed },
    media_type: { type: 'string', in: facebookOnly, evidence: listed },
    media_url: { type: 'url', in: facebookOnly, evidence: listed },
    permalink: { type: 'url', in: facebookOnly, evidence: listed },
    reposts_count: { type: 'integer', in: facebookOnly, evidence: listed },
    saved_count: { type: 'integer', in: facebookOnly, evidence: listed },
    shares_count: { type: 'integer', in: facebookOnly, evidence: listed },
    thumbnail_url: { type: 'url', in: facebookOnly, evidence: listed },
    timestamp: { type: 'timestamp', in: facebookOnly, evidence: listed },
    total_comments_count: { type: 'integer', in: facebookOnly, evidence: listed },
    total_like_count: { type: 'integer', in: facebookOnly, evidence: listed },
    total_views_count: { type: 'integer', in: facebookOnly, evidence: listed },
    username: { type: 'string', in: facebookOnly, evidence: listed },
  },
} as const satisfies Node

/** Somebody who was invited to collaborate on a media. */
export const mediaCollaborator = {
  logins: ['facebook'],
  defaults: ['id', 'username', 'invite_status'],
  fields: {
    id: { type: 'string', in: facebookOnly, evidence: igMediaCollaboratorsPage },
    username: { type: 'string', in: facebookOnly, evidence: igMediaCollaboratorsPage },
    invite_status: { type: 'string', in: facebookOnly, enum: 'inviteStatus', evidence: igMediaCollaboratorsPage },
  },
} as const satisfies Node
