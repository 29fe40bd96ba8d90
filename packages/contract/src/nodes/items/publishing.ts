import { type Evidence, listed } from '../../evidence.ts'
import { facebookOnly, publishing } from '../needs.ts'
import type { Node } from '../node.ts'

const contentPublishingLimitPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-graph-api/reference/ig-user/content_publishing_limit',
}
const igMediaPage: Evidence = { documented: '/documentation/instagram-platform/reference/instagram-media' }

/** How much of the day’s publishing quota is used. */
export const contentPublishingLimit = {
  logins: ['instagram', 'facebook'],
  defaults: ['quota_usage'],
  fields: {
    quota_usage: { type: 'integer', in: publishing, evidence: contentPublishingLimitPage },
    config: {
      type: { record: { quota_total: 'integer', quota_duration: 'integer' } },
      in: publishing,
      evidence: contentPublishingLimitPage,
    },
  },
} as const satisfies Node

/** What a check for copyrighted material found. */
export const copyrightCheckInformation = {
  logins: ['facebook'],
  defaults: ['status'],
  fields: {
    status: {
      type: { record: { status: 'string', 'matches_found?': 'boolean' } },
      in: facebookOnly,
      enum: 'copyrightCheckStatus',
      evidence: igMediaPage,
    },
    copyright_matches: {
      type: {
        list: {
          record: {
            author: 'string',
            content_title: 'string',
            matched_segments: {
              list: {
                record: { duration_in_seconds: 'number', segment_type: 'string', start_time_in_seconds: 'number' },
              },
            },
            owner_copyright_policy: {
              record: { name: 'string', actions: { list: { record: { action: 'string', geos: { list: 'any' } } } } },
            },
          },
        },
      },
      in: facebookOnly,
      omitted: 'nothing was found',
      evidence: igMediaPage,
    },
  },
} as const satisfies Node

/** Something that is to be published later. */
export const scheduledMedia = {
  logins: ['facebook'],
  defaults: ['id'],
  fields: {
    id: { type: 'string', in: facebookOnly, evidence: listed },
    caption: { type: 'string', in: facebookOnly, evidence: listed },
    media_type: { type: 'string', in: facebookOnly, evidence: listed },
    media_url: { type: 'url', in: facebookOnly, evidence: listed },
    publish_timestamp: { type: 'integer', in: facebookOnly, evidence: listed },
    thumbnail_url: { type: 'url', in: facebookOnly, evidence: listed },
  },
} as const satisfies Node
