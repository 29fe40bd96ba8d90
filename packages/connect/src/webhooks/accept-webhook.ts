import { IncomingError, parseWebhook, verifyWebhook, type WebhookEvent } from '@darkroom/client/incoming'
import type { Login } from '@darkroom/contract'
import { secretsOf } from '../base/app-secrets.ts'
import { hashOf } from '../base/hash.ts'
import type { Context } from '../context.ts'
import { instagramType } from '../events/catalogue.ts'
import { nameOf } from '../events/emit.ts'
import { storeEvents, type UnstoredEvent } from '../events/store-events.ts'
import type { ConnectionRow, StrayEventRow } from '../store/schema.ts'

/** What became of a delivery. */
export interface Accepted {
  readonly events: number
  /** Those that were not known yet. */
  readonly stored: number
  /** Of accounts that nobody has connected. */
  readonly strays: number
}

/**
 * Verifies a delivery of Instagram's, splits it into its events, and stores each for every connection of its account: once it has returned,
 * nothing is lost, and the delivery may be acknowledged.
 *
 * @param rawBody The bytes that arrived.
 * @param signature The header `X-Hub-Signature-256`.
 * @throws IncomingError for what Instagram did not sign or would not send.
 */
export async function acceptWebhook(
  context: Context,
  rawBody: Uint8Array,
  signature: string | null,
): Promise<Accepted> {
  const logins = await signers(context, rawBody, signature)
  const events = parseWebhook(rawBody)
  const connections = await connectionsOf(context, logins, events)
  const { store, now } = context
  const stored: UnstoredEvent[] = []
  const strays: StrayEventRow[] = []
  for (const event of events) {
    const own = connections.filter(({ userId, appScopedId }) => [userId, appScopedId].includes(event.accountId))
    for (const connection of own) stored.push(eventOf(event, connection))
    // The dashboard's tests are of the account 0.
    if (own.length === 0) strays.push(strayOf(event, logins[0] ?? 'instagram', now()))
  }
  const count = await store.transaction(async (db) => {
    for (let from = 0; from < strays.length; from += 50)
      await db
        .insertInto('strayEvent')
        .values(strays.slice(from, from + 50))
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute()
    return storeEvents(db, context, stored)
  })
  return { events: events.length, stored: count, strays: strays.length }
}

/** The logins whose app has signed a body. One Meta app has one callback URL for all its logins, and the logins have secrets of their own. */
async function signers(context: Context, rawBody: Uint8Array, signature: string | null): Promise<Login[]> {
  const found: Login[] = []
  let refused: unknown = new IncomingError('signature_mismatch')
  for (const app of Object.values(context.apps)) {
    try {
      await verifyWebhook({ rawBody, signature, secrets: secretsOf(app) })
      found.push(app.login)
    } catch (error) {
      if (!(error instanceof IncomingError)) throw error
      refused = error
    }
  }
  if (found.length === 0) throw refused
  return found
}

/** The connections of the accounts that events are about. */
async function connectionsOf(
  { store, apps }: Context,
  logins: readonly Login[],
  events: readonly WebhookEvent[],
): Promise<ConnectionRow[]> {
  const ids = [...new Set(events.map(({ accountId }) => accountId))].filter((id) => /^[1-9]\d{0,29}$/.test(id))
  const found = new Map<string, ConnectionRow>()
  for (const login of logins)
    for (let from = 0; from < ids.length; from += 100) {
      const some = ids.slice(from, from + 100)
      const rows = await store.run((db) =>
        db
          .selectFrom('connection')
          .selectAll()
          .where('login', '=', login)
          .where('appId', '=', apps[login]?.appId ?? '')
          .where((is) => is.or([is('userId', 'in', some), is('appScopedId', 'in', some)]))
          .execute(),
      )
      for (const row of rows) found.set(row.id, row)
    }
  return [...found.values()]
}

function eventOf(event: WebhookEvent, connection: ConnectionRow): UnstoredEvent {
  const { id, tenantId, login, userId, username } = connection
  const type = instagramType(event.kind, event.field)
  return {
    tenantId,
    connectionId: id,
    type,
    subject: `${type} of ${nameOf(connection)}`,
    body: '',
    data: { connectionId: id, account: { login, userId, username }, ...shownOf(event) },
    dedupe: `${id}/${type}/${hashOf(event.dedupeKey)}`,
  }
}

/** An event as the client gives it, with a moment that survives JSON. */
function shownOf({ occurredAt, senderId, recipientId, ...event }: WebhookEvent): object {
  return {
    ...event,
    occurredAt: occurredAt.toISOString(),
    senderId: senderId ?? null,
    recipientId: recipientId ?? null,
  }
}

function strayOf(event: WebhookEvent, login: Login, receivedAt: number): StrayEventRow {
  return {
    id: hashOf(`${login} ${event.dedupeKey}`),
    login,
    accountId: /^\d{1,30}$/.test(event.accountId) ? event.accountId : '',
    type: instagramType(event.kind, event.field),
    receivedAt,
    data: JSON.stringify(shownOf(event)),
  }
}
