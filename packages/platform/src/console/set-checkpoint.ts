import { findAccountByUsername, setAccountCheckpoint } from '../world/records/accounts.ts'
import { recordAudit } from '../world/records/audit.ts'
import { findPersonByEmail, setPersonCheckpoint } from '../world/records/people.ts'
import type { World } from '../world/world.ts'

/**
 * Puts somebody before a checkpoint, or lets them pass.
 *
 * @param name An Instagram username, or the e-mail address of somebody on Facebook.
 * @returns Who that is, by its own spelling; undefined when it is nobody.
 */
export function setCheckpoint(world: World, name: string, checkpointed: boolean): string | undefined {
  const person = name.includes('@') ? findPersonByEmail(world, name) : undefined
  const account = name.includes('@') ? undefined : findAccountByUsername(world, name)
  const who = person?.email ?? account?.username
  if (who === undefined) return undefined
  world.database.transaction(() => {
    if (person !== undefined) setPersonCheckpoint(world, person.id, checkpointed)
    if (account !== undefined) setAccountCheckpoint(world, account.id, checkpointed)
    const action = `${person === undefined ? 'account' : 'person'}.checkpoint.${checkpointed ? 'set' : 'lifted'}`
    recordAudit(world, { actor: 'console', action, detail: who })
  })
  return who
}
