import { newId } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import type { Context } from '../context.ts'
import { listDeliveries } from '../endpoints/deliveries.ts'
import { getEndpoint } from '../endpoints/endpoints.ts'
import { queueFor } from '../endpoints/queue-deliveries.ts'
import { storeEvents } from '../events/store-events.ts'
import type { DeliveryRow } from '../store/schema.ts'

/** Sends an endpoint the event `endpoint.test`, whatever its filters are. @throws Problem for one that is switched off. */
export async function sendTest(context: Context, tenantId: string, id: string): Promise<DeliveryRow> {
  const { store, random } = context
  const endpoint = await getEndpoint(context, tenantId, id)
  if (endpoint.state !== 'enabled')
    throw new Problem(
      409,
      'endpoint_off',
      'The endpoint is switched off.',
      `Switch it on: PATCH /v1/endpoints/${id} {"enabled": true}.`,
    )
  const dedupe = `${id}/test/${newId(random, 'test')}`
  await store.transaction(async (db) => {
    await storeEvents(db, context, [
      {
        tenantId,
        connectionId: null,
        type: 'endpoint.test',
        subject: 'A test of an endpoint',
        body: 'Nothing has to be done.',
        data: { endpointId: id },
        dedupe,
      },
    ])
    const event = await db.selectFrom('event').selectAll().where('dedupe', '=', dedupe).executeTakeFirstOrThrow()
    const queued = await db
      .selectFrom('delivery')
      .select('id')
      .where('endpointId', '=', id)
      .where('eventId', '=', event.id)
      .executeTakeFirst()
    if (queued === undefined) await queueFor(db, context, endpoint, [event])
  })
  const [delivery] = await listDeliveries(context, tenantId, { endpointId: id, type: 'endpoint.test', limit: 1 })
  if (delivery === undefined) throw new Error('The test was not queued.')
  return delivery
}
