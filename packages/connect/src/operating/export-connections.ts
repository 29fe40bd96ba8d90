import { type Passport, passportOf } from '../connections/passport.ts'
import type { Context } from '../context.ts'

const batch = 500

/** Every connection as it is shown, in the order of their ids: never a token, sealed or not. */
export async function* exportConnections({
  store,
}: Pick<Context, 'store'>): AsyncGenerator<Passport & { readonly tenantId: string }> {
  for (let after = ''; ; ) {
    const from = after
    const rows = await store.run((db) =>
      db.selectFrom('connection').selectAll().where('id', '>', from).orderBy('id').limit(batch).execute(),
    )
    for (const row of rows) yield { tenantId: row.tenantId, ...passportOf(row) }
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.id
  }
}
