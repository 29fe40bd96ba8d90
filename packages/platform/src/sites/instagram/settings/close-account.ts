import { queueCallback } from '../../../deliveries/callbacks/queue.ts'
import { type Account, deleteAccount } from '../../../world/records/accounts.ts'
import { recordAudit } from '../../../world/records/audit.ts'
import { listGrantsOf } from '../../../world/records/grants.ts'
import { endSessionsOf } from '../../../world/records/tokens/sessions.ts'
import type { World } from '../../../world/world.ts'

/**
 * Deletes an account with all that hangs on it: its tokens are as unknown as if they had never been. That the apps are told as if
 * they had been removed is assumed.
 *
 * @param actor Who does it, for the audit: the account, or `console`.
 */
export function closeAccount(world: World, account: Account, actor: string): void {
  world.database.transaction(() => {
    for (const grant of listGrantsOf(world, account.id))
      if (grant.removedAt === null) queueCallback(world, { grant, kind: 'deauthorize' })
    endSessionsOf(world, 'instagram', account.id)
    deleteAccount(world, account.id)
    recordAudit(world, {
      actor,
      action: 'account.deleted',
      detail: actor === account.username ? '' : account.username,
    })
  })
}
