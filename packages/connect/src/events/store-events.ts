import { newSortedId } from '../base/ids.ts'
import type { Context } from '../context.ts'
import { queueDeliveries } from '../endpoints/queue-deliveries.ts'
import type { EventRow } from '../store/schema.ts'
import type { Queries } from '../store/store.ts'

/** An event that is not stored yet. */
export interface UnstoredEvent
  extends Pick<EventRow, 'tenantId' | 'connectionId' | 'type' | 'subject' | 'body' | 'dedupe'> {
  readonly data: object
}

/** So many rows in a statement: engines limit its parameters. */
const atOnce = 50

/**
 * Stores events, and queues what tells them to the tenants' endpoints: both or neither. An event that is stored already is left as it is, and not told again.
 *
 * @returns How many were new.
 */
export function storeEvents(
  db: Queries,
  context: Pick<Context, 'now' | 'random'>,
  events: readonly UnstoredEvent[],
): Promise<number> {
  return db.isTransaction
    ? insert(db, context, events)
    : db.transaction().execute((transaction) => insert(transaction, context, events))
}

async function insert(
  db: Queries,
  context: Pick<Context, 'now' | 'random'>,
  events: readonly UnstoredEvent[],
): Promise<number> {
  const at = context.now()
  let count = 0
  for (let from = 0; from < events.length; from += atOnce) {
    const rows = events.slice(from, from + atOnce).map((event) => ({
      id: newSortedId(context.random, 'evt', at),
      at,
      ...event,
      data: JSON.stringify(event.data),
    }))
    const stored = await db
      .insertInto('event')
      .values(rows)
      .onConflict((conflict) => conflict.column('dedupe').doNothing())
      .returning(['id', 'tenantId', 'connectionId', 'type'])
      .execute()
    count += stored.length
    await queueDeliveries(
      db,
      context,
      stored.sort((a, b) => (a.id < b.id ? -1 : 1)),
    )
  }
  return count
}
