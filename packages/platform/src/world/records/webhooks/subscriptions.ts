import { query } from '../../store/query.ts'
import type { WebhookSubscriptionRow } from '../../store/schema.ts'
import type { World } from '../../world.ts'

/** What an app is told of, and where. */
export type WebhookSubscription = WebhookSubscriptionRow

type Key = Pick<WebhookSubscription, 'appId' | 'object'>

const one = query<Key, WebhookSubscription>((db, p) =>
  db.selectFrom('webhookSubscriptions').selectAll().where('appId', '=', p.appId).where('object', '=', p.object),
)
const ofApp = query<{ appId: string }, WebhookSubscription>((db, p) =>
  db.selectFrom('webhookSubscriptions').selectAll().where('appId', '=', p.appId),
)
const ofObject = query<{ object: string }, WebhookSubscription>((db, p) =>
  db.selectFrom('webhookSubscriptions').selectAll().where('object', '=', p.object),
)
const save = query<WebhookSubscription>((db, p) =>
  db
    .insertInto('webhookSubscriptions')
    .values({
      appId: p.appId,
      object: p.object,
      url: p.url,
      verifyToken: p.verifyToken,
      fields: p.fields,
      active: p.active,
      failingSince: p.failingSince,
      createdAt: p.createdAt,
    })
    .onConflict((conflict) =>
      conflict.columns(['appId', 'object']).doUpdateSet((eb) => ({
        url: eb.ref('excluded.url'),
        verifyToken: eb.ref('excluded.verifyToken'),
        fields: eb.ref('excluded.fields'),
        active: eb.ref('excluded.active'),
        failingSince: eb.ref('excluded.failingSince'),
      })),
    ),
)
const remove = query<Key>((db, p) =>
  db.deleteFrom('webhookSubscriptions').where('appId', '=', p.appId).where('object', '=', p.object),
)
const setHealth = query<Key & Pick<WebhookSubscription, 'active' | 'failingSince'>>((db, p) =>
  db
    .updateTable('webhookSubscriptions')
    .set({ active: p.active, failingSince: p.failingSince })
    .where('appId', '=', p.appId)
    .where('object', '=', p.object),
)

export function findSubscription(world: World, appId: string, object: string): WebhookSubscription | undefined {
  return world.database.first(one, { appId, object })
}

export function listSubscriptionsOf(world: World, appId: string): WebhookSubscription[] {
  return world.database.all(ofApp, { appId })
}

/** Every app's subscription to an object. */
export function listSubscriptionsTo(world: World, object: string): WebhookSubscription[] {
  return world.database.all(ofObject, { object })
}

/** Stores a subscription in place of the app's former one to the object. */
export function saveSubscription(world: World, subscription: WebhookSubscription): void {
  world.database.run(save, subscription)
}

export function removeSubscription(world: World, appId: string, object: string): void {
  world.database.run(remove, { appId, object })
}

/** Notes whether an endpoint answers. @param failingSince Unix milliseconds; null: it answers. */
export function setSubscriptionHealth(
  world: World,
  { appId, object }: Key,
  active: boolean,
  failingSince: number | null,
): void {
  world.database.run(setHealth, { appId, object, active: active ? 1 : 0, failingSince })
}
