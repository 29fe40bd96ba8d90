import { listed, reported } from '../../evidence.ts'
import { messages } from '../needs.ts'
import type { Node } from '../node.ts'

const subscriptionsPage = { documented: '/docs/graph-api/reference/app/subscriptions' } as const

/** Nothing has to be granted: it is asked with the app's own token. */
const always = { facebook: { all: [] } } as const

/** An app that gets an account’s webhooks. */
export const subscribedApp = {
  logins: ['instagram', 'facebook'],
  defaults: ['id', 'subscribed_fields'],
  fields: {
    app_id: { type: 'string', in: { instagram: 'instagram_business_manage_messages' }, evidence: listed },
    subscribed_fields: { type: { list: 'string' }, in: messages, enum: 'ilSubscribedFields', evidence: reported },
    id: { type: 'string', in: messages, evidence: reported },
    name: { type: 'string', in: { facebook: 'instagram_manage_messages' }, evidence: listed },
    link: { type: 'string', in: { facebook: 'instagram_manage_messages' }, evidence: listed },
  },
} as const satisfies Node

/** What an app is told of, and where. */
export const appSubscription = {
  logins: ['facebook'],
  defaults: ['object', 'callback_url', 'active', 'fields'],
  fields: {
    object: { type: 'string', in: always, enum: 'subscriptionObject', evidence: subscriptionsPage },
    callback_url: { type: 'url', in: always, evidence: subscriptionsPage },
    active: { type: 'boolean', in: always, evidence: subscriptionsPage },
    fields: {
      type: { list: { record: { name: 'string', version: 'string' } } },
      in: always,
      evidence: subscriptionsPage,
    },
  },
} as const satisfies Node

/** A welcome message that an ad leads to. */
export const welcomeMessageFlow = {
  logins: ['instagram', 'facebook'],
  defaults: ['id'],
  fields: {
    id: { type: 'string', in: messages, evidence: listed },
    name: { type: 'string', in: messages, evidence: listed },
    welcome_message_flow: { type: 'string', in: messages, evidence: listed },
    compatible_platforms: { type: { list: 'string' }, in: messages, evidence: listed },
    eligible_platforms: { type: { list: 'string' }, in: messages, evidence: listed },
    is_ig_only_flow: { type: 'boolean', in: messages, evidence: listed },
    is_used_in_ad: { type: 'boolean', in: messages, evidence: listed },
    last_update_time: { type: 'timestamp', in: messages, evidence: listed },
  },
} as const satisfies Node
