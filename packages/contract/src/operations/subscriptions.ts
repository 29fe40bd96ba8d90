import { type Evidence, listed, reported } from '../evidence.ts'
import { byInstagram } from './needs.ts'
import type { OperationTable } from './operation.ts'

const webhooksPage: Evidence = { documented: '/documentation/instagram-platform/webhooks' }

const appSubscriptionsPage: Evidence = { documented: '/docs/graph-api/reference/app/subscriptions' }

/** What an app is told of, and which app gets an account’s or a Page’s webhooks. */
export const subscriptionsOperations = {
  'GET Application/subscriptions': {
    returns: { list: 'AppSubscription' },
    logins: { facebook: {} },
    errors: ['appTokenNeeded'],
    evidence: appSubscriptionsPage,
  },
  'POST Application/subscriptions': {
    returns: 'success',
    parameters: {
      object: { type: 'string', required: true, enum: 'subscriptionObject', evidence: appSubscriptionsPage },
      callback_url: { type: 'url', required: true, evidence: appSubscriptionsPage },
      fields: { type: { list: 'string' }, required: true, evidence: appSubscriptionsPage },
      verify_token: { type: 'string', evidence: appSubscriptionsPage },
      include_values: { type: 'boolean', evidence: appSubscriptionsPage },
    },
    logins: { facebook: {} },
    repeatable: true,
    errors: ['appTokenNeeded', 'callbackVerification'],
    evidence: appSubscriptionsPage,
  },
  'DELETE Application/subscriptions': {
    returns: 'success',
    parameters: {
      object: { type: 'string', enum: 'subscriptionObject', evidence: appSubscriptionsPage },
      fields: { type: { list: 'string' }, evidence: appSubscriptionsPage },
    },
    logins: { facebook: {} },
    errors: ['appTokenNeeded'],
    evidence: appSubscriptionsPage,
  },
  'POST IGUser/subscribed_apps': {
    returns: 'success',
    parameters: {
      subscribed_fields: {
        type: { list: 'string' },
        required: true,
        enum: 'ilSubscribedFields',
        at: ['query', 'body'],
        evidence: webhooksPage,
      },
    },
    logins: {
      instagram: byInstagram.basic,
    },
    repeatable: true,
    errors: ['parameterRequired', 'subscribeFieldEnum'],
    evidence: reported,
  },
  'GET IGUser/subscribed_apps': {
    returns: { list: 'SubscribedApp' },
    defaults: ['id', 'subscribed_fields'],
    logins: {
      instagram: byInstagram.basic,
    },
    evidence: reported,
  },
  'DELETE IGUser/subscribed_apps': {
    returns: 'success',
    logins: {
      instagram: byInstagram.basic,
    },
    evidence: listed,
  },
  'GET Page/subscribed_apps': {
    returns: { list: 'SubscribedApp' },
    logins: {
      facebook: { all: ['pages_manage_metadata'] },
    },
    evidence: reported,
  },
  'POST Page/subscribed_apps': {
    returns: 'success',
    parameters: {
      subscribed_fields: { type: { list: 'string' }, required: true, at: ['query', 'body'], evidence: webhooksPage },
    },
    logins: {
      facebook: { all: ['pages_manage_metadata', 'pages_show_list'] },
    },
    repeatable: true,
    errors: ['subscribePermission'],
    evidence: webhooksPage,
  },
  'DELETE Page/subscribed_apps': {
    returns: 'success',
    logins: {
      facebook: { all: ['pages_manage_metadata'] },
    },
    evidence: listed,
  },
} as const satisfies OperationTable
