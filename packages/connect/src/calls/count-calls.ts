import { dayOf, type Login } from '@darkroom/contract'
import { sql } from 'kysely'
import type { Logger } from '../base/logger.ts'
import { minute } from '../base/time.ts'
import type { Store } from '../store/store.ts'

/** Counts what calls use, by day. */
export interface CallCounter {
  /** Notes a call of an app. @param names Of the contract: `GET IGUser/media`. */
  note(login: Login, appId: string, names: readonly string[]): void
  /** Writes what was noted. A process that is killed loses what it noted in its last half minute. */
  flush(): Promise<void>
}

const flushAfter = minute / 2

/** Counts in memory, and writes once in a while: a call costs no write. */
export function createCallCounter({
  store,
  now,
  logger,
}: {
  readonly store: Store
  readonly now: () => number
  readonly logger: Logger
}): CallCounter {
  let noted = new Map<string, { day: string; login: Login; appId: string; name: string; count: number }>()
  let since: number | undefined

  async function flush(): Promise<void> {
    const rows = [...noted].map(([id, row]) => ({ id, ...row }))
    noted = new Map()
    since = undefined
    // Always in one order: two processes that write the same rows do not wait for each other in a circle.
    rows.sort((a, b) => a.id.localeCompare(b.id))
    for (const row of rows)
      await store.run((db) =>
        db
          .insertInto('callCount')
          .values(row)
          .onConflict((conflict) =>
            conflict.column('id').doUpdateSet({ count: sql`"callCount"."count" + ${row.count}` }),
          )
          .execute(),
      )
  }

  return {
    note: (login, appId, names) => {
      const day = dayOf(now())
      for (const name of names) {
        const id = `${day}/${login}/${appId}/${name}`
        const row = noted.get(id) ?? { day, login, appId, name, count: 0 }
        row.count++
        noted.set(id, row)
      }
      since ??= now()
      if (now() - since < flushAfter) return
      void flush().catch((error: unknown) => logger.warn({ err: error }, 'Counts of calls could not be stored.'))
    },
    flush,
  }
}
