import { findAccountByUsername } from '../../world/records/accounts.ts'
import { insertPage, setPageTasks } from '../../world/records/pages.ts'
import { findPersonByEmail } from '../../world/records/people.ts'
import type { World } from '../../world/world.ts'
import { type PageEntry, WorldFileError } from '../file.ts'
import { entering, expectCount, expectText } from './entering.ts'

/** Stores a Page with who has tasks on it. @param createdAt Unix milliseconds. @throws WorldFileError */
export function loadPage(world: World, entry: PageEntry, createdAt: number): void {
  const name = `The Page ${entry.name}`
  expectText(name, 'id', 'id', entry.id)
  expectText(name, 'name', 'pageText', entry.name)
  expectText(name, 'category', 'pageText', entry.category)
  const id = entry.id ?? world.ids.page()
  const page = {
    id,
    name: entry.name,
    category: entry.category ?? 'Community',
    followersCount: expectCount(name, 'followersCount', entry.followersCount),
    accountId: linkedAccount(world, name, entry.instagramAccount),
    createdAt,
  }
  entering(name, () => insertPage(world, page))
  for (const [email, tasks] of Object.entries(entry.roles ?? {})) {
    const person = findPersonByEmail(world, email)
    if (person === undefined)
      throw new WorldFileError(`${name} gives tasks to ${email}, who is no person of this world.`)
    if (tasks.length === 0) throw new WorldFileError(`${name} gives no task to ${email}. Give one, or take it out.`)
    setPageTasks(world, id, person.id, tasks)
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
