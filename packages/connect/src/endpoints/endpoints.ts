import { recordAudit } from '../audit/record-audit.ts'
import { newId } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import { hour } from '../base/time.ts'
import type { Context } from '../context.ts'
import type { EndpointRow } from '../store/schema.ts'
import type { Queries } from '../store/store.ts'
import { Secret } from '../vault/secret.ts'
import { cancel, scheduleBy } from '../work/work.ts'
import { checkEndpointUrl } from './check-url.ts'
import { relayKind } from './queue-deliveries.ts'
import { newSecret, openSecrets, sealSecrets } from './secrets.ts'

/** What an endpoint is made of. */
export interface NewEndpoint {
  readonly url: string
  readonly events?: readonly string[] | undefined
  readonly description?: string | undefined
  readonly ordered?: boolean | undefined
}

/** What may be changed. `enabled: true` also switches on an endpoint that was switched off since it failed. */
export interface EndpointChanges {
  readonly url?: string | undefined
  readonly events?: readonly string[] | undefined
  readonly description?: string | undefined
  readonly ordered?: boolean | undefined
  readonly enabled?: boolean | undefined
}

/** Who acts: for the audit. */
interface Actor {
  readonly tenantId: string
  readonly actor: string
}

/** So many endpoints a tenant may have: each event is queued for every one of them. */
const mostEndpoints = 50

/** Makes an endpoint. Its secret is returned once. @throws Problem for a URL to which nothing is sent, and for too many endpoints. */
export async function createEndpoint(
  context: Context,
  { tenantId, actor }: Actor,
  wanted: NewEndpoint,
): Promise<{ readonly endpoint: EndpointRow; readonly secret: Secret }> {
  const { store, now, random } = context
  checkEndpointUrl(wanted.url, context.loopbackEndpoints)
  const secret = newSecret(random)
  const id = newId(random, 'end')
  const endpoint: EndpointRow = {
    id,
    tenantId,
    url: wanted.url,
    description: wanted.description ?? '',
    events: JSON.stringify(wanted.events ?? ['*']),
    ordered: wanted.ordered ? 1 : 0,
    state: 'enabled',
    ...(await sealSecrets(context, { tenantId, id }, { current: secret })),
    previousUntil: null,
    failures: 0,
    failingSince: null,
    pausedUntil: null,
    lastError: null,
    createdAt: now(),
    version: 1,
  }
  await store.transaction(async (db) => {
    const { count } = await db
      .selectFrom('endpoint')
      .select((q) => q.fn.countAll<number>().as('count'))
      .where('tenantId', '=', tenantId)
      .executeTakeFirstOrThrow()
    if (count >= mostEndpoints)
      throw new Problem(
        422,
        'too_many_endpoints',
        `There are ${count} endpoints, and may be ${mostEndpoints}.`,
        'Delete one that is not used: GET /v1/endpoints lists them.',
      )
    await db.insertInto('endpoint').values(endpoint).execute()
    await audit(db, context, { tenantId, actor }, 'endpoint.created', id)
  })
  return { endpoint, secret: new Secret(secret) }
}

/** An endpoint, whoever's it is: for connect's own work. */
export function findEndpoint({ store }: Context, id: string): Promise<EndpointRow | undefined> {
  return store.run((db) => db.selectFrom('endpoint').selectAll().where('id', '=', id).executeTakeFirst())
}

/** A tenant's endpoint. Another tenant's is not there. @throws Problem 404 */
export async function getEndpoint(context: Context, tenantId: string, id: string): Promise<EndpointRow> {
  const row = await findEndpoint(context, id)
  if (row?.tenantId !== tenantId)
    throw new Problem(404, 'endpoint_not_found', `There is no endpoint ${id}.`, 'GET /v1/endpoints lists them.')
  return row
}

/** A tenant's endpoints, in the order of their ids. */
export function listEndpoints({ store }: Context, tenantId: string): Promise<EndpointRow[]> {
  return store.run((db) =>
    db.selectFrom('endpoint').selectAll().where('tenantId', '=', tenantId).orderBy('id').execute(),
  )
}

/** Changes an endpoint. Where it is switched on again, what it failed is forgotten. @throws Problem */
export async function changeEndpoint(
  context: Context,
  { tenantId, actor }: Actor,
  id: string,
  { url, events, description, ordered, enabled }: EndpointChanges,
): Promise<EndpointRow> {
  const { store, now } = context
  if (url !== undefined) checkEndpointUrl(url, context.loopbackEndpoints)
  await getEndpoint(context, tenantId, id)
  const healed = { failures: 0, failingSince: null, pausedUntil: null, lastError: null }
  const changes: Partial<EndpointRow> = {
    ...(url === undefined ? {} : { url, ...healed }),
    ...(events === undefined ? {} : { events: JSON.stringify(events) }),
    ...(description === undefined ? {} : { description }),
    ...(ordered === undefined ? {} : { ordered: ordered ? 1 : 0 }),
    ...(enabled === undefined ? {} : enabled ? { state: 'enabled', ...healed } : { state: 'disabled' }),
  }
  await store.transaction(async (db) => {
    if (Object.keys(changes).length > 0)
      await db.updateTable('endpoint').set(changes).where('id', '=', id).where('tenantId', '=', tenantId).execute()
    if (enabled === true) await scheduleBy(db, relayKind, id, now())
    await audit(db, context, { tenantId, actor }, 'endpoint.changed', id, { changed: Object.keys(changes) })
  })
  return getEndpoint(context, tenantId, id)
}

/**
 * Gives an endpoint a new secret, which is returned once. For some hours the one before signs too, so that the app can change over.
 *
 * @param hours For how long. 0: the one before ends at once.
 * @throws Problem
 */
export async function rotateSecret(
  context: Context,
  { tenantId, actor }: Actor,
  id: string,
  hours: number,
): Promise<{ readonly endpoint: EndpointRow; readonly secret: Secret }> {
  const { store, now, random } = context
  const row = await getEndpoint(context, tenantId, id)
  const { current } = await openSecrets(context, row)
  const secret = newSecret(random)
  const sealed = await sealSecrets(context, row, { current: secret, ...(hours > 0 ? { previous: current } : {}) })
  const changes = { ...sealed, previousUntil: hours > 0 ? now() + hours * hour : null, version: row.version + 1 }
  await store.transaction(async (db) => {
    const { numUpdatedRows } = await db
      .updateTable('endpoint')
      .set(changes)
      .where('id', '=', id)
      .where('version', '=', row.version)
      .executeTakeFirst()
    if (numUpdatedRows === 0n)
      throw new Problem(409, 'endpoint_changed', 'The secret was changed at the same time.', 'Ask for a new one again.')
    await audit(db, context, { tenantId, actor }, 'endpoint.secret-rotated', id)
  })
  return { endpoint: { ...row, ...changes }, secret: new Secret(secret) }
}

/** Deletes an endpoint and what was to be delivered to it. @throws Problem */
export async function deleteEndpoint(context: Context, { tenantId, actor }: Actor, id: string): Promise<void> {
  await getEndpoint(context, tenantId, id)
  await context.store.transaction(async (db) => {
    await db.deleteFrom('endpoint').where('id', '=', id).execute()
    await db.deleteFrom('delivery').where('endpointId', '=', id).execute()
    await cancel(db, relayKind, id)
    await audit(db, context, { tenantId, actor }, 'endpoint.deleted', id)
  })
}

/**
 * The endpoint of a tenant with a URL, which is made if there is none, and its secret: for whoever runs connect.
 *
 * @throws Problem
 */
export async function ensureEndpoint(
  context: Context,
  tenantId: string,
  wanted: NewEndpoint,
): Promise<{ readonly endpoint: EndpointRow; readonly secret: Secret }> {
  const found = (await listEndpoints(context, tenantId)).find(({ url }) => url === wanted.url)
  const actor = { tenantId, actor: 'operator' }
  if (found === undefined) return createEndpoint(context, actor, wanted)
  const endpoint = found.state === 'enabled' ? found : await changeEndpoint(context, actor, found.id, { enabled: true })
  return { endpoint, secret: new Secret((await openSecrets(context, endpoint)).current) }
}

function audit(
  db: Queries,
  context: Context,
  { tenantId, actor }: Actor,
  action: string,
  subject: string,
  details: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  return recordAudit(db, context, { tenantId, actor, action, subject, details })
}
