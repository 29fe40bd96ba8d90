import type { Evidence } from '../evidence.ts'
import { byFacebook } from './needs.ts'
import type { OperationTable } from './operation.ts'

const collaborationPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-api-with-facebook-login/collaboration',
}
const igMediaCollaboratorsPage: Evidence = {
  documented: '/documentation/instagram-platform/reference/instagram-media/collaborators',
}

/** Collaborators. */
export const collaborationOperations = {
  'GET IGUser/collaborative_media_search': {
    returns: { node: 'CollaborativeMedia' },
    parameters: {
      media_id: { type: 'string', required: true, at: ['expansion'], evidence: collaborationPage },
    },
    logins: {
      facebook: byFacebook.basic,
    },
    within: true,
    since: '2026-04-22',
    evidence: collaborationPage,
  },
  'GET IGUser/collaborative_media': {
    returns: { list: 'CollaborativeMedia' },
    paging: { style: 'cursors', limit: 25, most: 100 },
    logins: {
      facebook: byFacebook.basic,
    },
    since: '2026-04-22',
    evidence: collaborationPage,
  },
  'GET IGUser/collaboration_invites': {
    returns: { list: 'CollaborationInvite' },
    defaults: ['media_id', 'media_owner_username', 'caption', 'media_url'],
    paging: { style: 'cursors', limit: 10 },
    logins: {
      facebook: { all: ['instagram_basic'] },
    },
    limits: ['collabGetDay'],
    since: '2025-12-03',
    evidence: collaborationPage,
  },
  'POST IGUser/collaboration_invites': {
    returns: 'success',
    parameters: {
      media_id: { type: 'string', required: true, evidence: collaborationPage },
      accept: { type: 'boolean', required: true, evidence: collaborationPage },
    },
    logins: {
      facebook: { all: ['instagram_basic'] },
    },
    repeatable: true,
    errors: ['parameterRequired'],
    limits: ['collabPostDay'],
    since: '2025-12-03',
    evidence: collaborationPage,
  },
  'GET IGMedia/collaborators': {
    returns: { list: 'MediaCollaborator' },
    defaults: ['id', 'username', 'invite_status'],
    logins: {
      facebook: byFacebook.basic,
    },
    limits: ['collaborators'],
    evidence: igMediaCollaboratorsPage,
  },
} as const satisfies OperationTable
