import { ApiError, TokenError } from '@darkroom/client'
import { enums, type WebhookFieldName, webhookFields } from '@darkroom/contract'
import { readList, readRecord } from '../base/json-column.ts'
import { isoOf } from '../base/time.ts'
import { findConnection, openToken } from '../connections/connections.ts'
import { reasonOf } from '../connections/reasons.ts'
import type { ConnectApp, Context } from '../context.ts'
import { emit, nameOf } from '../events/emit.ts'
import type { ConnectionRow } from '../store/schema.ts'
import type { WorkHandler } from '../work/worker.ts'

/** How an account is subscribed, as its row has it. */
interface Subscribed {
  /** The fields that Instagram sends of it. */
  readonly fields: readonly string[]
  /** Fields that are configured and are not sent. */
  readonly missing: readonly string[]
  /** Why it is not subscribed; null: it is. */
  readonly problem: string | null
  readonly at: string | null
}

/** Whether a connection's account is subscribed by another configuration than the one of now. */
export function isSubscribedOtherwise({ webhooks }: ConnectApp, row: ConnectionRow): boolean {
  if (webhooks === undefined) return false
  const { fields, missing } = readRecord(row.webhooks ?? '{"fields":[],"missing":[]}') as unknown as Subscribed
  const known = new Set([...fields, ...missing])
  return known.size !== new Set(webhooks.fields).size || webhooks.fields.some((name) => !known.has(name))
}

/** With Facebook Login, Instagram's events come with any subscription of the Page. */
const pageFields = ['feed']

/**
 * Subscribes a connection's account to the webhooks that are configured and that its permissions allow. What Instagram refuses for good is noted
 * and told; anything else is tried again.
 */
export function subscribeHandler(context: Context): WorkHandler {
  return async (id) => {
    const row = await findConnection(context, id)
    const app = row && context.apps[row.login]
    if (row === undefined || row.sealed === null || app?.webhooks === undefined) return undefined
    const fields = allowedFields(app, row)
    const missing = app.webhooks.fields.filter((name) => !fields.includes(name))
    const lacking = row.login === 'facebook' && !granted(row).includes('pages_manage_metadata')
    if (fields.length === 0 || lacking) {
      const what = lacking ? 'pages_manage_metadata' : 'the permissions for any of the configured webhooks'
      await note(context, row, { fields: [], missing, problem: `The owner did not give ${what}.` })
      return undefined
    }
    try {
      const sent = await subscribe(context, app, row, fields)
      const dropped = fields.filter((name) => !sent.includes(name))
      await note(context, row, { fields: sent, missing: [...missing, ...dropped], problem: null })
    } catch (error) {
      if (!(error instanceof ApiError || error instanceof TokenError)) throw error
      await note(context, row, { fields: [], missing: app.webhooks.fields, problem: error.message })
      // What concerns the token or the app gets no better by trying again: a new link subscribes anew.
      if (reasonOf(error.code) === undefined) throw error
    }
    return undefined
  }
}

/** @returns The fields that Instagram has noted: it says that it was done, also of fields that it then does not send. */
async function subscribe(
  context: Context,
  { client }: ConnectApp,
  row: ConnectionRow,
  fields: readonly string[],
): Promise<readonly string[]> {
  const reader = client.as(await openToken(context, row))
  const path = pathOf(row)
  if (row.login === 'facebook') {
    await reader.post(path, { subscribed_fields: pageFields.join(',') })
    return fields
  }
  await reader.post(path, { subscribed_fields: fields.join(',') })
  const { data } = (await reader.get(path)) as { data?: readonly { readonly subscribed_fields?: readonly string[] }[] }
  return data?.[0]?.subscribed_fields ?? []
}

/**
 * Ends the subscription of an account, as far as Instagram can be reached, unless another connection needs it: it belongs to the app and the account.
 */
export async function unsubscribe(context: Context, row: ConnectionRow): Promise<void> {
  const client = context.apps[row.login]?.client
  if (row.webhooks === null || row.sealed === null || client === undefined) return
  const other = await context.store.run((db) =>
    db
      .selectFrom('connection')
      .select('id')
      .where('login', '=', row.login)
      .where('appId', '=', row.appId)
      .where('accountKey', '=', row.accountKey)
      .where('id', '!=', row.id)
      .limit(1)
      .executeTakeFirst(),
  )
  if (other !== undefined) return
  try {
    await client.as(await openToken(context, row)).delete(pathOf(row))
  } catch (error) {
    context.logger.warn({ connection: row.id, err: error }, 'The webhooks of an account could not be ended.')
  }
}

function pathOf({ login, pageId }: ConnectionRow): string {
  return login === 'facebook' ? `/${pageId}/subscribed_apps` : '/me/subscribed_apps'
}

/** The configured fields for which the connection has the permissions. */
function allowedFields({ webhooks }: ConnectApp, row: ConnectionRow): WebhookFieldName[] {
  const has = granted(row)
  const known: readonly string[] = enums.ilSubscribedFields
  return (webhooks?.fields ?? []).filter((name) => {
    const needs: Readonly<Partial<Record<ConnectionRow['login'], readonly string[]>>> = webhookFields[name].permissions
    const needed = needs[row.login]
    if (needed === undefined || (row.login === 'instagram' && !known.includes(name))) return false
    return needed.every((scope) => has.includes(scope))
  })
}

function granted({ granted, asked }: ConnectionRow): readonly string[] {
  return readList(granted) ?? readList(asked) ?? []
}

async function note(context: Context, row: ConnectionRow, subscribed: Omit<Subscribed, 'at'>): Promise<void> {
  const { store, now, logger } = context
  const webhooks = JSON.stringify({ ...subscribed, at: isoOf(now()) } satisfies Subscribed)
  // Beside the token: its version stays.
  await store.transaction(async (db) => {
    await db.updateTable('connection').set({ webhooks }).where('id', '=', row.id).execute()
    if (subscribed.problem === null) return
    await emit(db, context, {
      type: 'connection.webhooks-failed',
      connection: { ...row, webhooks },
      subject: `Instagram sends no webhooks of ${nameOf(row)}`,
      body: subscribed.problem,
      dedupe: String(row.linkedAt),
    })
  })
  if (subscribed.problem !== null)
    logger.warn({ connection: row.id, problem: subscribed.problem }, 'An account could not be subscribed to webhooks.')
}
