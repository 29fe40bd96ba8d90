import { recordAudit } from '../audit/record-audit.ts'
import { Problem } from '../base/problem.ts'
import type { Context } from '../context.ts'
import type { DeliveryRow, DeliveryState } from '../store/schema.ts'
import { scheduleBy } from '../work/work.ts'
import { relayKind } from './queue-deliveries.ts'

/** One attempt to deliver an event. */
export interface Attempt {
  /** Unix milliseconds. */
  readonly at: number
  /** Milliseconds until it ended. */
  readonly took: number
  /** Of the answer; null: there was none. */
  readonly status: number | null
  /** In a sentence. */
  readonly outcome: string
}

/** Which deliveries to list. */
export interface DeliveryFilter {
  readonly endpointId?: string | undefined
  readonly connectionId?: string | undefined
  readonly state?: DeliveryState | undefined
  readonly type?: string | undefined
  /** The id before which to go on: the list begins with the latest. */
  readonly after?: string | undefined
  readonly limit: number
}

/**
 * Deliveries, latest first. Also for pages of the operator.
 *
 * @param tenantId Undefined: of every tenant.
 */
export function listDeliveries(
  { store }: Pick<Context, 'store'>,
  tenantId: string | undefined,
  { endpointId, connectionId, state, type, after, limit }: DeliveryFilter,
): Promise<DeliveryRow[]> {
  return store.run((db) => {
    let query = db.selectFrom('delivery').selectAll()
    if (tenantId !== undefined) query = query.where('tenantId', '=', tenantId)
    if (endpointId !== undefined) query = query.where('endpointId', '=', endpointId)
    if (connectionId !== undefined) query = query.where('lane', '=', connectionId)
    if (state !== undefined) query = query.where('state', '=', state)
    if (type !== undefined) query = query.where('type', '=', type)
    if (after !== undefined) query = query.where('id', '<', after)
    return query.orderBy('id', 'desc').limit(limit).execute()
  })
}

/** A tenant's delivery. Another tenant's is not there. @throws Problem 404 */
export async function getDelivery({ store }: Context, tenantId: string, id: string): Promise<DeliveryRow> {
  const row = await store.run((db) =>
    db.selectFrom('delivery').selectAll().where('id', '=', id).where('tenantId', '=', tenantId).executeTakeFirst(),
  )
  if (row === undefined)
    throw new Problem(404, 'delivery_not_found', `There is no delivery ${id}.`, 'GET /v1/deliveries lists them.')
  return row
}

/** The attempts of a delivery, oldest first. */
export function attemptsOf({ log }: Pick<DeliveryRow, 'log'>): Attempt[] {
  return JSON.parse(log) as Attempt[]
}

/**
 * Has an event delivered again, with the same `webhook-id`, as if it had never been tried.
 *
 * @throws Problem for an endpoint that is switched off, and for an event that is no longer kept.
 */
export async function redeliver(
  context: Context,
  { tenantId, actor }: { readonly tenantId: string; readonly actor: string },
  id: string,
): Promise<DeliveryRow> {
  const { store, now } = context
  const row = await getDelivery(context, tenantId, id)
  await store.transaction(async (db) => {
    const endpoint = await db.selectFrom('endpoint').select('state').where('id', '=', row.endpointId).executeTakeFirst()
    if (endpoint?.state !== 'enabled')
      throw new Problem(
        409,
        'endpoint_off',
        'The endpoint of this delivery is switched off.',
        `Switch it on: PATCH /v1/endpoints/${row.endpointId} {"enabled": true}.`,
      )
    const event = await db.selectFrom('event').select('data').where('id', '=', row.eventId).executeTakeFirst()
    if (event === undefined || event.data === '{}')
      throw new Problem(
        409,
        'body_gone',
        'What this delivery told is no longer kept.',
        'Read the state from Instagram instead: ANY /v1/connections/{id}/proxy/{path}.',
      )
    await db
      .updateTable('delivery')
      .set({ state: 'waiting', attempts: 0, nextAttemptAt: now(), endedAt: null })
      .where('id', '=', id)
      .execute()
    await scheduleBy(db, relayKind, row.endpointId, now())
    await recordAudit(db, context, { tenantId, actor, action: 'delivery.again', subject: id })
  })
  return getDelivery(context, tenantId, id)
}
