import { day } from '../base/time.ts'
import { changeConnection } from '../connections/connections.ts'
import { endOf, warningDays } from '../connections/plan.ts'
import { type Reason, type ReasonName, reasonOf } from '../connections/reasons.ts'
import type { Context } from '../context.ts'
import { emit, nameOf } from '../events/emit.ts'
import type { ConnectionRow, ConnectionState } from '../store/schema.ts'

/** What was seen when something went wrong. Never a secret. */
export interface Evidence {
  readonly during: 'refresh' | 'check' | 'callback' | 'end'
  readonly message: string
  readonly at?: number
}

/**
 * Notes that a call failed. A reason that concerns the connection becomes its state; anything else (no answer, a limit, a fault of
 * Instagram's) is passing, and changes no state.
 *
 * @param code The client's code.
 */
export async function noteFailure(
  context: Context,
  row: ConnectionRow,
  code: string,
  evidence: Evidence,
): Promise<void> {
  const { now } = context
  const reason = reasonOf(code)
  const tried =
    evidence.during === 'refresh' ? { triedAt: now(), refreshFailures: row.refreshFailures + 1 } : { checkedAt: now() }
  if (reason === undefined) {
    await changeConnection(context, row, { ...tried, evidence: JSON.stringify({ ...evidence, code, at: now() }) })
    return
  }
  await setState(context, row, code as ReasonName, reason, { ...evidence, at: now() }, tried)
}

/** Puts a connection into a reason's state, and tells of it if it is another than before. */
export async function setState(
  context: Context,
  row: ConnectionRow,
  name: ReasonName,
  { state, meaning, action }: Reason,
  evidence: Evidence,
  changes: Partial<ConnectionRow> = {},
): Promise<void> {
  const { store } = context
  const changed = await changeConnection(context, row, {
    ...changes,
    state,
    reason: name,
    evidence: JSON.stringify({ ...evidence, code: name }),
  })
  // Somebody has linked it anew in the meantime: what was seen is of the token before.
  if (changed === undefined || (row.state === state && row.reason === name) || state === 'expiring') return
  await store.run((db) =>
    emit(db, context, {
      type: `connection.${state}`,
      connection: changed,
      subject: `${nameOf(changed)} ${headlines[state]}`,
      body: `${meaning} ${action}`,
      dedupe: String(changed.version),
    }),
  )
}

/**
 * Notes that the token works, with other changes. Tells of it if it did not before.
 *
 * @returns Whether it was stored; false: somebody has changed the connection since the row was read.
 */
export async function becomeHealthy(
  context: Context,
  row: ConnectionRow,
  changes: Partial<ConnectionRow> = {},
): Promise<boolean> {
  const { store, now } = context
  const ended = endOf({ ...row, ...changes })
  const endsSoon = ended !== undefined && row.lifetime === 'long' && ended - now() <= warningDays[0] * day
  const isStuck = row.refreshFailures > 0 && (changes.refreshFailures ?? row.refreshFailures) > 0
  const reason: ReasonName | null = endsSoon ? (isStuck ? 'refresh_failing' : 'ends_soon') : null
  const changed = await changeConnection(context, row, {
    ...changes,
    state: endsSoon ? 'expiring' : 'healthy',
    reason,
    ...(endsSoon ? {} : { evidence: null }),
  })
  if (changed === undefined) return false
  if (row.state === 'healthy' || row.state === 'expiring') return true
  await store.run((db) =>
    emit(db, context, {
      type: 'connection.recovered',
      connection: changed,
      subject: `${nameOf(changed)} works again`,
      body: 'Nothing has to be done.',
      dedupe: String(changed.version),
    }),
  )
  return true
}

const headlines: Readonly<Record<Exclude<ConnectionState, 'healthy' | 'expiring'>, string>> = {
  'needs-reconnect': 'has to be connected again',
  blocked: 'is blocked by Instagram',
  'app-fault': 'cannot be reached, because of the app',
}
