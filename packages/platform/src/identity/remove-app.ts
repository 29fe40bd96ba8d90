import { queueCallback } from '../callbacks/queue.ts'
import { recordAudit } from '../world/audit.ts'
import { removeGrant } from '../world/grants.ts'
import { findPerson } from '../world/people.ts'
import type { World } from '../world/world.ts'
import type { PersonGrant } from './person-grant.ts'

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
