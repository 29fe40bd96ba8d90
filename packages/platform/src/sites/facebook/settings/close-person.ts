import { queueCallback } from '../../../deliveries/callbacks/queue.ts'
import { recordAudit } from '../../../world/records/audit.ts'
import { listGrantsOfPerson } from '../../../world/records/grants.ts'
import { deletePage } from '../../../world/records/pages.ts'
import { deletePerson, type Person } from '../../../world/records/people.ts'
import { endSessionsOf } from '../../../world/records/tokens/sessions.ts'
import type { World } from '../../../world/world.ts'
import { findPersonTies, mustHandOver, type PersonTies } from './person-ties.ts'

/**
 * Deletes a person with the Pages that only they have. Their tokens answer as those of somebody who removed the app (subcode 458),
 * and each app is told as of a removal: both assumed, no record says what a deleted person's tokens answer.
 *
 * @param actor Who does it, for the audit: the person, or `console`.
 * @returns What has to be handed over first; nothing was changed then. Undefined: the person is deleted.
 */
export function closePerson(world: World, person: Person, actor: string): PersonTies | undefined {
  return world.database.transaction(() => {
    const ties = findPersonTies(world, person)
    if (mustHandOver(ties)) return ties
    for (const grant of listGrantsOfPerson(world, person.id))
      if (grant.removedAt === null) queueCallback(world, { grant, kind: 'deauthorize' })
    endSessionsOf(world, 'facebook', person.id)
    for (const page of ties.ownPages) deletePage(world, page.id)
    deletePerson(world, person.id)
    recordAudit(world, { actor, action: 'person.deleted', detail: actor === person.email ? '' : person.email })
    return undefined
  })
}
