import { passportOf } from '../connections/passport.ts'
import type { Context } from '../context.ts'
import type { ConnectionRow } from '../store/schema.ts'
import type { Queries } from '../store/store.ts'
import { storeEvents } from './store-events.ts'

/** What can happen here. What Instagram tells is in `catalogue.ts`. */
export const eventTypes = [
  'connection.linked',
  'connection.reconnected',
  'connection.expiring',
  'connection.needs-reconnect',
  'connection.blocked',
  'connection.app-fault',
  'connection.recovered',
  'connection.disconnected',
  'connection.deauthorized',
  'connection.deleted',
  'connection.webhooks-failed',
  'endpoint.switched-off',
  'endpoint.test',
  'post.published',
  'post.failed',
  'post.unknown',
] as const

export type EventType = (typeof eventTypes)[number]

/** What happened, with a subject and a body that are ready to be sent to the owner. Connect sends no mail. */
export interface NewEvent {
  readonly type: EventType
  readonly connection: ConnectionRow
  readonly subject: string
  readonly body: string
  /** The same of a connection and type is the same event. */
  readonly dedupe: string
  readonly data?: Readonly<Record<string, unknown>>
}

/** Stores an event, in the transaction that makes it happen, and queues it for the tenant's endpoints. The same event twice is stored once. */
export async function emit(db: Queries, context: Pick<Context, 'now' | 'random'>, event: NewEvent): Promise<void> {
  const { connection, type, subject, body, dedupe, data = {} } = event
  const { id, tenantId } = connection
  await storeEvents(db, context, [
    {
      tenantId,
      connectionId: id,
      type,
      subject,
      body,
      data: { ...data, connection: passportOf(connection) },
      dedupe: `${id}/${type}/${dedupe}`,
    },
  ])
}

/** How an account is called in a sentence. */
export function nameOf({ username, userId, appScopedId }: ConnectionRow): string {
  return username === null ? `the account ${userId ?? appScopedId ?? 'without a name'}` : `@${username}`
}
