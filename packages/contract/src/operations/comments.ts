import { type Evidence, listed } from '../evidence.ts'
import { byFacebook, byInstagram } from './needs.ts'
import type { OperationTable } from './operation.ts'

const igCommentPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-graph-api/reference/ig-comment',
}
const igCommentRepliesPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-graph-api/reference/ig-comment/replies',
}
const igMediaCommentsPage: Evidence = {
  documented: '/documentation/instagram-platform/reference/instagram-media/comments',
}

/** Comments and replies. */
export const commentsOperations = {
  'GET IGMedia/comments': {
    returns: { list: 'IGComment' },
    defaults: ['timestamp', 'text', 'id'],
    paging: { style: 'after', limit: 25, most: 50 },
    logins: {
      instagram: byInstagram.comments,
      facebook: byFacebook.comments,
    },
    limits: ['comments50'],
    evidence: igMediaCommentsPage,
  },
  'POST IGMedia/comments': {
    returns: { created: 'IGComment' },
    parameters: {
      message: { type: 'string', required: true, at: ['query', 'body'], evidence: igMediaCommentsPage },
      ad_id: { type: 'string', logins: ['facebook'], evidence: listed },
    },
    logins: {
      instagram: byInstagram.comments,
      facebook: byFacebook.comments,
    },
    errors: ['parameterRequired', 'objectNotFound'],
    limits: ['commentText'],
    evidence: igMediaCommentsPage,
  },
  'GET IGComment': {
    returns: { node: 'IGComment' },
    logins: {
      instagram: byInstagram.comments,
      facebook: byFacebook.comments,
    },
    errors: ['objectNotFound', 'nonexistingField'],
    evidence: igCommentPage,
  },
  'POST IGComment': {
    returns: 'success',
    parameters: {
      hide: { type: 'boolean', required: true, at: ['query', 'body'], evidence: igCommentPage },
      ad_id: { type: 'string', logins: ['facebook'], evidence: listed },
    },
    logins: {
      instagram: byInstagram.comments,
      facebook: byFacebook.comments,
    },
    repeatable: true,
    errors: ['parameterRequired', 'objectNotFound'],
    evidence: igCommentPage,
  },
  'DELETE IGComment': {
    returns: 'success',
    parameters: {
      ad_id: { type: 'string', logins: ['facebook'], evidence: listed },
    },
    logins: {
      instagram: byInstagram.comments,
      facebook: byFacebook.comments,
    },
    errors: ['objectNotFound'],
    evidence: igCommentPage,
  },
  'GET IGComment/replies': {
    returns: { list: 'IGComment' },
    defaults: ['timestamp', 'text', 'id'],
    paging: { style: 'after', limit: 25, most: 50 },
    logins: {
      instagram: byInstagram.comments,
      facebook: byFacebook.comments,
    },
    evidence: igCommentRepliesPage,
  },
  'POST IGComment/replies': {
    returns: { created: 'IGComment' },
    parameters: {
      message: { type: 'string', required: true, at: ['query', 'body'], evidence: igCommentRepliesPage },
    },
    logins: {
      instagram: byInstagram.comments,
      facebook: byFacebook.comments,
    },
    errors: ['parameterRequired', 'objectNotFound'],
    limits: ['commentText'],
    evidence: igCommentRepliesPage,
  },
} as const satisfies OperationTable
