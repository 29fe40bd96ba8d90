import type { Store } from '../store/store.ts'
import type { KeyringStore } from '../vault/keyring.ts'

/** The keyring in the store. */
export function keyringTable(store: Store): KeyringStore {
  return {
    list: () => store.run((db) => db.selectFrom('keyring').selectAll().orderBy('createdAt').orderBy('kid').execute()),
    add: (entry) =>
      store.run(async (db) => {
        const { numInsertedOrUpdatedRows } = await db
          .insertInto('keyring')
          .values(entry)
          .onConflict((conflict) => conflict.column('kid').doNothing())
          .executeTakeFirst()
        return numInsertedOrUpdatedRows === 1n
      }),
    replace: (entry) =>
      store.run(async (db) => {
        const { numUpdatedRows } = await db
          .updateTable('keyring')
          .set(entry)
          .where('kid', '=', entry.kid)
          .where('version', '=', entry.version - 1)
          .executeTakeFirst()
        return numUpdatedRows === 1n
      }),
  }
}
