import { removeApp } from '../../../authorization/remove-app.ts'
import type { Account } from '../../../world/records/accounts.ts'
import { listGrantsOf } from '../../../world/records/grants.ts'
import type { World } from '../../../world/world.ts'

/** Removes the app of a grant from its account. @returns Whether it had access. */
export function removeAppOf(world: World, account: Account, grantId: string): boolean {
  return world.database.transaction(() => {
    const grant = listGrantsOf(world, account.id).find(({ id }) => id === grantId)
    if (grant?.removedAt !== null) return false
    removeApp(world, grant, account.username)
    return true
  })
}
