import type { ScopeName } from '@darkroom/contract'
import { listAccessTokens } from './access-tokens.ts'
import { type Account, listAccounts } from './accounts.ts'
import { type App, listApps } from './apps.ts'
import { findBasicDisplayProduct, listRedirectUris } from './basic-display-products.ts'
import { listDevelopers, listRoles } from './developers.ts'
import type { AccountEntry, AppEntry, BasicDisplayEntry, GrantEntry, TokenEntry, WorldFile } from './file.ts'
import { listGrants } from './grants.ts'
import { listInstagramTesters } from './instagram-testers.ts'
import { listMedia } from './media.ts'
import type { AccessTokenRow } from './schema.ts'
import type { World } from './world.ts'

export { printWorldFile } from './print-file.ts'

/**
 * Reads back everything a world holds that outlasts a visit. Passwords and tokens come as their hashes and keep working.
 *
 * Left out are deleted apps, grants that were removed (with their tokens and app-scoped ids), codes, sessions, and when
 * accounts, pictures, apps and invites were made. Dead tokens of a living grant stay, and go on saying how they died.
 */
export function saveWorld(world: World): WorldFile {
  const apps = listApps(world)
  return {
    developers: filled(
      listDevelopers(world).map(({ email, name, id, passwordHash }) => ({ email, name, id, passwordHash })),
    ),
    accounts: filled(listAccounts(world).map((account) => saveAccount(world, account))),
    apps: filled(apps.map((app) => saveApp(world, app))),
    grants: filled(saveGrants(world, apps)),
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
    private: account.private === 1 ? true : undefined,
    pictures: filled(pictures),
  }
}

function saveApp(world: World, app: App): AppEntry {
  const { name, id, secret, type, mode, contactEmail } = app
  const roles = listRoles(world, id).map(({ email, role }) => [email, role] as const)
  return {
    name,
    id,
    secret,
    type,
    mode,
    contactEmail: contactEmail || undefined,
    websiteUrl: app.hasWebsite === 1 ? (app.websiteUrl ?? '') : undefined,
    roles: byName(roles),
    basicDisplay: saveBasicDisplay(world, app),
  }
}

/** Testers can be invited before the product is set up; they need a place then too. */
function saveBasicDisplay(world: World, app: App): BasicDisplayEntry | undefined {
  const product = findBasicDisplayProduct(world, app.id)
  const testers = listInstagramTesters(world, app.id).map(({ username, state }) => [username, state] as const)
  if (product === undefined && testers.length === 0) return undefined
  return {
    instagramAppId: product?.instagramAppId ?? '',
    instagramAppSecret: product?.instagramAppSecret ?? undefined,
    displayName: product?.displayName ?? app.name,
    redirectUris: listRedirectUris(world, app.id),
    deauthorizeUrl: product?.deauthorizeUrl || undefined,
    dataDeletionUrl: product?.dataDeletionUrl || undefined,
    approvedScopes: filled(splitScopes(product?.approvedScopes ?? '')),
    testers: byName(testers),
  }
}

function saveGrants(world: World, apps: readonly App[]): GrantEntry[] {
  const names = Map.groupBy(apps, ({ name }) => name)
  const ids = new Set(apps.map(({ id }) => id))
  // An app goes by its name where that says which one is meant.
  const calls = new Map(
    apps.map(({ id, name }) => [id, names.get(name)?.length === 1 && !ids.has(name) ? name : id] as const),
  )
  return listGrants(world).map(({ id, appId, username, scopes, scopedId, grantedAt }) => ({
    app: calls.get(appId) ?? appId,
    username,
    scopes: splitScopes(scopes),
    appScopedId: scopedId ?? undefined,
    grantedAt: new Date(grantedAt),
    tokens: filled(listAccessTokens(world, id).map(saveToken)),
  }))
}

function saveToken({ hash, kind, issuedAt, expiresAt, invalidatedAt }: AccessTokenRow): TokenEntry {
  return {
    hash,
    kind,
    issuedAt: new Date(issuedAt),
    expiresAt: new Date(expiresAt),
    invalidatedAt: invalidatedAt === null ? undefined : new Date(invalidatedAt),
  }
}

function splitScopes(joined: string): ScopeName[] {
  return joined.split(',').filter(Boolean) as ScopeName[]
}

/** Lists without items are left out of the file. */
function filled<Item>(list: Item[]): Item[] | undefined {
  return list.length === 0 ? undefined : list
}

function byName<Value>(pairs: readonly (readonly [string, Value])[]): Record<string, Value> | undefined {
  const sorted = [...pairs].sort(([a], [b]) => (a < b ? -1 : 1))
  return sorted.length === 0 ? undefined : Object.fromEntries(sorted)
}
