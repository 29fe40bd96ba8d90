import { logins } from '@darkroom/contract'
import { findAccountByUsername } from '../../../world/records/accounts.ts'
import { findGrant, type Grant } from '../../../world/records/grants.ts'
import { findPersonByEmail } from '../../../world/records/people.ts'
import type { World } from '../../../world/world.ts'
import type { ExplorerClient } from '../clients.ts'

/** What somebody granted to an app by a login, if anything. */
export function findGrantOf(world: World, client: ExplorerClient, who: string): Grant | undefined {
  const bySide = logins[client.login].subject === 'account'
  const subject = bySide ? findAccountByUsername(world, who) : findPersonByEmail(world, who)
  if (subject === undefined) return undefined
  const grant = findGrant(world, { appId: client.appId, login: client.login, subjectId: subject.id })
  return grant?.removedAt === null ? grant : undefined
}
