import type { Evidence } from '../../evidence.ts'
import { facebookOnly } from '../needs.ts'
import type { Node } from '../node.ts'

const pollAttachmentPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-graph-api/reference/ig-media/poll_attachment',
}

/** A poll in a caption. */
export const pollAttachment = {
  logins: ['facebook'],
  defaults: [
    'option_a',
    'option_b',
    'option_c',
    'option_d',
    'option_a_votes_percentage',
    'option_b_votes_percentage',
    'option_c_votes_percentage',
    'option_d_votes_percentage',
    'expiration_timestamp',
  ],
  fields: {
    option_a: { type: 'string', in: facebookOnly, since: '2026-09-28', evidence: pollAttachmentPage },
    option_b: { type: 'string', in: facebookOnly, since: '2026-09-28', evidence: pollAttachmentPage },
    option_c: {
      type: 'string',
      in: facebookOnly,
      omitted: 'the poll has fewer options',
      since: '2026-09-28',
      evidence: pollAttachmentPage,
    },
    option_d: {
      type: 'string',
      in: facebookOnly,
      omitted: 'the poll has fewer options',
      since: '2026-09-28',
      evidence: pollAttachmentPage,
    },
    option_a_votes_percentage: { type: 'number', in: facebookOnly, since: '2026-09-28', evidence: pollAttachmentPage },
    option_b_votes_percentage: { type: 'number', in: facebookOnly, since: '2026-09-28', evidence: pollAttachmentPage },
    option_c_votes_percentage: {
      type: 'number',
      in: facebookOnly,
      omitted: 'the poll has fewer options',
      since: '2026-09-28',
      evidence: pollAttachmentPage,
    },
    option_d_votes_percentage: {
      type: 'number',
      in: facebookOnly,
      omitted: 'the poll has fewer options',
      since: '2026-09-28',
      evidence: pollAttachmentPage,
    },
    expiration_timestamp: { type: 'timestamp', in: facebookOnly, since: '2026-09-28', evidence: pollAttachmentPage },
  },
} as const satisfies Node

/** Answers to a comment prompt; its keys are not recorded. */
export const promptResponse = {
  logins: ['facebook'],
  defaults: [],
  fields: {},
} as const satisfies Node
