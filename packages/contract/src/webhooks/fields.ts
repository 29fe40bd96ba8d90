import { type Evidence, listed, reported, unsure } from '../evidence.ts'
import type { Login } from '../logins.ts'
import type { ScopeName } from '../scopes.ts'
import type { ValueType } from '../values/values.ts'

const conversationControlPage: Evidence = {
  documented: '/documentation/business-messaging/instagram-messaging/features/conversation-routing/apis',
}
const imWebhooksPage: Evidence = { documented: '/documentation/business-messaging/instagram-messaging/webhooks' }
const webhooksExamplesPage: Evidence = { documented: '/documentation/instagram-platform/webhooks/examples' }

/** The events of an account that an app can subscribe to. */
export interface WebhookField {
  /** Where in a delivery it stands: among `changes`, `messaging` or `standby`. */
  readonly envelope: 'changes' | 'messaging' | 'standby'
  /** Without which permissions nothing is sent. */
  readonly permissions: { readonly [L in Login]?: readonly ScopeName[] }
  /** What a delivery says; a key with a question mark can be missing. */
  readonly value: Readonly<Record<string, ValueType>>
  readonly logins: readonly Login[]
  readonly evidence: Evidence
}

/** Without which permissions nothing is sent about comments and mentions. */
const comments = {
  instagram: ['instagram_business_basic', 'instagram_business_manage_comments'],
  facebook: [
    'instagram_basic',
    'instagram_manage_comments',
    'pages_manage_metadata',
    'pages_read_engagement',
    'pages_show_list',
  ],
} as const

/** Without which permissions nothing is sent about messages. */
const messages = {
  instagram: ['instagram_business_basic', 'instagram_business_manage_messages'],
  facebook: ['instagram_basic', 'instagram_manage_messages', 'pages_manage_metadata'],
} as const

const bothLogins = ['instagram', 'facebook'] as const

/** What a delivery about a comment says, of a broadcast too. */
const comment = {
  from: { record: { id: 'string', username: 'string', 'self_ig_scoped_id?': 'string' } },
  media: {
    record: {
      id: 'string',
      'ad_id?': 'string',
      'ad_title?': 'string',
      'original_media_id?': 'string',
      media_product_type: 'string',
    },
  },
  id: 'string',
  'parent_id?': 'string',
  'text?': 'string',
} as const

/** Who wrote to whom, and when: Unix milliseconds. */
const betweenPeople = {
  sender: { record: { id: 'string' } },
  recipient: { record: { id: 'string' } },
  timestamp: 'integer',
} as const

/** As {@link betweenPeople}, where a delivery can say nobody (three recordings, 2025-10 to 2026-01). */
const perhapsBetweenPeople = {
  sender: { record: { 'id?': 'string' } },
  recipient: { record: { 'id?': 'string' } },
  timestamp: 'integer',
} as const

const control = {
  record: { previous_owner_app_id: 'string', new_owner_app_id: 'string', 'metadata?': 'string' },
} as const

/** Every field that an app can subscribe to. */
export const webhookFields = {
  comments: {
    envelope: 'changes',
    permissions: comments,
    value: comment,
    logins: bothLogins,
    evidence: reported,
  },
  live_comments: {
    envelope: 'changes',
    permissions: comments,
    value: comment,
    logins: bothLogins,
    evidence: reported,
  },
  mentions: {
    envelope: 'changes',
    permissions: comments,
    value: { media_id: 'string', 'comment_id?': 'string' },
    logins: bothLogins,
    evidence: reported,
  },
  story_insights: {
    envelope: 'changes',
    permissions: {
      instagram: ['instagram_business_basic'],
      facebook: [
        'instagram_basic',
        'instagram_manage_insights',
        'pages_manage_metadata',
        'pages_read_engagement',
        'pages_show_list',
      ],
    },
    value: {
      media_id: 'string',
      impressions: 'integer',
      reach: 'integer',
      taps_forward: 'integer',
      taps_back: 'integer',
      exits: 'integer',
      replies: 'integer',
    },
    logins: bothLogins,
    evidence: webhooksExamplesPage,
  },
  messages: {
    envelope: 'messaging',
    permissions: messages,
    value: {
      ...betweenPeople,
      message: {
        record: {
          mid: 'string',
          'text?': 'string',
          'attachments?': 'any',
          'quick_reply?': { record: { payload: 'string' } },
          'referral?': {
            record: {
              'ref?': 'string',
              'ad_id?': 'string',
              'source?': 'any',
              'type?': 'any',
              'ads_context_data?': 'any',
            },
          },
          'reply_to?': {
            record: {
              'mid?': 'string',
              'story?': { record: { url: 'string', id: 'string', 'link_sticker_url?': 'string' } },
            },
          },
          'is_deleted?': 'any',
          'is_unsupported?': 'any',
          'is_self?': 'any',
          'is_echo?': 'any',
        },
      },
    },
    logins: bothLogins,
    evidence: reported,
  },
  message_reactions: {
    envelope: 'messaging',
    permissions: messages,
    value: {
      ...betweenPeople,
      reaction: { record: { mid: 'string', action: 'any', 'reaction?': 'string', 'emoji?': 'string' } },
    },
    logins: bothLogins,
    evidence: reported,
  },
  messaging_postbacks: {
    envelope: 'messaging',
    permissions: messages,
    value: {
      ...betweenPeople,
      postback: { record: { 'mid?': 'string', title: 'string', payload: 'string', 'referral?': 'any' } },
    },
    logins: bothLogins,
    evidence: imWebhooksPage,
  },
  messaging_referral: {
    envelope: 'messaging',
    permissions: messages,
    value: {
      ...betweenPeople,
      referral: { record: { ref: 'string', source: 'string', type: 'any' } },
    },
    logins: bothLogins,
    evidence: imWebhooksPage,
  },
  messaging_seen: {
    envelope: 'messaging',
    permissions: messages,
    value: {
      ...perhapsBetweenPeople,
      read: { record: { mid: 'string' } },
    },
    logins: bothLogins,
    evidence: reported,
  },
  message_edit: {
    envelope: 'messaging',
    permissions: messages,
    value: {
      ...perhapsBetweenPeople,
      message_edit: { record: { mid: 'string', num_edit: 'integer', 'text?': 'string' } },
    },
    logins: bothLogins,
    evidence: reported,
  },
  messaging_optins: {
    envelope: 'messaging',
    permissions: messages,
    value: {
      ...betweenPeople,
      optin: { record: { type: 'string', 'payload?': 'string', 'notification_messages_token?': 'string' } },
    },
    logins: bothLogins,
    evidence: unsure,
  },
  messaging_handover: {
    envelope: 'messaging',
    permissions: messages,
    value: {
      ...betweenPeople,
      'pass_thread_control?': control,
      'take_thread_control?': control,
      'request_thread_control?': { record: { requested_owner_app_id: 'string', 'metadata?': 'string' } },
    },
    logins: bothLogins,
    evidence: conversationControlPage,
  },
  standby: {
    envelope: 'standby',
    permissions: messages,
    value: {
      ...betweenPeople,
      message: 'any',
    },
    logins: bothLogins,
    evidence: conversationControlPage,
  },
  comment_poll_response: {
    envelope: 'changes',
    permissions: comments,
    value: {},
    logins: bothLogins,
    evidence: listed,
  },
  agent_messages: {
    envelope: 'messaging',
    permissions: { instagram: ['instagram_business_basic', 'instagram_business_manage_messages'] },
    value: {},
    logins: ['instagram'],
    evidence: reported,
  },
} as const satisfies Readonly<Record<string, WebhookField>>

/** The name of a field that an app can subscribe to. */
export type WebhookFieldName = keyof typeof webhookFields

/**
 * Finds a field that an app can subscribe to.
 *
 * @example
 * import { findWebhookField } from '@darkroom/contract'
 * findWebhookField('comments')?.envelope // => 'changes'
 * findWebhookField('constructor') // => undefined
 */
export function findWebhookField(name: string): WebhookField | undefined {
  const fields: Readonly<Record<string, WebhookField>> = webhookFields
  return Object.hasOwn(fields, name) ? fields[name] : undefined
}
