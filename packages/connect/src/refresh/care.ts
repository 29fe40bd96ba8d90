import { second } from '../base/time.ts'
import { findConnection } from '../connections/connections.ts'
import { planOf } from '../connections/plan.ts'
import type { Context } from '../context.ts'
import type { WorkHandler } from '../work/worker.ts'
import { checkToken } from './check-token.ts'
import { endConnection } from './end-connection.ts'
import { refreshToken } from './refresh-token.ts'
import { warnOwner } from './warn-owner.ts'

/**
 * The one kind of work that a connection has: whatever is due for it, and when to come back. A connection that is gone, or
 * whose token was erased, needs none until it is linked again.
 */
export function careHandler(context: Context): WorkHandler {
  return async (id) => {
    const row = await findConnection(context, id)
    if (row === undefined || row.sealed === null) return undefined
    const moment = context.now()
    const { refreshAt, checkAt, warnAt, endsAt } = planOf(row)
    const isDue = (at: number | undefined): boolean => at !== undefined && at <= moment
    if (isDue(endsAt)) {
      await endConnection(context, row)
      return undefined
    }
    if (isDue(refreshAt)) await refreshToken(context, row)
    else if (isDue(checkAt)) await checkToken(context, row)
    else if (isDue(warnAt)) await warnOwner(context, row)
    const after = await findConnection(context, id)
    const next = after && planOf(after).dueAt
    // What is due at once waits a second: a rule that were wrong must not turn in circles.
    return next === undefined ? undefined : Math.max(next, moment + second)
  }
}
