import { type Account, listAccounts } from './accounts.ts'
import { listApps } from './apps.ts'
import type { AccountEntry, PageEntry, PersonEntry, WorldFile } from './file.ts'
import { listMedia } from './media.ts'
import { listPageRoles, listPages, type Page } from './pages.ts'
import { listPeople, type Person } from './people.ts'
import { saveApp } from './save-app.ts'
import { saveGrants } from './save-grants.ts'
import { byName, filled, split } from './saved.ts'
import type { World } from './world.ts'

export { printWorldFile } from './print-file.ts'

/**
 * Reads back everything a world holds that outlasts a visit. Passwords and tokens come as their hashes and keep working.
 *
 * Left out are deleted apps, grants that were removed (with their tokens and app-scoped ids), codes, sessions, callbacks, the
 * audit trail, and when accounts, Pages, pictures, apps, invites, configurations and Advanced Access came. Dead tokens of a living
 * grant stay, and go on saying how they died.
 *
 * @example
 * import { createPlatform } from '@darkroom/platform'
 * import { saveWorld } from '@darkroom/platform/world-file'
 * await using platform = createPlatform()
 * saveWorld(platform.world).accounts?.[0]?.username // => 'jayposiris'
 */
export function saveWorld(world: World): WorldFile {
  const apps = listApps(world)
  const accounts = listAccounts(world)
  const pages = listPages(world)
  const usernames = new Map(accounts.map(({ id, username }) => [id, username]))
  const professional = new Map(
    accounts.filter(({ type }) => type !== 'PERSONAL').map(({ id, username }) => [id, username]),
  )
  return {
    people: filled(listPeople(world).map(savePerson)),
    accounts: filled(accounts.map((account) => saveAccount(world, account))),
    pages: filled(pages.map((page) => savePage(world, page, professional))),
    apps: filled(apps.map((app) => saveApp(world, app))),
    grants: filled(saveGrants(world, apps, pages, usernames)),
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

function saveAccount(world: World, account: Account): AccountEntry {
  const { username, id, name, passwordHash, type } = account
  const pictures = listMedia(world, id)
    .map(({ caption }) => caption)
    .reverse()
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
    pictures: filled(pictures),
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
