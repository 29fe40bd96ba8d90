import { queueCallback } from '../../../deliveries/callbacks/queue.ts'
import type { Account } from '../../../world/records/accounts.ts'
import { recordAudit } from '../../../world/records/audit.ts'
import { listGrantsOf, removeGrant } from '../../../world/records/grants.ts'
import type { World } from '../../../world/world.ts'

/** Removes an app from an account, and has the app told. @returns Whether it had access. */
export function removeApp(world: World, account: Account, grantId: string): boolean {
  return world.database.transaction(() => {
    const grant = listGrantsOf(world, account.id).find(({ id }) => id === grantId)
    if (grant?.removedAt !== null) return false
    removeGrant(world, grant.id)
    queueCallback(world, { grant, kind: 'deauthorize' })
    recordAudit(world, { actor: account.username, action: 'app.removed', detail: `${grant.appId} ${grant.login}` })
    return true
  })
}
