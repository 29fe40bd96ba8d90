import { insertDelivery } from '../../world/records/webhooks/deliveries.ts'
import type { World } from '../../world/world.ts'
import { type WebhookEvent, webhookBody } from './body.ts'
import { recipientsOf } from './recipients.ts'

/**
 * Queues what an event causes: a delivery to each app that subscribes, or a note in the delivery log why there is none. It is stored
 * before anything is sent.
 *
 * @param concerns Whether an app is told at all. Default: every one is.
 */
export function queueEvent(world: World, event: WebhookEvent, concerns: (appId: string) => boolean = () => true): void {
  const now = world.clock.now()
  const isDocumented = world.dialect === 'documented'
  for (const { subscription, login, withheld } of recipientsOf(world, event)) {
    if (!concerns(subscription.appId)) continue
    insertDelivery(world, {
      id: world.ids.delivery(),
      appId: subscription.appId,
      login,
      object: subscription.object,
      accountId: event.accountId,
      field: event.field,
      url: subscription.url,
      body: webhookBody(subscription.object, [event], now, isDocumented && login === 'instagram'),
      test: 0,
      state: withheld === undefined ? 'waiting' : 'withheld',
      attempts: 0,
      nextAttemptAt: withheld === undefined ? now : null,
      outcome: withheld ?? '',
      createdAt: now,
    })
  }
}
