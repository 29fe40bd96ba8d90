import type { Evidence } from '../evidence.ts'
import { byFacebook, byInstagram } from './needs.ts'
import type { OperationTable } from './operation.ts'

const mentionedCommentPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-graph-api/reference/ig-user/mentioned_comment',
}
const mentionedMediaPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-graph-api/reference/ig-user/mentioned_media',
}
const mentionsPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-graph-api/reference/ig-user/mentions',
}

/** Mentions. */
export const mentionsOperations = {
  'POST IGUser/mentions': {
    returns: { created: 'IGComment' },
    parameters: {
      media_id: { type: 'string', required: true, at: ['query', 'body'], evidence: mentionsPage },
      comment_id: { type: 'string', required: 'it answers a comment', at: ['query', 'body'], evidence: mentionsPage },
      message: { type: 'string', required: true, at: ['query', 'body'], evidence: mentionsPage },
    },
    logins: {
      instagram: byInstagram.comments,
      facebook: byFacebook.comments,
    },
    errors: ['parameterRequired', 'objectNotFound'],
    evidence: mentionsPage,
  },
  'GET IGUser/mentioned_comment': {
    returns: { node: 'IGComment' },
    only: ['id', 'like_count', 'media', 'text', 'timestamp', 'username'],
    defaults: ['id', 'text', 'timestamp'],
    parameters: {
      comment_id: { type: 'string', required: true, at: ['expansion'], evidence: mentionedCommentPage },
    },
    logins: {
      facebook: {
        ...byFacebook.comments,
        tasks: ['PROFILE_PLUS_CREATE_CONTENT', 'PROFILE_PLUS_MODERATE', 'PROFILE_PLUS_FULL_CONTROL'],
      },
    },
    within: true,
    errors: ['objectNotFound'],
    evidence: mentionedCommentPage,
  },
  'GET IGUser/mentioned_media': {
    returns: { node: 'IGMedia' },
    only: [
      'caption',
      'comments',
      'comments_count',
      'id',
      'like_count',
      'media_type',
      'media_url',
      'owner',
      'timestamp',
      'username',
    ],
    parameters: {
      media_id: { type: 'string', required: true, at: ['expansion'], evidence: mentionedMediaPage },
    },
    logins: {
      facebook: {
        ...byFacebook.comments,
        tasks: ['PROFILE_PLUS_CREATE_CONTENT', 'PROFILE_PLUS_MODERATE', 'PROFILE_PLUS_FULL_CONTROL'],
      },
    },
    within: true,
    errors: ['objectNotFound'],
    evidence: mentionedMediaPage,
  },
} as const satisfies OperationTable
