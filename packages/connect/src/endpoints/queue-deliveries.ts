import { newSortedId } from '../base/ids.ts'
import { readList } from '../base/json-column.ts'
import type { Context } from '../context.ts'
import type { DeliveryRow, EndpointRow, EventRow } from '../store/schema.ts'
import type { Queries } from '../store/store.ts'
import { scheduleBy } from '../work/work.ts'

/** The kind of work that sends an endpoint what is due for it. Its subject is the endpoint. */
export const relayKind = 'relay'

type Told = Pick<EventRow, 'id' | 'tenantId' | 'connectionId' | 'type'>

/** So many rows in a statement. */
const atOnce = 50

/**
 * Queues events for every endpoint of their tenant that wants them, in the transaction that stores them. An endpoint that was switched off since
 * it failed keeps them parked.
 */
export async function queueDeliveries(
  db: Queries,
  context: Pick<Context, 'now' | 'random'>,
  events: readonly Told[],
): Promise<void> {
  const tenants = [...new Set(events.map(({ tenantId }) => tenantId))]
  if (tenants.length === 0) return
  const endpoints = await db
    .selectFrom('endpoint')
    .selectAll()
    .where('tenantId', 'in', tenants)
    .where('state', '!=', 'disabled')
    // Always in one order: two transactions that lock their work do not wait for each other.
    .orderBy('id')
    .execute()
  for (const endpoint of endpoints) {
    const wanted = events.filter(({ tenantId, type }) => tenantId === endpoint.tenantId && wants(endpoint, type))
    await queueFor(db, context, endpoint, wanted)
  }
}

/** Queues events for one endpoint. */
export async function queueFor(
  db: Queries,
  { now, random }: Pick<Context, 'now' | 'random'>,
  endpoint: EndpointRow,
  events: readonly Told[],
): Promise<void> {
  if (events.length === 0) return
  const at = now()
  const isWaiting = endpoint.state === 'enabled'
  const rows = events.map(
    ({ id, connectionId, type }): DeliveryRow => ({
      id: newSortedId(random, 'dlv', at),
      tenantId: endpoint.tenantId,
      endpointId: endpoint.id,
      eventId: id,
      type,
      lane: connectionId ?? '',
      state: isWaiting ? 'waiting' : 'parked',
      attempts: 0,
      nextAttemptAt: isWaiting ? at : null,
      createdAt: at,
      endedAt: isWaiting ? null : at,
      log: '[]',
    }),
  )
  for (let from = 0; from < rows.length; from += atOnce)
    await db
      .insertInto('delivery')
      .values(rows.slice(from, from + atOnce))
      .execute()
  if (isWaiting) await scheduleBy(db, relayKind, endpoint.id, Math.max(at, endpoint.pausedUntil ?? 0))
}

/** Whether an endpoint's filters let a type through. */
export function wants({ events }: Pick<EndpointRow, 'events'>, type: string): boolean {
  return (readList(events) ?? []).some(
    (filter) => filter === '*' || filter === type || (filter.endsWith('.*') && type.startsWith(filter.slice(0, -1))),
  )
}
