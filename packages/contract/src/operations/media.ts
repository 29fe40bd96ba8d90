import { type Evidence, listed } from '../evidence.ts'
import { byBasicDisplay, byFacebook, byInstagram } from './needs.ts'
import type { OperationTable } from './operation.ts'

const captionAddonsPage: Evidence = {
  documented: '/documentation/instagram-platform/content-publishing/caption-add-ons',
}
const igMediaChildrenPage: Evidence = {
  documented: '/documentation/instagram-platform/reference/instagram-media/children',
}
const igMediaPage: Evidence = { documented: '/documentation/instagram-platform/reference/instagram-media' }
const igUserMediaPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-graph-api/reference/ig-user/media',
}
const liveMediaPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-graph-api/reference/ig-user/live_media',
}
const pollAttachmentPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-graph-api/reference/ig-media/poll_attachment',
}
const storiesPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-graph-api/reference/ig-user/stories',
}
const tagsPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-graph-api/reference/ig-user/tags',
}
const userLikesPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-graph-api/reference/ig-user/user-likes',
}

/** Media: the lists of an account, a media itself, likes. */
export const mediaOperations = {
  'GET IGUser/media': {
    returns: { list: 'IGMedia' },
    public: true,
    parameters: {
      since: { type: 'timestamp', evidence: igUserMediaPage },
      until: { type: 'timestamp', evidence: igUserMediaPage },
    },
    paging: { style: 'cursors', limit: 25, most: 100, time: true },
    logins: {
      'basic-display': byBasicDisplay.media,
      instagram: byInstagram.basic,
      facebook: {
        all: ['instagram_basic'],
        any: ['pages_read_engagement', 'pages_show_list'],
        viaBusiness: ['ads_management', 'business_management'],
      },
    },
    errors: ['nonexistingField', 'objectNotFound'],
    limits: ['media10k'],
    evidence: igUserMediaPage,
  },
  'GET IGUser/stories': {
    returns: { list: 'IGMedia' },
    paging: { style: 'cursors', limit: 25, most: 100 },
    logins: {
      instagram: byInstagram.basic,
      facebook: byFacebook.basic,
    },
    evidence: storiesPage,
  },
  'GET IGUser/tags': {
    returns: { list: 'IGMedia' },
    paging: { style: 'cursorsWithoutLinks', limit: 25 },
    logins: {
      instagram: byInstagram.comments,
      facebook: byFacebook.comments,
    },
    evidence: tagsPage,
  },
  'GET IGUser/live_media': {
    returns: { list: 'IGMedia' },
    parameters: {
      since: { type: 'timestamp', evidence: liveMediaPage },
      until: { type: 'timestamp', evidence: liveMediaPage },
    },
    paging: { style: 'cursors', limit: 25, most: 100, time: true },
    logins: {
      instagram: byInstagram.basic,
      facebook: byFacebook.basic,
    },
    evidence: liveMediaPage,
  },
  'POST IGUser/likes': {
    returns: 'success',
    parameters: {
      media_id: { type: 'string', required: 'there is no comment_id', at: ['query', 'body'], evidence: userLikesPage },
      comment_id: { type: 'string', required: 'there is no media_id', at: ['query', 'body'], evidence: userLikesPage },
    },
    logins: {
      facebook: { all: ['instagram_basic', 'instagram_manage_engagement'] },
    },
    repeatable: true,
    errors: ['parameterRequired'],
    limits: ['likesBurst'],
    since: '2026-04-22',
    evidence: userLikesPage,
  },
  'DELETE IGUser/likes': {
    returns: 'success',
    parameters: {
      media_id: { type: 'string', required: 'there is no comment_id', at: ['query', 'body'], evidence: userLikesPage },
      comment_id: { type: 'string', required: 'there is no media_id', at: ['query', 'body'], evidence: userLikesPage },
    },
    logins: {
      facebook: { all: ['instagram_basic', 'instagram_manage_engagement'] },
    },
    limits: ['likesBurst'],
    since: '2026-04-22',
    evidence: userLikesPage,
  },
  'GET IGMedia': {
    returns: { node: 'IGMedia' },
    parameters: {
      ad_account_id: { type: 'integer', logins: ['facebook'], evidence: listed },
      boostable_media_callsite: { type: 'string', logins: ['facebook'], evidence: listed },
      business_id: { type: 'string', logins: ['facebook'], evidence: listed },
      primary_fb_page_id: { type: 'string', logins: ['facebook'], evidence: listed },
      primary_ig_user_id: { type: 'string', logins: ['facebook'], evidence: listed },
      secondary_fb_page_id: { type: 'string', logins: ['facebook'], evidence: listed },
      secondary_ig_user_id: { type: 'string', logins: ['facebook'], evidence: listed },
    },
    logins: {
      'basic-display': byBasicDisplay.media,
      instagram: byInstagram.basic,
      facebook: byFacebook.basic,
    },
    errors: ['nonexistingField', 'objectNotFound', 'fieldDiscoveryOnly', 'copyrightNotVideo', 'fieldsSyntax'],
    evidence: igMediaPage,
  },
  'POST IGMedia': {
    returns: 'success',
    parameters: {
      comment_enabled: { type: 'boolean', required: true, at: ['query', 'body'], evidence: igMediaPage },
    },
    logins: {
      instagram: byInstagram.comments,
      facebook: byFacebook.comments,
    },
    repeatable: true,
    errors: ['parameterRequired', 'objectNotFound'],
    evidence: igMediaPage,
  },
  'DELETE IGMedia': {
    returns: 'any',
    logins: {
      facebook: { all: ['instagram_basic', 'instagram_manage_contents'] },
    },
    errors: ['mediaDeleteUnsupported', 'objectNotFound'],
    since: '2025-12-03',
    evidence: igMediaPage,
  },
  'GET IGMedia/children': {
    returns: { list: 'IGMedia' },
    public: true,
    logins: {
      'basic-display': byBasicDisplay.media,
      instagram: byInstagram.basic,
      facebook: byFacebook.basic,
    },
    errors: ['nonexistingField'],
    evidence: igMediaChildrenPage,
  },
  'GET IGMedia/poll_attachment': {
    returns: { node: 'PollAttachment', orNull: true },
    parameters: {
      date_format: { type: 'string', evidence: pollAttachmentPage },
    },
    logins: {
      facebook: { all: ['instagram_basic'] },
    },
    errors: ['objectNotFound'],
    limits: ['pollOpen'],
    apart: true,
    since: '2026-09-28',
    evidence: pollAttachmentPage,
  },
  'GET IGMedia/prompt_response': {
    returns: { node: 'PromptResponse', orNull: true },
    logins: {
      facebook: { all: ['instagram_basic'] },
    },
    errors: ['objectNotFound'],
    apart: true,
    since: '2026-09-28',
    evidence: captionAddonsPage,
  },
} as const satisfies OperationTable
