import { type Account, findAccountByUsername } from '../../world/records/accounts.ts'
import type { World } from '../../world/world.ts'
import { WorldFileError } from '../world-file-error.ts'

/** The account that an entry names as its owner. @param name What to call the entry, at the beginning of a sentence. @throws WorldFileError */
export function ownerOfEntry(world: World, name: string, username: string): Account {
  const account = findAccountByUsername(world, username)
  if (account === undefined)
    throw new WorldFileError(`${name} belongs to ${username}, which is no account of this world.`)
  return account
}
