import { findAccountByUsername } from '../../world/records/accounts.ts'
import { insertPage, listPageRoles, type Page, setPageTasks } from '../../world/records/pages.ts'
import { findPersonByEmail } from '../../world/records/people.ts'
import type { World } from '../../world/world.ts'
import { byName, columnsOf, entryOf, split } from '../keys/columns.ts'
import { entering } from '../keys/entering.ts'
import type { EntryOf } from '../keys/key.ts'
import { WorldFileError } from '../world-file-error.ts'
import type { Noun } from './noun.ts'

export const pageKeys = {
  /** What it is called; grants name it by this, or by its id where several are called so. */
  name: { is: 'pageText', needed: true, column: 'name', example: 'Mira Prints' },
  /** Its id on Facebook. */
  id: { is: 'id', unique: true, column: 'id', otherwise: 'made up', example: '"104928371650283"' },
  /** What kind of Page it is. */
  category: { is: 'pageText', default: 'Community', written: true, column: 'category', example: 'Photographer' },
  /** How many people follow it. */
  followersCount: { is: 'count', default: 0, column: 'followersCount', example: '612' },
  /** Username of the professional account that is linked to it. */
  instagramAccount: { is: 'username', unique: true, refers: 'accounts', example: 'mira.prints' },
  /** Tasks by the person's e-mail address. */
  roles: { namedLists: 'pageTask', refers: 'people', example: '{ kim@darkroom.test: [PROFILE_PLUS_ANALYZE] }' },
} as const

/** A Facebook Page. */
export interface PageEntry extends EntryOf<typeof pageKeys> {}

export const page: Noun = { keys: pageKeys }

/** Stores a Page with who has tasks on it. @param createdAt Unix milliseconds. @throws WorldFileError */
export function loadPage(world: World, entry: PageEntry, createdAt: number): void {
  const name = `The Page ${entry.name}`
  const columns = columnsOf(name, pageKeys, entry)
  const row: Page = {
    ...columns,
    id: columns.id ?? world.ids.page(),
    accountId: linkedAccount(world, name, entry.instagramAccount),
    createdAt,
  }
  entering(name, () => insertPage(world, row))
  for (const [email, tasks] of Object.entries(entry.roles ?? {})) {
    const person = findPersonByEmail(world, email)
    if (person === undefined)
      throw new WorldFileError(`${name} gives tasks to ${email}, who is no person of this world.`)
    if (tasks.length === 0) throw new WorldFileError(`${name} gives no task to ${email}. Give one, or take it out.`)
    setPageTasks(world, row.id, person.id, tasks)
  }
}

function linkedAccount(world: World, page: string, username: string | undefined): string | null {
  if (username === undefined) return null
  const account = findAccountByUsername(world, username)
  if (account === undefined)
    throw new WorldFileError(`${page} is linked to ${username}, which is no account of this world.`)
  if (account.type === 'PERSONAL')
    throw new WorldFileError(
      `${page} is linked to ${username}, a PERSONAL account. Give it the type BUSINESS or MEDIA_CREATOR.`,
    )
  return account.id
}

/**
 * Reads a Page back.
 *
 * @param professional Usernames of professional accounts by id: a link to one that turned personal is none.
 */
export function savePage(world: World, row: Page, professional: ReadonlyMap<string, string>): PageEntry {
  const roles = listPageRoles(world, row.id).map(({ email, tasks }) => [email, split(tasks)] as const)
  return entryOf<PageEntry>(pageKeys, row, {
    instagramAccount: row.accountId === null ? undefined : professional.get(row.accountId),
    roles: byName(roles.filter(([, tasks]) => tasks.length > 0)) as PageEntry['roles'],
  })
}
