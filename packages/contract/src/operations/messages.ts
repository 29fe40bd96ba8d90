import { type Evidence, listed } from '../evidence.ts'
import type { OperationTable } from './operation.ts'

const changelogPage: Evidence = { documented: '/docs/instagram-platform/changelog' }
const conversationControlPage: Evidence = {
  documented: '/documentation/business-messaging/instagram-messaging/features/conversation-routing/apis',
}
const ilConversationsPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-api-with-instagram-login/conversations-api',
}
const ilMessagingApiPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-api-with-instagram-login/messaging-api',
}
const imUserProfilePage: Evidence = {
  documented: '/documentation/business-messaging/instagram-messaging/features/user-profile',
}

/** Conversations and messages. */
export const messagesOperations = {
  'GET IGUser/conversations': {
    returns: { list: 'Conversation' },
    defaults: ['id', 'updated_time'],
    parameters: {
      platform: {
        type: 'string',
        required: 'with the value instagram',
        enum: 'conversationPlatform',
        evidence: ilConversationsPage,
      },
      user_id: { type: 'string', evidence: ilConversationsPage },
      folder: { type: 'string', evidence: listed },
      tags: { type: { list: 'string' }, evidence: listed },
    },
    paging: { style: 'cursors', limit: 25, most: 100 },
    logins: {
      instagram: { all: ['instagram_business_basic', 'instagram_business_manage_messages'] },
    },
    errors: ['reduceData'],
    limits: ['conv2s'],
    evidence: ilConversationsPage,
  },
  'POST IGUser/messages': {
    returns: 'any',
    parameters: {
      recipient: {
        type: { record: { 'id?': 'string', 'comment_id?': 'string', 'user_ref?': 'string' } },
        required: true,
        evidence: ilMessagingApiPage,
      },
      message: {
        type: {
          record: {
            'text?': 'string',
            'attachment?': 'any',
            'attachments?': 'any',
            'quick_replies?': 'any',
            'metadata?': 'string',
          },
        },
        required: 'there is no sender_action',
        evidence: ilMessagingApiPage,
      },
      messaging_type: { type: 'string', enum: 'messagingType', default: 'RESPONSE', evidence: listed },
      tag: { type: 'string', enum: 'messageTag', evidence: ilMessagingApiPage },
      sender_action: {
        type: 'string',
        required: 'there is no message',
        enum: 'senderAction',
        evidence: ilMessagingApiPage,
      },
      payload: {
        type: { record: { message_id: 'string', 'reaction?': 'string' } },
        required: 'the sender action is react or unreact',
        evidence: ilMessagingApiPage,
      },
      reply_to: { type: { record: { mid: 'string' } }, sinceOn: { instagram: '2026-09-21' }, evidence: changelogPage },
      thread_control: {
        type: { record: { 'app_id?': 'string', control_type: 'string' } },
        enum: 'threadControlType',
        evidence: conversationControlPage,
      },
      folder: { type: 'string', enum: 'messageFolder', evidence: listed },
    },
    logins: {
      instagram: { all: ['instagram_business_basic', 'instagram_business_manage_messages'] },
    },
    errors: [
      'messageOutsideWindow',
      'messageNoUser',
      'messageNoIgUser',
      'messageThreadArchived',
      'messageInvalidData',
      'messageStateAndMessage',
      'messageTextTooLong',
      'messageBusinessBlocked',
      'messageNotThreadOwner',
      'messageAccessOff',
      'messagePersonUnavailable',
      'messageAttachFetch',
      'messageAttachUpload',
      'messageAttachId',
      'messageAttachSize',
      'messageAttachSlow',
      'messageMultiImage',
      'messageRate',
      'unknown1',
      'messagePrivateReplyRefused',
      'messageReplyToInvalid',
      'messageTransientIl',
    ],
    limits: ['sendText', 'sendMedia', 'msgWindow', 'privateReply'],
    evidence: ilMessagingApiPage,
  },
  'POST IGUser/message_attachments': {
    returns: 'any',
    parameters: {
      message: {
        type: {
          record: {
            attachment: { record: { type: 'string', payload: { record: { url: 'string', is_reusable: 'string' } } } },
          },
        },
        required: true,
        evidence: listed,
      },
    },
    logins: {
      instagram: { all: ['instagram_business_basic', 'instagram_business_manage_messages'] },
    },
    evidence: listed,
  },
  'GET Page/conversations': {
    returns: { list: 'Conversation' },
    defaults: ['id', 'updated_time'],
    parameters: {
      platform: {
        type: 'string',
        required: 'with the value instagram',
        enum: 'conversationPlatform',
        evidence: ilConversationsPage,
      },
      user_id: { type: 'string', evidence: ilConversationsPage },
      folder: { type: 'string', evidence: listed },
      tags: { type: { list: 'string' }, evidence: listed },
    },
    paging: { style: 'cursors', limit: 25, most: 100 },
    logins: {
      facebook: {
        all: ['instagram_basic', 'instagram_manage_messages', 'pages_manage_metadata'],
        viaBusiness: ['ads_management', 'ads_read'],
      },
    },
    errors: ['reduceData', 'messageNoAdvancedAccess', 'messageTimeoutNoRole', 'messageAccountNotEligible'],
    limits: ['conv2s'],
    evidence: listed,
  },
  'POST Page/messages': {
    returns: 'any',
    parameters: {
      recipient: {
        type: { record: { 'id?': 'string', 'comment_id?': 'string', 'user_ref?': 'string' } },
        required: true,
        evidence: ilMessagingApiPage,
      },
      message: {
        type: {
          record: {
            'text?': 'string',
            'attachment?': 'any',
            'attachments?': 'any',
            'quick_replies?': 'any',
            'metadata?': 'string',
          },
        },
        required: 'there is no sender_action',
        evidence: ilMessagingApiPage,
      },
      messaging_type: { type: 'string', enum: 'messagingType', default: 'RESPONSE', evidence: listed },
      tag: { type: 'string', enum: 'messageTag', evidence: ilMessagingApiPage },
      sender_action: {
        type: 'string',
        required: 'there is no message',
        enum: 'senderAction',
        evidence: ilMessagingApiPage,
      },
      payload: {
        type: { record: { message_id: 'string', 'reaction?': 'string' } },
        required: 'the sender action is react or unreact',
        evidence: ilMessagingApiPage,
      },
      reply_to: { type: { record: { mid: 'string' } }, sinceOn: { instagram: '2026-09-21' }, evidence: changelogPage },
      thread_control: {
        type: { record: { 'app_id?': 'string', control_type: 'string' } },
        enum: 'threadControlType',
        evidence: conversationControlPage,
      },
      folder: { type: 'string', enum: 'messageFolder', evidence: listed },
      notification_type: { type: 'string', enum: 'paramNotificationType', evidence: listed },
      persona_id: { type: 'string', evidence: listed },
      suggestion_action: { type: 'string', enum: 'paramSuggestionAction', evidence: listed },
    },
    logins: {
      facebook: {
        all: ['instagram_basic', 'instagram_manage_messages', 'pages_manage_metadata'],
        viaBusiness: ['ads_management', 'ads_read'],
      },
    },
    errors: [
      'messageOutsideWindow',
      'messageNoUser',
      'messageNoIgUser',
      'messageThreadArchived',
      'messageInvalidData',
      'messageStateAndMessage',
      'messageTextTooLong',
      'messageBusinessBlocked',
      'messageNotThreadOwner',
      'messageAccessOff',
      'messagePersonUnavailable',
      'messageAttachFetch',
      'messageAttachUpload',
      'messageAttachId',
      'messageAttachSize',
      'messageAttachSlow',
      'messageMultiImage',
      'messageRate',
      'unknown1',
      'messagePrivateReplyUsed',
      'messagePrivateReplyExpired',
      'messagePageNotLinked',
      'messageLinkBroken',
      'messageAccountNotEligible',
      'messageOtherAppControls',
      'messageNoAdvancedAccess',
      'messageTransient',
    ],
    limits: ['sendText', 'sendMedia', 'msgWindow', 'privateReply'],
    evidence: listed,
  },
  'POST Page/message_attachments': {
    returns: 'any',
    parameters: {
      message: { type: { record: { attachment: 'any' } }, required: true, evidence: listed },
      platform: { type: 'string', evidence: listed },
    },
    logins: {
      facebook: {
        all: ['instagram_basic', 'instagram_manage_messages', 'pages_manage_metadata'],
        viaBusiness: ['ads_management', 'ads_read'],
      },
    },
    evidence: listed,
  },
  'GET Conversation': {
    returns: { node: 'Conversation' },
    logins: {
      instagram: { all: ['instagram_business_basic', 'instagram_business_manage_messages'] },
      facebook: {
        all: ['instagram_basic', 'instagram_manage_messages', 'pages_manage_metadata'],
        viaBusiness: ['ads_management', 'ads_read'],
      },
    },
    errors: ['nonexistingField'],
    limits: ['conv2s'],
    evidence: ilConversationsPage,
  },
  'GET Conversation/messages': {
    returns: { list: 'Message' },
    defaults: ['id', 'created_time'],
    parameters: {
      source: { type: 'string', enum: 'unifiedThreadMessagesSource', evidence: listed },
    },
    paging: { style: 'cursors', limit: 25, most: 100 },
    logins: {
      instagram: { all: ['instagram_business_basic', 'instagram_business_manage_messages'] },
      facebook: {
        all: ['instagram_basic', 'instagram_manage_messages', 'pages_manage_metadata'],
        viaBusiness: ['ads_management', 'ads_read'],
      },
    },
    limits: ['conv20'],
    evidence: listed,
  },
  'GET Message': {
    returns: { node: 'Message' },
    defaults: ['id', 'created_time'],
    logins: {
      instagram: { all: ['instagram_business_basic', 'instagram_business_manage_messages'] },
      facebook: {
        all: ['instagram_basic', 'instagram_manage_messages', 'pages_manage_metadata'],
        viaBusiness: ['ads_management', 'ads_read'],
      },
    },
    errors: ['messageDeleted'],
    limits: ['conv20'],
    evidence: ilConversationsPage,
  },
  'GET IGScopedUser': {
    returns: { node: 'IGScopedUser' },
    logins: {
      instagram: { all: ['instagram_business_basic', 'instagram_business_manage_messages'] },
      facebook: {
        all: ['instagram_basic', 'instagram_manage_messages', 'pages_manage_metadata'],
        viaBusiness: ['ads_management', 'ads_read'],
      },
    },
    errors: ['consentRequired', 'messageNoIgUser', 'objectNotFound'],
    evidence: imUserProfilePage,
  },
} as const satisfies OperationTable
