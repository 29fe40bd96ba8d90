import { existsSync } from 'node:fs'
import { addRedirectOrigin } from '../world/redirect-origin.ts'
import { worldPath } from '../world/store/data-directory.ts'
import { openDatabase } from '../world/store/database.ts'
import { openWorld, type World, type WorldOptions } from '../world/world.ts'
import type { WorldFile } from './file.ts'
import { isNew, loadWorld, restoreDate } from './load/load.ts'
import type { TakeFile } from './load/take-file.ts'

/**
 * Opens a world, and fills it when it is new: all of that, or nothing.
 *
 * @param file What a new world holds.
 * @param origin Darkroom's own, which becomes a redirect URI of a stored world's apps.
 * @param takeFile Stores the files that its media name.
 * @throws What `openWorld` and `loadWorld` throw.
 */
export function openFilledWorld(options: WorldOptions, file: WorldFile, origin: string, takeFile?: TakeFile): World {
  return openWorld(options, (world) => {
    if (!isNew(world)) return addRedirectOrigin(world, origin)
    if (options.asOf === undefined) restoreDate(world, file)
    loadWorld(world, file, takeFile)
  })
}

/**
 * Whether a data directory holds a world. One in which a first start was killed does not.
 *
 * @throws DataDirectoryError when it is in use or cannot be opened.
 * @example
 * import { holdsWorld } from '@darkroom/platform'
 * holdsWorld('no-such-directory') // => false
 */
export function holdsWorld(directory: string): boolean {
  if (!existsSync(worldPath(directory))) return false
  const database = openDatabase(directory)
  try {
    return !isNew({ database })
  } finally {
    database.close()
  }
}
