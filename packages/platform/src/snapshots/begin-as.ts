import { migrations } from '../world/store/migrations/index.ts'
import type { World } from '../world/world.ts'
import { open, openUnchecked } from './seal.ts'
import { SnapshotError } from './snapshot.ts'

/**
 * Makes a world that begins as a snapshot of another: with its secrets, and so with its tokens, its sessions and the key by which snapshots
 * of either are known.
 *
 * @param make Opens a world in memory of these bytes.
 * @throws SnapshotError for what is no snapshot, is one of another version, or was damaged.
 */
export function beginAs(sealed: Uint8Array, make: (copy: Uint8Array<ArrayBuffer>) => World): World {
  const { head, database } = openUnchecked(sealed)
  checkVersion(head.schema)
  const world = makeWorld(() => make(database))
  try {
    open(world, sealed)
    if (head.clock.mode === 'offset') world.clock.restore(head.at)
    else world.clock.resume(head.clock)
    return world
  } catch (error) {
    world.database.close()
    throw error
  }
}

/** Throws {@link SnapshotError} for tables that this version does not have. */
export function checkVersion(schema: number): void {
  if (schema !== migrations.length)
    throw new SnapshotError('This snapshot is of another version of Darkroom, whose worlds have other tables.')
}

function makeWorld(make: () => World): World {
  try {
    return make()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new SnapshotError(`This snapshot was damaged, and cannot be read: ${reason}`)
  }
}
