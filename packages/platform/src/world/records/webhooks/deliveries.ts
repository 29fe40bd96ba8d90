import { sql } from 'kysely'
import { query } from '../../store/query.ts'
import type { WebhookDeliveryRow } from '../../store/schema.ts'
import type { World } from '../../world.ts'

/** A webhook that was sent, is to be sent, or is withheld. */
export type WebhookDelivery = WebhookDeliveryRow

type Attempt = Pick<WebhookDelivery, 'id' | 'attempts'> & { nextAttemptAt: number }
type Filled = Pick<WebhookDelivery, 'id' | 'body' | 'field' | 'accountId'>
type Settled = Pick<WebhookDelivery, 'id' | 'state' | 'nextAttemptAt' | 'outcome'>

/** What the log says of a delivery that is to be sent again: it goes alone. */
const askedFor = 'To be sent again.'

const insert = query<WebhookDelivery>((db, p) =>
  db.insertInto('webhookDeliveries').values({
    id: p.id,
    appId: p.appId,
    login: p.login,
    object: p.object,
    accountId: p.accountId,
    field: p.field,
    url: p.url,
    body: p.body,
    test: p.test,
    state: p.state,
    attempts: p.attempts,
    nextAttemptAt: p.nextAttemptAt,
    outcome: p.outcome,
    createdAt: p.createdAt,
  }),
)
const byId = query<{ id: string }, WebhookDelivery>((db, p) =>
  db.selectFrom('webhookDeliveries').selectAll().where('id', '=', p.id),
)
const due = query<{ now: number; limit: number }, WebhookDelivery>((db, p) =>
  db
    .selectFrom('webhookDeliveries')
    .selectAll()
    .where('nextAttemptAt', 'is not', null)
    .where('nextAttemptAt', '<=', p.now)
    .orderBy('nextAttemptAt')
    .orderBy(sql`rowid`)
    .limit(p.limit),
)
const untried = query<{ now: number; limit: number }, WebhookDelivery>((db, p) =>
  db
    .selectFrom('webhookDeliveries')
    .selectAll()
    .where('nextAttemptAt', '<=', p.now)
    .where('attempts', '=', 0)
    .where('test', '=', 0)
    .where('outcome', '=', '')
    .orderBy(sql`rowid`)
    .limit(p.limit),
)
const fill = query<Filled>((db, p) =>
  db
    .updateTable('webhookDeliveries')
    .set({ body: p.body, field: p.field, accountId: p.accountId })
    .where('id', '=', p.id),
)
const remove = query<{ id: string }>((db, p) => db.deleteFrom('webhookDeliveries').where('id', '=', p.id))
const ofApp = query<{ appId: string; limit: number }, WebhookDelivery>((db, p) =>
  db
    .selectFrom('webhookDeliveries')
    .selectAll()
    .where('appId', '=', p.appId)
    .orderBy('createdAt', 'desc')
    .orderBy(sql`rowid`, 'desc')
    .limit(p.limit),
)
const latest = query<{ limit: number }, WebhookDelivery>((db, p) =>
  db.selectFrom('webhookDeliveries').selectAll().orderBy(sql`rowid`, 'desc').limit(p.limit),
)
const attempt = query<Attempt>((db, p) =>
  db
    .updateTable('webhookDeliveries')
    .set({ attempts: p.attempts, nextAttemptAt: p.nextAttemptAt })
    .where('id', '=', p.id),
)
const settle = query<Settled>((db, p) =>
  db
    .updateTable('webhookDeliveries')
    .set({ state: p.state, nextAttemptAt: p.nextAttemptAt, outcome: p.outcome })
    .where('id', '=', p.id),
)
const again = query<{ id: string; now: number }>((db, p) =>
  db
    .updateTable('webhookDeliveries')
    .set({ state: 'waiting', attempts: 0, nextAttemptAt: p.now, outcome: askedFor })
    .where('id', '=', p.id),
)

export function insertDelivery(world: World, delivery: WebhookDelivery): void {
  world.database.run(insert, delivery)
}

export function findDelivery(world: World, id: string): WebhookDelivery | undefined {
  return world.database.first(byId, { id })
}

/** An app's deliveries, latest first. @param limit Default 100. */
export function listDeliveries(world: World, appId: string, limit = 100): WebhookDelivery[] {
  return world.database.all(ofApp, { appId, limit })
}

/** Every app's deliveries, latest first. @param limit Default 100. */
export function latestDeliveries(world: World, limit = 100): WebhookDelivery[] {
  return world.database.all(latest, { limit })
}

/** The deliveries whose time has come, in the order in which things happened. */
export function listDueDeliveries(world: World, limit: number): WebhookDelivery[] {
  return world.database.all(due, { now: world.clock.now(), limit })
}

/** What is due and was never tried, the tests of the dashboard aside, in the order in which things happened. */
export function listUntried(world: World, limit: number): WebhookDelivery[] {
  return world.database.all(untried, { now: world.clock.now(), limit })
}

/** Gives a delivery that was never tried another body. `field` and `accountId` are joined by commas where it holds several. */
export function fillDelivery(world: World, { id, body, field, accountId }: Filled): void {
  world.database.run(fill, { id, body, field, accountId })
}

export function removeDelivery(world: World, id: string): void {
  world.database.run(remove, { id })
}

/** Notes that an attempt begins. @param nextAttemptAt When it is due again, should nobody hear how this one ended. */
export function beginDelivery(world: World, { id, attempts, nextAttemptAt }: Attempt): void {
  world.database.run(attempt, { id, attempts, nextAttemptAt })
}

/** Notes how an attempt ended. */
export function settleDelivery(world: World, settled: Settled): void {
  world.database.run(settle, settled)
}

/** Makes a delivery due again, as if it had never been tried. @returns Whether there is one with this id that can be sent. */
export function sendDeliveryAgain(world: World, id: string): boolean {
  const found = findDelivery(world, id)
  if (found === undefined || found.state === 'withheld') return false
  world.database.run(again, { id, now: world.clock.now() })
  return true
}
