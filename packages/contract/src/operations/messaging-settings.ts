import { type Evidence, listed, reported, unsure } from '../evidence.ts'
import { byFacebook, byInstagram } from './needs.ts'
import type { OperationTable } from './operation.ts'

const ilMessagingApiPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-api-with-instagram-login/messaging-api',
}

/** What an account shows before and around messages: ice breakers, menu, welcome messages, moderation. */
export const messagingSettingsOperations = {
  'POST IGUser/moderate_conversations': {
    returns: 'success',
    parameters: {
      actions: { type: { list: 'string' }, required: true, enum: 'moderateActions', evidence: listed },
      user_ids: { type: { list: { record: { id: 'string' } } }, required: true, most: 10, evidence: listed },
    },
    logins: {
      facebook: byFacebook.messages,
    },
    repeatable: true,
    evidence: listed,
  },
  'GET IGUser/notification_message_tokens': {
    returns: { list: 'any' },
    logins: {
      facebook: byFacebook.messages,
    },
    evidence: listed,
  },
  'GET IGUser/welcome_message_flows': {
    returns: { list: 'WelcomeMessageFlow' },
    parameters: {
      app_id: { type: 'string', evidence: listed },
      flow_id: { type: 'string', evidence: listed },
    },
    logins: {
      instagram: byInstagram.messages,
      facebook: byFacebook.messages,
    },
    evidence: listed,
  },
  'POST IGUser/welcome_message_flows': {
    returns: 'any',
    parameters: {
      eligible_platforms: { type: { list: 'string' }, enum: 'welcomeFlowPlatforms', evidence: listed },
      flow_id: { type: 'string', evidence: listed },
      name: { type: 'string', evidence: listed },
      welcome_message_flow: { type: { list: 'any' }, evidence: listed },
    },
    logins: {
      instagram: byInstagram.messages,
    },
    evidence: listed,
  },
  'DELETE IGUser/welcome_message_flows': {
    returns: 'success',
    parameters: {
      flow_id: { type: 'string', evidence: listed },
    },
    logins: {
      instagram: byInstagram.messages,
    },
    evidence: listed,
  },
  'GET IGUser/business_messaging_feature_status': {
    returns: 'any',
    parameters: {
      feature: { type: 'string', required: true, evidence: listed },
    },
    logins: {
      instagram: byInstagram.messages,
    },
    evidence: listed,
  },
  'POST IGUser/business_messaging_feature_status': {
    returns: 'success',
    parameters: {
      features: { type: { list: 'any' }, required: true, evidence: listed },
    },
    logins: {
      facebook: byFacebook.messages,
    },
    repeatable: true,
    evidence: listed,
  },
  'GET IGUser/messenger_profile': {
    returns: { list: 'any' },
    logins: {
      instagram: byInstagram.messages,
    },
    limits: ['msgProfile'],
    evidence: unsure,
  },
  'POST IGUser/messenger_profile': {
    returns: 'any',
    parameters: {
      platform: { type: 'string', evidence: ilMessagingApiPage },
      ice_breakers: { type: { list: 'any' }, evidence: listed },
      persistent_menu: { type: { list: 'any' }, evidence: listed },
    },
    logins: {
      instagram: byInstagram.messages,
    },
    repeatable: true,
    limits: ['msgProfile'],
    evidence: reported,
  },
  'DELETE IGUser/messenger_profile': {
    returns: 'any',
    parameters: {
      fields: {
        type: { list: 'string' },
        required: true,
        enum: 'messengerProfileFields',
        at: ['body'],
        evidence: listed,
      },
    },
    logins: {
      instagram: byInstagram.messages,
    },
    limits: ['msgProfile'],
    evidence: reported,
  },
  'GET Page/messenger_profile': {
    returns: { list: 'any' },
    parameters: {
      platform: { type: 'string', evidence: listed },
    },
    logins: {
      facebook: byFacebook.messages,
    },
    limits: ['msgProfile'],
    evidence: unsure,
  },
  'POST Page/messenger_profile': {
    returns: 'any',
    parameters: {
      platform: { type: 'string', evidence: listed },
      ice_breakers: { type: { list: 'any' }, evidence: listed },
      persistent_menu: { type: { list: 'any' }, evidence: listed },
    },
    logins: {
      facebook: byFacebook.messages,
    },
    repeatable: true,
    limits: ['msgProfile'],
    evidence: reported,
  },
  'DELETE Page/messenger_profile': {
    returns: 'any',
    parameters: {
      platform: { type: 'string', evidence: listed },
      fields: { type: { list: 'string' }, required: true, enum: 'messengerProfileFields', evidence: listed },
    },
    logins: {
      facebook: byFacebook.messages,
    },
    limits: ['msgProfile'],
    evidence: reported,
  },
  'POST Page/moderate_conversations': {
    returns: 'success',
    parameters: {
      actions: { type: { list: 'string' }, required: true, enum: 'moderateActions', evidence: listed },
      user_ids: { type: { list: { record: { id: 'string' } } }, required: true, most: 10, evidence: listed },
    },
    logins: {
      facebook: byFacebook.messages,
    },
    repeatable: true,
    evidence: listed,
  },
} as const satisfies OperationTable
