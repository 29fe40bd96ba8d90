import { type Evidence, listed, reported } from '../evidence.ts'
import { byFacebook, byInstagram } from './needs.ts'
import type { OperationTable } from './operation.ts'

const audioApiPage: Evidence = { documented: '/docs/instagram-platform/content-publishing/audio-api' }
const captionAddonsPage: Evidence = {
  documented: '/documentation/instagram-platform/content-publishing/caption-add-ons',
}
const contentPublishingLimitPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-graph-api/reference/ig-user/content_publishing_limit',
}
const igContainerPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-graph-api/reference/ig-container',
}
const igUserMediaPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-graph-api/reference/ig-user/media',
}
const mediaPublishPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-graph-api/reference/ig-user/media_publish',
}
const resumableUploadsPage: Evidence = {
  documented: '/documentation/instagram-platform/content-publishing/resumable-uploads',
}

/** Publishing: containers, uploads, quota. */
export const publishingOperations = {
  'POST IGUser/media': {
    returns: { node: 'IGContainer' },
    parameters: {
      image_url: { type: 'url', required: 'it is an image', evidence: igUserMediaPage },
      video_url: { type: 'url', required: 'it is a video, and not uploaded', evidence: igUserMediaPage },
      media_type: {
        type: 'string',
        required: 'it is no single image',
        enum: 'containerMediaType',
        evidence: igUserMediaPage,
      },
      caption: { type: 'string', most: 2200, evidence: igUserMediaPage },
      is_carousel_item: { type: 'boolean', required: 'it is an item of a carousel', evidence: igUserMediaPage },
      children: {
        type: { list: 'string' },
        required: 'it is a carousel',
        least: 2,
        most: 10,
        evidence: igUserMediaPage,
      },
      location_id: { type: 'string', evidence: igUserMediaPage },
      user_tags: {
        type: { list: { record: { username: 'string', 'x?': 'number', 'y?': 'number' } } },
        evidence: igUserMediaPage,
      },
      product_tags: {
        type: { list: { record: { product_id: 'integer', 'x?': 'number', 'y?': 'number' } } },
        most: 5,
        logins: ['facebook'],
        evidence: igUserMediaPage,
      },
      cover_url: { type: 'url', evidence: igUserMediaPage },
      thumb_offset: { type: 'integer', default: '0', evidence: igUserMediaPage },
      share_to_feed: { type: 'boolean', evidence: igUserMediaPage },
      collaborators: { type: { list: 'string' }, most: 3, evidence: igUserMediaPage },
      audio_name: { type: 'string', evidence: igUserMediaPage },
      alt_text: { type: 'string', most: 1000, since: '2025-03-24', evidence: igUserMediaPage },
      upload_type: { type: 'string', enum: 'uploadType', logins: ['facebook'], evidence: reported },
      trial_params: {
        type: { record: { graduation_strategy: 'string' } },
        enum: 'trialGraduationStrategy',
        since: '2025-12-03',
        evidence: igUserMediaPage,
      },
      is_ai_generated: { type: 'boolean', since: '2026-06-22', evidence: igUserMediaPage },
      is_paid_partnership: { type: 'boolean', logins: ['facebook'], since: '2026-04-22', evidence: igUserMediaPage },
      branded_content_sponsor_ids: {
        type: { list: 'string' },
        most: 2,
        logins: ['facebook'],
        since: '2026-04-22',
        evidence: igUserMediaPage,
      },
      audio_configuration: {
        type: { record: { audio_id: 'string', 'audio_volume?': 'number', 'video_volume?': 'number' } },
        logins: ['facebook'],
        since: '2026-06-01',
        evidence: audioApiPage,
      },
      poll_attachment: {
        type: { record: { option_a: 'string', option_b: 'string', 'option_c?': 'string', 'option_d?': 'string' } },
        logins: ['facebook'],
        since: '2026-09-28',
        evidence: captionAddonsPage,
      },
      is_poll_duration_extended: {
        type: 'boolean',
        logins: ['facebook'],
        since: '2026-09-28',
        evidence: captionAddonsPage,
      },
      is_comment_prompt_used: {
        type: 'boolean',
        logins: ['facebook'],
        since: '2026-09-28',
        evidence: captionAddonsPage,
      },
    },
    logins: {
      instagram: byInstagram.publishing,
      facebook: { ...byFacebook.publishing, tasks: ['PROFILE_PLUS_CREATE_CONTENT', 'PROFILE_PLUS_FULL_CONTROL'] },
    },
    errors: [
      'publishTimeoutDownload',
      'publishCreateFail',
      'publishUnknownUpload',
      'publishServer',
      'publishBadThumbOffset',
      'publishRestrictedActivity',
      'publishAccountRestricted',
      'publishUnknownMediaType',
      'publishCarouselCount',
      'publishPtagPosOnVideo',
      'publishPtagPosRequired',
      'publishPtagInvalid',
      'publishTagsTooMany',
      'publishVideoFormat',
      'publishFetchUri',
      'publishImageSize',
      'publishImageFormat',
      'publishAspectRatio',
      'publishCaptionLong',
      'publishInvalidLocation',
      'publishUserTagUntaggable',
      'publishUserNotFound',
      'publishReelNotAllowed',
      'publishBcPermission',
      'publishBcParam',
      'publishTrialUnsupported',
      'parameterRequired',
      'paramNotAllowed',
      'publishVideoProcess',
      'publishImageUnprocessable',
      'publishVideoUrlRequired',
      'notBusinessAccount',
    ],
    limits: ['containers24h', 'containerTtl', 'captionAddons', 'pollOptions'],
    evidence: igUserMediaPage,
  },
  'POST IGUser/media_publish': {
    returns: { created: 'IGMedia' },
    parameters: {
      creation_id: { type: 'string', required: true, evidence: mediaPublishPage },
    },
    logins: {
      instagram: byInstagram.publishing,
      facebook: { ...byFacebook.publishing, tasks: ['PROFILE_PLUS_CREATE_CONTENT', 'PROFILE_PLUS_FULL_CONTROL'] },
    },
    errors: [
      'publishNotReady',
      'publishContainerGone',
      'publishMediaNotFound',
      'publishMediaExpired',
      'publishMaxPosts',
      'publishRestrictedActivity',
      'publishAccountRestricted',
      'publishServer',
      'parameterRequired',
      'publishVideoProcess',
    ],
    limits: ['publish24h'],
    evidence: mediaPublishPage,
  },
  'GET IGUser/content_publishing_limit': {
    returns: { list: 'ContentPublishingLimit' },
    defaults: ['quota_usage'],
    parameters: {
      since: { type: 'timestamp', evidence: contentPublishingLimitPage },
    },
    logins: {
      instagram: byInstagram.publishing,
      facebook: byFacebook.publishing,
    },
    evidence: contentPublishingLimitPage,
  },
  'GET IGUser/scheduled_media': {
    returns: { list: 'ScheduledMedia' },
    paging: { style: 'cursors', limit: 25, most: 100 },
    logins: {
      facebook: byFacebook.basic,
    },
    evidence: listed,
  },
  'GET IGContainer': {
    returns: { node: 'IGContainer' },
    logins: {
      instagram: byInstagram.publishing,
      facebook: byFacebook.publishing,
    },
    errors: ['objectNotFound', 'nonexistingField'],
    limits: ['containerPoll', 'containerTtl'],
    evidence: igContainerPage,
  },
  'POST IGContainer/upload': {
    returns: 'any',
    parameters: {
      Authorization: { type: 'string', required: true, at: ['header'], evidence: resumableUploadsPage },
      offset: {
        type: 'integer',
        required: 'the bytes are in the body',
        at: ['header'],
        evidence: resumableUploadsPage,
      },
      file_size: {
        type: 'integer',
        required: 'the bytes are in the body',
        at: ['header'],
        evidence: resumableUploadsPage,
      },
      file_url: {
        type: 'url',
        required: 'the bytes are not in the body',
        at: ['header'],
        evidence: resumableUploadsPage,
      },
      '(body)': { type: 'binary', required: 'there is no file_url', evidence: resumableUploadsPage },
    },
    // With Instagram Login upload_type is not heeded, so that no container waits for a file.
    logins: { facebook: byFacebook.publishing },
    host: 'rupload.facebook.com',
    errors: [
      'ruploadFailed',
      'ruploadNotAuthorized',
      'ruploadOffsetInvalid',
      'ruploadPartial',
      'ruploadFileUrl',
      'ruploadRate',
    ],
    evidence: resumableUploadsPage,
  },
} as const satisfies OperationTable
