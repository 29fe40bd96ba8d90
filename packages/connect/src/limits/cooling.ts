import type { Pacing } from '@darkroom/client'
import type { Store } from '../store/store.ts'

/** The moments until which an app or an account must not be called, shared by all processes. Names are the client's: `<app id>` and `<app id>/<account>`. */
export function coolingTable(store: Store): Pacing {
  return {
    getCoolUntil: async (names) => {
      const rows = await store.run((db) =>
        db.selectFrom('cooling').select('until').where('name', 'in', names).execute(),
      )
      return Math.max(0, ...rows.map(({ until }) => until))
    },
    setCoolUntil: (name, until) =>
      until === 0
        ? store.run((db) => db.deleteFrom('cooling').where('name', '=', name).execute())
        : store.run((db) =>
            db
              .insertInto('cooling')
              .values({ name, until })
              .onConflict((conflict) => conflict.column('name').doUpdateSet({ until }))
              .execute(),
          ),
  }
}
