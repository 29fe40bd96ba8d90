import { type Evidence, listed } from '../evidence.ts'
import { byFacebook, byInstagram } from './needs.ts'
import type { Operation, OperationTable } from './operation.ts'

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

/** Of the list of conversations, on both hosts. */
const conversationParameters = {
  platform: {
    type: 'string',
    required: 'with the value instagram',
    enum: 'conversationPlatform',
    evidence: ilConversationsPage,
  },
  user_id: { type: 'string', evidence: ilConversationsPage },
  folder: { type: 'string', evidence: listed },
  tags: { type: { list: 'string' }, evidence: listed },
} as const satisfies Operation['parameters']

/** Of a message, on both hosts. */
const sendParameters = {
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
} as const satisfies Operation['parameters']

/** Why a message is refused, on both hosts. */
const sendErrors = [
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
] as const satisfies Operation['errors']

/** Conversations and messages. */
export const messagesOperations = {
  'GET IGUser/conversations': {
    returns: { list: 'Conversation' },
    defaults: ['id', 'updated_time'],
    parameters: conversationParameters,
    paging: { style: 'cursors', limit: 25, most: 100 },
    logins: {
      instagram: byInstagram.messages,
    },
    errors: ['reduceData', 'messageAccessOff'],
    limits: ['conv2s'],
    evidence: ilConversationsPage,
  },
  'POST IGUser/messages': {
    returns: 'any',
    parameters: sendParameters,
    logins: {
      instagram: byInstagram.messages,
    },
    errors: [...sendErrors, 'messagePrivateReplyRefused', 'messageReplyToInvalid', 'messageTransientIl'],
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
      instagram: byInstagram.messages,
    },
    evidence: listed,
  },
  'GET Page/conversations': {
    returns: { list: 'Conversation' },
    defaults: ['id', 'updated_time'],
    parameters: conversationParameters,
    paging: { style: 'cursors', limit: 25, most: 100 },
    logins: {
      facebook: byFacebook.messages,
    },
    errors: [
      'reduceData',
      'messageAccessOff',
      'messageNoAdvancedAccess',
      'messageTimeoutNoRole',
      'messageAccountNotEligible',
      'messagePageNotLinked',
    ],
    limits: ['conv2s'],
    evidence: listed,
  },
  'POST Page/messages': {
    returns: 'any',
    parameters: {
      ...sendParameters,
      notification_type: { type: 'string', enum: 'paramNotificationType', evidence: listed },
      persona_id: { type: 'string', evidence: listed },
      suggestion_action: { type: 'string', enum: 'paramSuggestionAction', evidence: listed },
    },
    logins: {
      facebook: byFacebook.messages,
    },
    errors: [
      ...sendErrors,
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
      facebook: byFacebook.messages,
    },
    evidence: listed,
  },
  'GET Conversation': {
    returns: { node: 'Conversation' },
    logins: {
      instagram: byInstagram.messages,
      facebook: byFacebook.messages,
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
      instagram: byInstagram.messages,
      facebook: byFacebook.messages,
    },
    limits: ['conv20'],
    evidence: listed,
  },
  'GET Message': {
    returns: { node: 'Message' },
    defaults: ['id', 'created_time'],
    logins: {
      instagram: byInstagram.messages,
      facebook: byFacebook.messages,
    },
    errors: ['messageDeleted'],
    limits: ['conv20'],
    evidence: ilConversationsPage,
  },
  'GET IGScopedUser': {
    returns: { node: 'IGScopedUser' },
    logins: {
      instagram: byInstagram.messages,
      facebook: byFacebook.messages,
    },
    errors: ['consentRequired', 'messageNoIgUser', 'objectNotFound'],
    evidence: imUserProfilePage,
  },
} as const satisfies OperationTable
