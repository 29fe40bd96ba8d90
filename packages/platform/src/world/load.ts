import { hasAccounts } from './accounts.ts'
import { hasApps } from './apps.ts'
import { hasDevelopers, insertDeveloper } from './developers.ts'
import { entering, expectText } from './entering.ts'
import type { DeveloperEntry, WorldFile } from './file.ts'
import { loadAccount } from './load-account.ts'
import { loadApp } from './load-app.ts'
import { loadGrants } from './load-grants.ts'
import { readMeta, writeMeta } from './meta.ts'
import { passwordHasher } from './password-hasher.ts'
import type { World } from './world.ts'

/** Whether nothing was loaded into a world yet; a file without entries counts as loaded. */
export function isNew(world: World): boolean {
  if (readMeta(world.database, 'loaded') !== undefined) return false
  return !hasAccounts(world) && !hasApps(world) && !hasDevelopers(world)
}

/**
 * Puts what a file describes into a world that is empty: all of it, or nothing.
 *
 * @throws WorldFileError when an entry names something that is not there, or has what another has.
 */
export function loadWorld(world: World, file: WorldFile): void {
  const hashed = passwordHasher(world)
  world.database.transaction(() => {
    for (const developer of file.developers ?? []) loadDeveloper(world, developer, hashed(developer))
    for (const account of file.accounts ?? []) loadAccount(world, account, hashed(account))
    for (const app of file.apps ?? []) loadApp(world, app)
    loadGrants(world, file.grants ?? [])
    writeMeta(world.database, 'loaded', '1')
  })
}

/**
 * Puts what a file describes in the place of all a world holds; its clock goes on. Who was signed in no longer is.
 *
 * @throws WorldFileError as {@link loadWorld} does; the world is then as it was.
 */
export function replaceWorld(world: World, file: WorldFile): void {
  world.database.transaction(() => {
    world.database.clear()
    loadWorld(world, file)
  })
}

function loadDeveloper(world: World, entry: DeveloperEntry, passwordHash: string): void {
  const name = `The developer ${entry.email}`
  expectText(name, 'id', 'id', entry.id)
  entering(name, () =>
    insertDeveloper(world, {
      id: entry.id ?? world.ids.person(),
      name: entry.name,
      email: entry.email,
      passwordHash,
      createdAt: world.clock.now(),
    }),
  )
}
