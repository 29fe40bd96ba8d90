import { queueCallback } from '../deliveries/callbacks/queue.ts'
import { recordAudit } from '../world/records/audit.ts'
import { type Grant, removeGrant } from '../world/records/grants.ts'
import type { World } from '../world/world.ts'

/**
 * Removes an app from an account or a person, and has the app told.
 *
 * @param actor Who removes it, as the audit names them.
 * @param how In the audit, when it was not on the settings page.
 */
export function removeApp(
  world: World,
  grant: Pick<Grant, 'id' | 'appId' | 'login' | 'scopedId' | 'accountId'>,
  actor: string,
  how?: string,
): void {
  world.database.transaction(() => {
    removeGrant(world, grant.id)
    queueCallback(world, { grant, kind: 'deauthorize' })
    const detail = `${grant.appId} ${grant.login}${how === undefined ? '' : `, ${how}`}`
    recordAudit(world, { actor, action: 'app.removed', detail })
  })
}
