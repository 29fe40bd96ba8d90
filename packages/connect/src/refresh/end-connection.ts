import { type ReasonName, reasons } from '../connections/reasons.ts'
import type { Context } from '../context.ts'
import type { ConnectionRow } from '../store/schema.ts'
import { setState } from './outcomes.ts'

/** What becomes of a connection whose token or whose right to read data has ended. A short-lived token is deleted, as was asked. */
export async function endConnection(context: Context, row: ConnectionRow): Promise<void> {
  const { now } = context
  const name: ReasonName =
    row.lifetime === 'short'
      ? 'short_token_ended'
      : row.expiresAt !== null && row.expiresAt <= now()
        ? 'token_expired'
        : 'data_access_expired'
  if (row.state === 'needs-reconnect' && row.reason === name) return
  const erased = row.lifetime === 'short' ? { sealed: null, kid: null } : {}
  await setState(
    context,
    row,
    name,
    reasons[name],
    { during: 'end', message: reasons[name].meaning, at: now() },
    erased,
  )
}
