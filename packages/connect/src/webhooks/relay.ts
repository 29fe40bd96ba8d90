import { readRecord } from '../base/json-column.ts'
import { isoOf, second } from '../base/time.ts'
import type { Context } from '../context.ts'
import { attemptsOf } from '../endpoints/deliveries.ts'
import { findEndpoint } from '../endpoints/endpoints.ts'
import { relayKind } from '../endpoints/queue-deliveries.ts'
import { openSecrets } from '../endpoints/secrets.ts'
import { storeEvents } from '../events/store-events.ts'
import type { DeliveryRow, EndpointRow, EventRow } from '../store/schema.ts'
import type { Queries } from '../store/store.ts'
import { operatorTenant } from '../tenants/operator-tenant.ts'
import { type Claim, holds, scheduleBy, settle } from '../work/work.ts'
import type { WorkHandler } from '../work/worker.ts'
import { failsTooLong, nextAttempt, pausedUntil } from './retries.ts'
import { type Attempted, sendAttempt } from './send-attempt.ts'

/** So many deliveries are sent to an endpoint at the same time. */
const atOnce = 16
/** So many times in a row, and for so long: then others have their turn, and the claim does not end in the middle. */
const mostRounds = 50
const longest = 10 * second
/** So many attempts of a delivery are kept. */
const mostLogged = 30

/**
 * Sends an endpoint what is due for it. One process at a time does: its subject is the endpoint, so that one that hangs keeps up no other.
 */
export function relayHandler(context: Context): WorkHandler {
  const { store, now } = context
  return async (endpointId, held) => {
    const began = now()
    for (let round = 0; round < mostRounds && now() - began < longest; round++) {
      const endpoint = await findEndpoint(context, endpointId)
      if (endpoint?.state !== 'enabled' || (endpoint.pausedUntil ?? 0) > now()) break
      // After a failure one delivery finds out whether the endpoint is back.
      const due = await dueDeliveries(context, endpoint, endpoint.failures > 0 ? 1 : atOnce)
      if (due.length === 0 || !(await store.run((db) => holds(db, held)))) break
      await sendRound(context, endpoint, due)
    }
    return settleRelay(context, endpointId, held)
  }
}

/**
 * Ends the claim, and then looks once more: what was queued while it was held has not made it due. What is queued now waits for the row of the
 * work, or is seen here.
 */
async function settleRelay(context: Context, endpointId: string, held: Claim): Promise<number | undefined> {
  const { store } = context
  const dueAt = await nextDue(context, endpointId)
  await store.run((db) => settle(db, held, { dueAt }))
  const after = await nextDue(context, endpointId)
  if (after !== undefined && (dueAt === undefined || after < dueAt))
    await store.run((db) => scheduleBy(db, relayKind, endpointId, after))
  return dueAt
}

/** When something is due for an endpoint; undefined: never. */
async function nextDue(context: Context, endpointId: string): Promise<number | undefined> {
  const endpoint = await findEndpoint(context, endpointId)
  if (endpoint?.state !== 'enabled') return undefined
  const [first] = await context.store.run((db) => waiting(db, endpoint).limit(1).execute())
  return first && Math.max(first.nextAttemptAt ?? 0, endpoint.pausedUntil ?? 0)
}

/** What waits for an endpoint, first due first. In order: of each lane only the oldest. */
function waiting(db: Queries, { id, ordered }: EndpointRow) {
  const query = db
    .selectFrom('delivery')
    .selectAll()
    .where('endpointId', '=', id)
    .where('state', '=', 'waiting')
    .orderBy('nextAttemptAt')
    .orderBy('id')
  if (ordered === 0) return query
  return query.where((where) =>
    where.not(
      where.exists(
        where
          .selectFrom('delivery as before')
          .select('before.id')
          .whereRef('before.endpointId', '=', 'delivery.endpointId')
          .whereRef('before.lane', '=', 'delivery.lane')
          .where('before.state', '=', 'waiting')
          .whereRef('before.id', '<', 'delivery.id'),
      ),
    ),
  )
}

function dueDeliveries({ store, now }: Context, endpoint: EndpointRow, most: number): Promise<DeliveryRow[]> {
  return store.run((db) => waiting(db, endpoint).where('nextAttemptAt', '<=', now()).limit(most).execute())
}

/** Sends some deliveries, and stores how each ended and how the endpoint is. */
async function sendRound(context: Context, endpoint: EndpointRow, due: readonly DeliveryRow[]): Promise<void> {
  const { store, now } = context
  const ids = due.map(({ eventId }) => eventId)
  const events = await store.run((db) => db.selectFrom('event').selectAll().where('id', 'in', ids).execute())
  const { current, previous } = await openSecrets(context, endpoint)
  const secrets = previous !== undefined && (endpoint.previousUntil ?? 0) > now() ? [current, previous] : [current]
  const sent = await Promise.all(
    due.map(async (delivery) => {
      const body = bodyOf(events.find(({ id }) => id === delivery.eventId))
      const attempt =
        body === undefined
          ? undefined
          : await sendAttempt(context, { url: endpoint.url, id: delivery.eventId, body, secrets })
      return { delivery, attempt }
    }),
  )
  await store.transaction(async (db) => {
    let isGivenUp = false
    for (const { delivery, attempt } of sent) {
      const ended = endedOf(context, delivery, attempt)
      await db.updateTable('delivery').set(ended).where('id', '=', delivery.id).where('state', '=', 'waiting').execute()
      isGivenUp ||= ended.state === 'parked' && attempt !== undefined && failedSinceFirst(endpoint, delivery)
    }
    const attempts = sent.flatMap(({ attempt }) => attempt ?? [])
    await noteHealth(db, context, endpoint, attempts, isGivenUp)
  })
  for (const { attempt } of sent)
    if (attempt !== undefined) context.metrics.attempted(attempt.isDelivered ? 'delivered' : 'failed')
}

/** What is sent of an event; undefined: it is no longer kept. */
export function bodyOf(event: EventRow | undefined): string | undefined {
  if (event === undefined) return undefined
  const { id, type, at, subject, body, connectionId, data: text } = event
  const data = readRecord(text)
  if (type.startsWith('instagram.'))
    return text === '{}' ? undefined : JSON.stringify({ type, timestamp: data['occurredAt'] ?? isoOf(at), data })
  return JSON.stringify({ type, timestamp: isoOf(at), data: { id, connectionId, subject, body, ...data } })
}

function endedOf(
  context: Context,
  delivery: DeliveryRow,
  attempted: Attempted | undefined,
): Pick<DeliveryRow, 'state' | 'attempts' | 'nextAttemptAt' | 'endedAt' | 'log'> {
  const moment = context.now()
  const attempts = delivery.attempts + (attempted === undefined ? 0 : 1)
  const { at, took, status, outcome } = attempted ?? {
    at: moment,
    took: 0,
    status: null,
    outcome: 'Not sent: what it told is no longer kept.',
  }
  const log = JSON.stringify([...attemptsOf(delivery), { at, took, status, outcome }].slice(-mostLogged))
  if (attempted?.isDelivered) return { state: 'delivered', attempts, nextAttemptAt: null, endedAt: moment, log }
  const again = attempted && nextAttempt(attempts, moment, chanceOf(context))
  if (again === undefined) return { state: 'parked', attempts, nextAttemptAt: null, endedAt: moment, log }
  return { state: 'waiting', attempts, nextAttemptAt: again, endedAt: null, log }
}

/** Whether nothing has reached the endpoint since a delivery was tried first. */
function failedSinceFirst({ failingSince }: EndpointRow, delivery: DeliveryRow): boolean {
  const first = attemptsOf(delivery).at(-delivery.attempts)
  return failingSince !== null && first !== undefined && failingSince <= first.at
}

/** Keeps count of an endpoint's failures. One that stays broken, or says that it is gone, is switched off. */
async function noteHealth(
  db: Queries,
  context: Context,
  endpoint: EndpointRow,
  attempts: readonly Attempted[],
  isGivenUp: boolean,
): Promise<void> {
  const moment = context.now()
  const [first] = attempts
  if (first === undefined) return
  const set = (changes: Partial<EndpointRow>): Promise<unknown> =>
    db.updateTable('endpoint').set(changes).where('id', '=', endpoint.id).where('state', '=', 'enabled').execute()
  if (attempts.some(({ isDelivered }) => isDelivered)) {
    if (endpoint.failures > 0) await set({ failures: 0, failingSince: null, pausedUntil: null, lastError: null })
    return
  }
  const failures = endpoint.failures + 1
  const failingSince = endpoint.failingSince ?? first.at
  const isGone = attempts.some((attempt) => attempt.isGone)
  const lastError = first.outcome
  if (!isGone && !isGivenUp && moment - failingSince < failsTooLong) {
    await set({ failures, failingSince, lastError, pausedUntil: pausedUntil(failures, moment, chanceOf(context)) })
    return
  }
  await set({ state: 'broken', failures, failingSince, lastError, pausedUntil: null })
  await db
    .updateTable('delivery')
    .set({ state: 'parked', nextAttemptAt: null, endedAt: moment })
    .where('endpointId', '=', endpoint.id)
    .where('state', '=', 'waiting')
    .execute()
  const host = URL.parse(endpoint.url)?.host ?? endpoint.url
  const switchOn =
    endpoint.tenantId === operatorTenant
      ? `darkroom connect operator-endpoint ${endpoint.url}`
      : `PATCH /v1/endpoints/${endpoint.id} {"enabled": true}`
  await storeEvents(db, context, [
    {
      tenantId: endpoint.tenantId,
      connectionId: null,
      type: 'endpoint.switched-off',
      subject: `Nothing is sent to ${host} any more`,
      body: `${lastError} What waited is kept. Put it right, then switch the endpoint on: ${switchOn}.`,
      data: { endpointId: endpoint.id, failingSince: isoOf(failingSince), lastError },
      dedupe: `${endpoint.id}/switched-off/${failingSince}`,
    },
  ])
  context.logger.warn({ endpoint: endpoint.id, failures, lastError }, 'An endpoint was switched off: it stays broken.')
}

/** From 0 to 1. */
function chanceOf({ random }: Context): number {
  return (random(new Uint8Array(1))[0] ?? 0) / 255
}
