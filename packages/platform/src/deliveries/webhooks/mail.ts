import { servedVersion, testVersion, webhookHeaders, webhookRetries } from '@darkroom/contract'
import { checkTarget } from '../../base/outgoing/check-target.ts'
import { findApp } from '../../world/records/apps/apps.ts'
import { findProduct } from '../../world/records/apps/products.ts'
import {
  beginDelivery,
  listDueDeliveries,
  settleDelivery,
  type WebhookDelivery,
} from '../../world/records/webhooks/deliveries.ts'
import { findSubscription, setSubscriptionHealth } from '../../world/records/webhooks/subscriptions.ts'
import type { World } from '../../world/world.ts'
import { post } from '../post.ts'
import type { Courier, Mail, Outcome } from '../queue.ts'
import { batchUntried } from './batch.ts'
import { webhookSignatures } from './sign.ts'

/** Webhooks: signed anew at each attempt, so that a secret that was reset in the meantime counts. */
export function webhookMail(world: World, { fetch, reach }: Courier): Mail<WebhookDelivery, Outcome> {
  return {
    retries: webhookRetries,
    due: (limit) => {
      batchUntried(world, limit)
      return listDueDeliveries(world, limit)
    },
    refusal: (delivery) => {
      if (secretOf(world, delivery) === undefined) return 'Not sent: the app or its product no longer exists.'
      const refused = checkTarget(delivery.url, reach)
      return refused && `Not sent: ${refused}`
    },
    begin: (attempt) => beginDelivery(world, attempt),
    send: async (delivery, signal) => judge(await post(fetch, delivery.url, requestOf(world, delivery), signal)),
    settle: (delivery, ended, nextAttemptAt) => {
      const { state, outcome } = ended
      settleDelivery(world, { id: delivery.id, state, nextAttemptAt, outcome })
      noteHealth(world, delivery, state)
    },
  }
}

function requestOf(world: World, delivery: WebhookDelivery): RequestInit {
  const { body, login, test } = delivery
  const version = test === 1 ? testVersion : versionOf(world, delivery.appId)
  return {
    method: 'POST',
    headers: {
      ...webhookHeaders,
      [login === 'instagram' && test === 0 ? 'instagram-api-version' : 'facebook-api-version']: version,
      ...webhookSignatures(body, secretOf(world, delivery) ?? ''),
    },
    body,
  }
}

function versionOf(world: World, appId: string): string {
  return findApp(world, appId)?.apiVersion ?? servedVersion(undefined, world.clock.day()) ?? testVersion
}

function judge(answer: Awaited<ReturnType<typeof post>>): Outcome {
  if (typeof answer === 'string') return { state: 'waiting', outcome: answer }
  return answer.status === 200
    ? { state: 'delivered', outcome: 'The app answered with status 200.' }
    : { state: 'waiting', outcome: `The app answered with status ${answer.status}; 200 is needed.` }
}

/** With Instagram Login the Instagram app secret, otherwise and in the documented dialect the app secret (contract: conflicts.webhookSecret). */
function secretOf(world: World, { appId, login }: Pick<WebhookDelivery, 'appId' | 'login'>): string | undefined {
  const app = findApp(world, appId)
  if (app === undefined || login !== 'instagram' || world.dialect === 'documented') return app?.secret
  return findProduct(world, appId, login)?.clientSecret ?? undefined
}

/** An endpoint to which a delivery failed for 36 hours on end is switched off. That Instagram does so is reported; when, is assumed. */
function noteHealth(world: World, delivery: WebhookDelivery, state: Outcome['state']): void {
  const { appId, object, attempts } = delivery
  const subscription = findSubscription(world, appId, object)
  if (subscription === undefined) return
  if (state === 'delivered') {
    if (subscription.failingSince !== null) setSubscriptionHealth(world, subscription, true, null)
  } else if (subscription.active === 1 && attempts > 0) {
    const isBroken = state === 'failed' && subscription.failingSince !== null
    setSubscriptionHealth(world, subscription, !isBroken, subscription.failingSince ?? world.clock.now())
  }
}
