import { ApiError, TokenError } from '@darkroom/client'
import { printList, readList } from '../base/json-column.ts'
import { openToken } from '../connections/connections.ts'
import type { ConnectApp, Context } from '../context.ts'
import type { ConnectionRow } from '../store/schema.ts'
import { isSubscribedOtherwise } from '../webhooks/subscribe.ts'
import { scheduleOnce } from '../work/work.ts'
import { becomeHealthy, noteFailure } from './outcomes.ts'

/** Asks Instagram whether a connection's token works, by reading the account's own id, and Facebook what it knows of the token. */
export async function checkToken(context: Context, row: ConnectionRow): Promise<void> {
  const app = context.apps[row.login]
  if (app === undefined) {
    await noteFailure(context, row, 'app_unknown', {
      during: 'check',
      message: `No app is configured for ${row.login}.`,
    })
    return
  }
  try {
    const token = await openToken(context, row)
    const me = await app.client.as(token).me({ fields: ['username'] })
    const username = typeof me.username === 'string' ? me.username : row.username
    const told = await toldOf(app, row, () => app.client.debugToken?.(token))
    const moment = context.now()
    await becomeHealthy(context, row, { ...told, username, checkedAt: moment, lastGoodCallAt: moment })
    if (isSubscribedOtherwise(app, row)) await context.store.run((db) => scheduleOnce(db, 'subscribe', row.id, moment))
  } catch (error) {
    if (!(error instanceof ApiError || error instanceof TokenError)) throw error
    context.logger.warn({ connection: row.id, code: error.code }, `A check failed: ${error.message}`)
    await noteFailure(context, row, error.code, { during: 'check', message: error.message })
  }
}

/** What Facebook knows of a token: until when, and with which permissions. */
async function toldOf(
  { scopes }: ConnectApp,
  row: ConnectionRow,
  ask: () => ReturnType<NonNullable<ConnectApp['client']['debugToken']>> | undefined,
): Promise<Partial<ConnectionRow>> {
  const about = await ask()
  if (about === undefined) return {}
  const asked = readList(row.asked) ?? scopes
  return {
    dataAccessExpiresAt: about.dataAccessExpiresAt ?? row.dataAccessExpiresAt,
    expiresAt: about.expiresAt ?? row.expiresAt,
    granted: printList(about.scopes),
    missing: printList(asked.filter((scope) => !about.scopes.includes(scope))),
  }
}
