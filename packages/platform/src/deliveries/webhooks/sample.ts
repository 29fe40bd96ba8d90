import { type Login, type WebhookFieldName, webhookFields, webhookSamples } from '@darkroom/contract'
import { insertDelivery, type WebhookDelivery } from '../../world/records/webhooks/deliveries.ts'
import type { WebhookSubscription } from '../../world/records/webhooks/subscriptions.ts'
import type { World } from '../../world/world.ts'
import { webhookJson } from './body.ts'

/**
 * The body that the dashboard's Test sends, which differs from real deliveries: the entry's id is `0`, `field` stands before `value`, and
 * with Instagram Login a message is among `changes`.
 *
 * @param now Unix milliseconds
 * @returns undefined for a field whose sample is not known.
 */
export function sampleBody(field: WebhookFieldName, login: Login, now: number): string | undefined {
  const sample = webhookSamples[field]
  if (sample === undefined) return undefined
  const { value } = sample
  const { envelope } = webhookFields[field]
  const inChanges = envelope === 'changes' || (login === 'instagram' && sample.envelope?.instagram === 'changes')
  return webhookJson(
    inChanges
      ? { entry: [{ id: '0', time: Math.floor(now / 1000), changes: [{ field, value }] }], object: 'instagram' }
      : { object: 'instagram', entry: [{ time: now, id: '0', [envelope]: [value] }] },
  )
}

/** Queues the dashboard's Test of a field: it is sent in every mode, whoever is subscribed. @returns undefined where it has no sample. */
export function queueSample(
  world: World,
  subscription: Pick<WebhookSubscription, 'appId' | 'object' | 'url'>,
  login: Login,
  field: WebhookFieldName,
): WebhookDelivery | undefined {
  const now = world.clock.now()
  const body = sampleBody(field, login, now)
  if (body === undefined) return undefined
  const delivery: WebhookDelivery = {
    id: world.ids.delivery(),
    appId: subscription.appId,
    login,
    object: subscription.object,
    accountId: '0',
    field,
    url: subscription.url,
    body,
    test: 1,
    state: 'waiting',
    attempts: 0,
    nextAttemptAt: now,
    outcome: '',
    createdAt: now,
  }
  insertDelivery(world, delivery)
  return delivery
}
