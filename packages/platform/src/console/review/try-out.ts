import {
  type CallbackKind,
  type Login,
  logins,
  type WebhookFieldName,
  webhookFields,
  webhookSamples,
} from '@darkroom/contract'
import { queueCallback } from '../../deliveries/callbacks/queue.ts'
import { queueSample } from '../../deliveries/webhooks/sample.ts'
import { findProduct } from '../../world/records/apps/products.ts'
import { recordAudit } from '../../world/records/audit.ts'
import { listGrantsOfApp } from '../../world/records/grants.ts'
import { listSubscriptionsOf } from '../../world/records/webhooks/subscriptions.ts'
import type { World } from '../../world/world.ts'
import type { Trial } from './check.ts'

/** What can be tried, by its name. */
export const trials: readonly Trial[] = ['deauthorize', 'dataDeletion', 'webhook']

/**
 * Has an app's server called as Instagram would: about somebody who authorized the app, and stays connected, or with the sample of a
 * webhook.
 *
 * @returns Why there is nothing to send; undefined: it is being sent.
 */
export function tryOut(world: World, appId: string, what: Trial): string | undefined {
  const problem = what === 'webhook' ? sendSample(world, appId) : sendCallback(world, appId, what)
  if (problem === undefined) recordAudit(world, { actor: 'console', action: `review.${what}`, detail: appId })
  return problem
}

function sendCallback(world: World, appId: string, kind: CallbackKind): string | undefined {
  const grants = (Object.keys(logins) as Login[]).flatMap((login) => listGrantsOfApp(world, appId, login))
  if (grants.length === 0) return 'Nobody has authorized the app, so there is nothing to send.'
  const sent = grants.find((grant) => queueCallback(world, { grant, kind }) !== undefined)
  return sent === undefined ? 'The app has no URL for this callback.' : undefined
}

function sendSample(world: World, appId: string): string | undefined {
  const [subscription] = listSubscriptionsOf(world, appId)
  if (subscription === undefined) return 'The app has no callback URL for webhooks.'
  const chosen = subscription.fields.split(',').filter((name) => Object.hasOwn(webhookSamples, name))
  const field = (chosen[0] ?? 'comments') as WebhookFieldName
  if (!Object.hasOwn(webhookFields, field)) return 'The app is subscribed to no field.'
  const login = findProduct(world, appId, 'instagram') === undefined ? 'facebook' : 'instagram'
  return queueSample(world, subscription, login, field) === undefined ? 'There is no sample for its fields.' : undefined
}
