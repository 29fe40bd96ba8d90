import { type Account, listAccounts } from '../../world/records/accounts.ts'
import { type App, listApps } from '../../world/records/apps.ts'
import { listPageRoles, listPages, type Page } from '../../world/records/pages.ts'
import { listPeople, type Person } from '../../world/records/people.ts'
import type { World } from '../../world/world.ts'
import type { AccountEntry, PageEntry, PersonEntry, WorldFile } from '../file.ts'
import { saveApp } from './save-app.ts'
import { byName, filled, split } from './saved.ts'

/** A world's rows, from which entries are made. */
export interface Rows {
  readonly apps: readonly App[]
  readonly accounts: readonly Account[]
  readonly pages: readonly Page[]
}

/** Reads everything but the rows of which there are the most: pictures, grants and tokens. */
export function readRows(world: World): Rows {
  return { apps: listApps(world), accounts: listAccounts(world), pages: listPages(world) }
}

/** A world without its accounts' pictures, its grants and their tokens: who and what is there, however many tokens that has. */
export function outlineWorld(world: World, { apps, accounts, pages }: Rows = readRows(world)): WorldFile {
  const professional = new Map(
    accounts.filter(({ type }) => type !== 'PERSONAL').map(({ id, username }) => [id, username]),
  )
  return {
    people: filled(listPeople(world).map(savePerson)),
    accounts: filled(accounts.map(saveAccount)),
    pages: filled(pages.map((page) => savePage(world, page, professional))),
    apps: filled(apps.map((app) => saveApp(world, app))),
  }
}

function savePerson({ email, name, id, passwordHash, confirmed, checkpointed }: Person): PersonEntry {
  return {
    email,
    name,
    id,
    passwordHash,
    unconfirmed: confirmed === 0 || undefined,
    checkpointed: checkpointed === 1 || undefined,
  }
}

function saveAccount(account: Account): AccountEntry {
  const { username, id, name, passwordHash, type } = account
  return {
    username,
    id,
    name,
    passwordHash,
    type,
    private: account.private === 1 || undefined,
    biography: account.biography || undefined,
    website: account.website || undefined,
    followersCount: account.followersCount || undefined,
    followsCount: account.followsCount || undefined,
    checkpointed: account.checkpointed === 1 || undefined,
  }
}

/** @param professional Usernames of professional accounts by id: a link to one that turned personal is none. */
function savePage(world: World, page: Page, professional: ReadonlyMap<string, string>): PageEntry {
  const { id, name, category, followersCount, accountId } = page
  const roles = listPageRoles(world, id).map(({ email, tasks }) => [email, split(tasks)] as const)
  return {
    name,
    id,
    category,
    followersCount: followersCount || undefined,
    instagramAccount: accountId === null ? undefined : professional.get(accountId),
    roles: byName(roles.filter(([, tasks]) => tasks.length > 0)) as PageEntry['roles'],
  }
}
