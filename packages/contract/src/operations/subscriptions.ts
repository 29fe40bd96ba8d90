import { type Evidence, listed, reported } from '../evidence.ts'
import { byInstagram } from './needs.ts'
import type { OperationTable } from './operation.ts'

const webhooksPage: Evidence = { documented: '/documentation/instagram-platform/webhooks' }

/** Which app gets an account’s or a Page’s webhooks. */
export const subscriptionsOperations = {
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
