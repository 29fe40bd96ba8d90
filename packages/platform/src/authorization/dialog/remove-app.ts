import { queueCallback } from '../../deliveries/callbacks/queue.ts'
import type { PersonGrant } from '../../identity/person-grant.ts'
import { recordAudit } from '../../world/records/audit.ts'
import { removeGrant } from '../../world/records/grants.ts'
import { findPerson } from '../../world/records/people.ts'
import type { World } from '../../world/world.ts'

/** Removes an app from a person, by a call of its own. That it is told as if the person had done so is assumed. */
export function removeApp(world: World, grant: PersonGrant): void {
  world.database.transaction(() => {
    const { id, appId, personId, scopedId } = grant
    removeGrant(world, id)
    queueCallback(world, { grant: { appId, login: 'facebook', scopedId, accountId: null }, kind: 'deauthorize' })
    const actor = findPerson(world, personId)?.email ?? personId
    recordAudit(world, { actor, action: 'app.removed', detail: `${appId} facebook, by a call to /permissions` })
  })
}
