import { Problem } from '../base/problem.ts'
import type { Context } from '../context.ts'
import { coolingTable } from '../limits/cooling.ts'
import type { ConnectionRow } from '../store/schema.ts'

/** The names under which the limits of an app and of this account are kept; the client's. */
export function coolingNames({ appId, userId, appScopedId, pageId }: ConnectionRow): readonly string[] {
  const accounts = [userId ?? appScopedId, pageId].filter((id) => id !== null)
  return [appId, ...accounts.map((id) => `${appId}/${id}`)]
}

/** Refuses a call while a limit is near: every process waits before the wall. @throws Problem 429 */
export async function checkCool({ store, now }: Context, row: ConnectionRow): Promise<void> {
  const until = await coolingTable(store).getCoolUntil(coolingNames(row))
  const wait = until - now()
  if (wait <= 0) return
  const seconds = Math.ceil(wait / 1000)
  throw new Problem(
    429,
    'cooling_down',
    'A limit of Instagram is near or reached. The call was not sent.',
    `Send it again in ${seconds} seconds.`,
    { headers: { 'retry-after': String(seconds) }, retryAfter: seconds },
  )
}
