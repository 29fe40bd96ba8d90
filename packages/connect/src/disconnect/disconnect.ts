import { recordAudit } from '../audit/record-audit.ts'
import { openToken } from '../connections/connections.ts'
import type { Context } from '../context.ts'
import { emit, nameOf } from '../events/emit.ts'
import type { ConnectionRow } from '../store/schema.ts'
import { unsubscribe } from '../webhooks/subscribe.ts'
import { cancel } from '../work/work.ts'

/** What became of a connection. */
export interface Disconnected {
  readonly id: string
  /** Whether the permission was taken back at Instagram. */
  readonly isRevoked: boolean
  /** What the owner has to do themselves; null: nothing. */
  readonly ownerHasTo: string | null
}

const settings = {
  instagram: 'The owner removes the app in Instagram, under Settings, Website permissions, Apps and websites.',
  'basic-display': 'The owner removes the app in Instagram, under Settings, Website permissions, Apps and websites.',
  facebook: 'The owner removes the app in Facebook, under Settings, Business integrations.',
} as const

/**
 * Ends a connection: takes the permission back where the API can, erases the token and the row, and records it. No login lets an app
 * take back what a person gave with the token that connect keeps, except Facebook's for that person's own token.
 *
 * @param actor Who asked for it.
 */
export async function disconnect(context: Context, row: ConnectionRow, actor: string): Promise<Disconnected> {
  const { store } = context
  await unsubscribe(context, row)
  const isRevoked = await revoke(context, row)
  await store.transaction(async (db) => {
    await db.deleteFrom('connection').where('id', '=', row.id).execute()
    await cancel(db, 'care', row.id)
    await cancel(db, 'subscribe', row.id)
    await emit(db, context, {
      type: 'connection.disconnected',
      connection: { ...row, sealed: null },
      subject: `${nameOf(row)} is disconnected`,
      body: isRevoked ? 'Its permissions were taken back.' : `The token is deleted. ${settings[row.login]}`,
      dedupe: 'disconnected',
    })
    await recordAudit(db, context, {
      tenantId: row.tenantId,
      actor,
      action: 'connection.disconnected',
      subject: row.id,
      details: { login: row.login, isRevoked },
    })
  })
  return { id: row.id, isRevoked, ownerHasTo: isRevoked ? null : settings[row.login] }
}

/** Only a person's own token can give back what the person gave; a Page's cannot. */
async function revoke(context: Context, row: ConnectionRow): Promise<boolean> {
  const client = context.apps[row.login]?.client
  const isPersons = row.login === 'facebook' && (row.kind === 'longLived' || row.kind === 'shortLived')
  if (!isPersons || client === undefined || row.sealed === null) return false
  try {
    await client.as(await openToken(context, row)).delete('/me/permissions')
    return true
  } catch (error) {
    context.logger.warn({ connection: row.id, err: error }, 'The permissions could not be taken back.')
    return false
  }
}
