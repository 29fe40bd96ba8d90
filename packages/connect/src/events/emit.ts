import { newSortedId } from '../base/ids.ts'
import { passportOf } from '../connections/passport.ts'
import type { Context } from '../context.ts'
import type { ConnectionRow } from '../store/schema.ts'
import type { Queries } from '../store/store.ts'

/** What can happen to a connection. */
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

/** Stores an event, in the transaction that makes it happen. The same event twice is stored once. */
export async function emit(
  db: Queries,
  { now, random }: Pick<Context, 'now' | 'random'>,
  event: NewEvent,
): Promise<void> {
  const at = now()
  const { connection, type, subject, body, dedupe, data = {} } = event
  await db
    .insertInto('event')
    .values({
      id: newSortedId(random, 'evt', at),
      tenantId: connection.tenantId,
      connectionId: connection.id,
      type,
      at,
      subject,
      body,
      data: JSON.stringify({ ...data, connection: passportOf(connection) }),
      dedupe: `${connection.id}/${type}/${dedupe}`,
    })
    .onConflict((conflict) => conflict.column('dedupe').doNothing())
    .execute()
}

/** How an account is called in a sentence. */
export function nameOf({ username, userId, appScopedId }: ConnectionRow): string {
  return username === null ? `the account ${userId ?? appScopedId ?? 'without a name'}` : `@${username}`
}
