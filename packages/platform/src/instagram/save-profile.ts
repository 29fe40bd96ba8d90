import { changed } from '@darkroom/contract'
import { invalidateSessions } from '../world/access-tokens.ts'
import { type Account, updateAccount } from '../world/accounts.ts'
import type { World } from '../world/world.ts'
import type { Profile } from './read-profile.ts'

/** Saves a profile. Before 2021-06-30, a public account that turns private ends the sessions behind its apps' tokens. */
export function saveProfile(world: World, account: Account, profile: Profile): void {
  const turnsPrivate = account.private === 0 && profile.private === 1
  world.database.transaction(() => {
    updateAccount(world, { id: account.id, ...profile })
    if (turnsPrivate && !changed('privateRefresh', world.clock.day())) invalidateSessions(world, account.id)
  })
}
