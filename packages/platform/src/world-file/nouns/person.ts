import { insertPerson, type Person } from '../../world/records/people.ts'
import type { World } from '../../world/world.ts'
import { columnsOf, entryOf } from '../keys/columns.ts'
import { entering } from '../keys/entering.ts'
import type { EntryOf } from '../keys/key.ts'
import type { Noun } from './noun.ts'

export const personKeys = {
  /** The e-mail address they sign in with; others name them by it. */
  email: { is: 'email', needed: true, unique: true, column: 'email', example: 'dana@darkroom.test' },
  /** Their name. */
  name: { is: 'personName', needed: true, column: 'name', example: 'Dana Developer' },
  /** The id on Facebook itself; apps see an app-scoped one. */
  id: { is: 'id', unique: true, column: 'id', otherwise: 'made up', example: '"10224718305966312"' },
  /** The password they sign in with. An object may have neither this nor a hash: then nobody can sign in. */
  password: { is: 'password', readOnly: true, example: 'safelight' },
  /** What Darkroom stored of a password. */
  passwordHash: {
    is: 'passwordHash',
    example: 'scrypt$4096$ZGFya3Jvb20gc2FtcGxlIQ$d8ISWVnBkp_TfsW2Y9EwdkdOnbnEJDcdx2MADs5UceM',
  },
  /** Whether the e-mail address waits to be confirmed. */
  unconfirmed: { is: 'yesOrNo', default: false, column: 'confirmed', reversed: true },
  /** Whether they must pass a checkpoint before any of their tokens work. */
  checkpointed: { is: 'yesOrNo', default: false, column: 'checkpointed' },
} as const

/** Somebody on Facebook: who develops apps, has tasks on Pages, or signs in by Facebook Login. */
export interface PersonEntry extends EntryOf<typeof personKeys> {}

export const person: Noun = { keys: personKeys, either: ['password', 'passwordHash'] }

/** Stores a person. @throws WorldFileError */
export function loadPerson(world: World, entry: PersonEntry, passwordHash: string): void {
  const name = `The person ${entry.email}`
  const columns = columnsOf(name, personKeys, entry)
  const row: Person = {
    ...columns,
    id: columns.id ?? world.ids.person(),
    passwordHash,
    createdAt: world.clock.now(),
  }
  entering(name, () => insertPerson(world, row))
}

/** Reads a person back. */
export function savePerson(row: Person): PersonEntry {
  return entryOf<PersonEntry>(personKeys, row, { passwordHash: row.passwordHash })
}
