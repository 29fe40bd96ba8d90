import { pausesAfter } from '@darkroom/client'
import { day, minute } from '../base/time.ts'
import type { Context } from '../context.ts'
import { coolingTable } from '../limits/cooling.ts'
import type { ConnectionRow } from '../store/schema.ts'
import { nudge } from '../work/work.ts'
import { coolingNames } from './check-cool.ts'

/** What an answer tells of limits and of the connection's health, for all processes. Never fails a call. */
export async function noteAnswer(
  context: Context,
  row: ConnectionRow,
  status: number,
  headers: Headers,
): Promise<void> {
  const { store, now, logger } = context
  const moment = now()
  try {
    const told = status === 429 ? Number(headers.get('retry-after')) * 1000 : 0
    if (told > 0)
      await coolingTable(store).setCoolUntil(coolingNames(row).at(-1) ?? row.appId, moment + Math.min(told, day))
    for (const [key, pause] of Object.entries(pausesAfter(headers))) {
      if (pause === 0) continue
      const name = key === 'app' ? row.appId : `${row.appId}/${key}`
      await coolingTable(store).setCoolUntil(name, moment + pause)
    }
    if (status < 300 && moment - (row.lastGoodCallAt ?? 0) > minute)
      await store.run((db) =>
        db.updateTable('connection').set({ lastGoodCallAt: moment }).where('id', '=', row.id).execute(),
      )
    if ((status === 400 || status === 401 || status === 403) && moment - (row.checkedAt ?? 0) > 10 * minute)
      await store.transaction(async (db) => {
        // The token may be what is wrong: it is checked at once, and not before its week is over.
        await db
          .updateTable('connection')
          .set({ checkedAt: 0 })
          .where('id', '=', row.id)
          .where('version', '=', row.version)
          .execute()
        await nudge(db, 'care', row.id, moment)
      })
  } catch (error) {
    logger.warn({ err: error, connection: row.id }, 'What an answer tells could not be stored.')
  }
}
