import { insertPerson } from '../../world/records/people.ts'
import type { World } from '../../world/world.ts'
import type { PersonEntry } from '../file.ts'
import { entering, expectText } from './entering.ts'

/** Stores a person. @throws WorldFileError */
export function loadPerson(world: World, entry: PersonEntry, passwordHash: string): void {
  const name = `The person ${entry.email}`
  expectText(name, 'id', 'id', entry.id)
  expectText(name, 'email', 'email', entry.email)
  expectText(name, 'name', 'personName', entry.name)
  entering(name, () =>
    insertPerson(world, {
      id: entry.id ?? world.ids.person(),
      name: entry.name,
      email: entry.email,
      passwordHash,
      createdAt: world.clock.now(),
      confirmed: entry.unconfirmed === true ? 0 : 1,
      checkpointed: entry.checkpointed === true ? 1 : 0,
    }),
  )
}
