import { minute } from '../base/time.ts'
import { aboutConnection } from '../connections/about-connection.ts'
import type { Context } from '../context.ts'
import { aboutEndpoint } from '../endpoints/secrets.ts'
import { schedule } from '../work/work.ts'
import type { WorkHandler } from '../work/worker.ts'

/** As many records are sealed anew at a time. */
const batch = 100

/** Begins to rotate the keyring: a new key, which seals after all processes have seen it, and then every record is sealed with it. */
export async function rotateKeyring({ vault, store, now }: Context): Promise<void> {
  await vault.beginRotation()
  await store.run((db) => schedule(db, 'keyring', 'rotation', now()))
}

/** The work of a rotation, step by step. Comes back until no record is sealed with an older key. */
export function keyringHandler(context: Context): WorkHandler {
  return async () => {
    const { vault, now, logger } = context
    const later = await vault.continueRotation()
    if (later !== undefined) return later
    const retiring = (await vault.list()).filter(({ state }) => state === 'retiring')
    for (const { kid, changedAt } of retiring) {
      if ((await resealBatch(context, kid)) + (await resealEndpoints(context, kid)) > 0) return now() + 1
      // A process that had not read that the key is retiring may still have sealed with it.
      const settled = changedAt + 3 * minute
      if (now() < settled) return settled
      await vault.retire(kid)
      logger.info({ kid }, 'A key of the keyring is retired: nothing is sealed with it any more.')
    }
    return undefined
  }
}

/** Seals some of the records of a key anew. A record that changed meanwhile is left for the next time. */
async function resealBatch({ store, vault }: Context, kid: string): Promise<number> {
  const rows = await store.run((db) =>
    db.selectFrom('connection').selectAll().where('kid', '=', kid).orderBy('id').limit(batch).execute(),
  )
  for (const row of rows) {
    if (row.sealed === null) continue
    const about = aboutConnection(row)
    const sealed = await vault.seal(await vault.open(row.sealed, about), about)
    const next = { sealed, kid: await vault.activeKid(), version: row.version + 1 }
    await store.run((db) =>
      db.updateTable('connection').set(next).where('id', '=', row.id).where('version', '=', row.version).execute(),
    )
  }
  // Links live for an hour: what they sealed ends before the key does.
  return rows.length
}

/** The same of endpoints' secrets. */
async function resealEndpoints({ store, vault }: Context, kid: string): Promise<number> {
  const rows = await store.run((db) =>
    db.selectFrom('endpoint').selectAll().where('kid', '=', kid).orderBy('id').limit(batch).execute(),
  )
  for (const row of rows) {
    const about = aboutEndpoint(row)
    const sealed = await vault.seal(await vault.open(row.sealed, about), about)
    const next = { sealed, kid: await vault.activeKid(), version: row.version + 1 }
    await store.run((db) =>
      db.updateTable('endpoint').set(next).where('id', '=', row.id).where('version', '=', row.version).execute(),
    )
  }
  return rows.length
}
