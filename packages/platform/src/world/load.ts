import { tokenKinds } from '@darkroom/contract'
import { storeAccessTokenRow } from './access-tokens.ts'
import { type Account, findAccountByUsername, insertAccount, listAccounts } from './accounts.ts'
import { type App, insertApp, listApps } from './apps.ts'
import { replaceRedirectUris, saveBasicDisplayProduct } from './basic-display-products.ts'
import { findDeveloperByEmail, insertDeveloper, listDevelopers, setRole } from './developers.ts'
import {
  type AccountEntry,
  type AppEntry,
  type BasicDisplayEntry,
  type GrantEntry,
  type WorldFile,
  WorldFileError,
} from './file.ts'
import { restoreGrant } from './grants.ts'
import { hashPassword, hashSecret } from './hash.ts'
import { acceptTesterInvite, inviteInstagramTester } from './instagram-testers.ts'
import { insertMedia } from './media.ts'
import { restoreScopedId, scopedId } from './scoped-ids.ts'
import type { World } from './world.ts'

/** Whether nothing was loaded into a world yet. */
export function isNew(world: World): boolean {
  return listAccounts(world).length === 0 && listApps(world).length === 0 && listDevelopers(world).length === 0
}

/**
 * Puts what a file describes into a world that is empty: all of it, or nothing.
 *
 * @throws WorldFileError when an entry names something that is not there.
 */
export function loadWorld(world: World, file: WorldFile): void {
  const hashed = passwordHasher(world)
  world.database.transaction(() => {
    for (const developer of file.developers ?? []) {
      insertDeveloper(world, {
        id: developer.id ?? world.ids.person(),
        name: developer.name,
        email: developer.email,
        passwordHash: hashed(developer),
        createdAt: world.clock.now(),
      })
    }
    for (const account of file.accounts ?? []) loadAccount(world, account, hashed(account))
    for (const app of file.apps ?? []) loadApp(world, app)
    for (const grant of file.grants ?? []) loadGrant(world, grant)
  })
}

/** Hashing is slow on purpose, and worlds in tests share their passwords: each is hashed once a load. */
function passwordHasher(
  world: World,
): (entry: { password?: string | undefined; passwordHash?: string | undefined }) => string {
  const hashes = new Map<string, string>()
  return ({ password = '', passwordHash }) => {
    if (passwordHash !== undefined) return passwordHash
    const hash = hashes.get(password) ?? hashPassword(password, world.random(16))
    hashes.set(password, hash)
    return hash
  }
}

function loadAccount(world: World, entry: AccountEntry, passwordHash: string): void {
  const createdAt = world.clock.now()
  const hue = hueOf(entry.username)
  const account: Account = {
    id: entry.id ?? world.ids.account(),
    username: entry.username,
    name: entry.name ?? entry.username,
    passwordHash,
    type: entry.type ?? 'PERSONAL',
    private: entry.private === true ? 1 : 0,
    hue,
    createdAt,
  }
  insertAccount(world, account)
  for (const [index, caption] of (entry.pictures ?? []).entries()) {
    const picture = {
      id: world.ids.media(),
      accountId: account.id,
      caption,
      hue: hueOf(caption),
      createdAt: createdAt + index,
    }
    insertMedia(world, picture)
  }
}

/** A colour for a name: the same for the same name. */
function hueOf(name: string): number {
  let hue = 0
  for (const character of name) hue = (hue * 31 + (character.codePointAt(0) ?? 0)) % 360
  return hue
}

function loadApp(world: World, entry: AppEntry): void {
  const app: App = {
    id: entry.id ?? world.ids.metaApp(),
    secret: entry.secret ?? world.ids.secret(),
    name: entry.name,
    contactEmail: entry.contactEmail ?? '',
    type: entry.type ?? 'consumer',
    mode: entry.mode ?? 'development',
    websiteUrl: entry.websiteUrl ?? null,
    hasWebsite: entry.websiteUrl === undefined ? 0 : 1,
    createdAt: world.clock.now(),
    deletedAt: null,
  }
  insertApp(world, app)
  for (const [email, role] of Object.entries(entry.roles ?? {})) {
    const developer = findDeveloperByEmail(world, email)
    if (developer === undefined)
      throw new WorldFileError(`App ${entry.name} gives a role to ${email}, who is no developer of this world.`)
    setRole(world, app.id, developer.id, role)
  }
  if (entry.basicDisplay !== undefined) loadBasicDisplay(world, app, entry.basicDisplay)
}

function loadBasicDisplay(world: World, app: App, entry: BasicDisplayEntry): void {
  saveBasicDisplayProduct(world, {
    appId: app.id,
    instagramAppId: entry.instagramAppId ?? world.ids.instagramApp(),
    instagramAppSecret: entry.instagramAppSecret ?? world.ids.secret(),
    displayName: entry.displayName ?? app.name,
    deauthorizeUrl: entry.deauthorizeUrl ?? '',
    dataDeletionUrl: entry.dataDeletionUrl ?? '',
    approvedScopes: (entry.approvedScopes ?? []).join(','),
  })
  replaceRedirectUris(world, app.id, entry.redirectUris)
  for (const [username, state] of Object.entries(entry.testers ?? {})) {
    const account = knownAccount(world, username, `App ${app.name} lists ${username} as Instagram Tester`)
    inviteInstagramTester(world, app.id, account.id)
    if (state === 'accepted') acceptTesterInvite(world, app.id, account.id)
  }
}

function loadGrant(world: World, entry: GrantEntry): void {
  const account = knownAccount(world, entry.username, `A grant names ${entry.username}`)
  const app = listApps(world).find(({ id, name }) => id === entry.app || name === entry.app)
  if (app === undefined) throw new WorldFileError(`A grant names the app ${entry.app}, which is not in this world.`)
  const now = world.clock.now()
  if (entry.appScopedId === undefined) scopedId(world, app.id, account.id)
  else restoreScopedId(world, app.id, account.id, entry.appScopedId)
  const grant = {
    id: world.ids.grant(),
    appId: app.id,
    accountId: account.id,
    scopes: entry.scopes.join(','),
    grantedAt: entry.grantedAt?.getTime() ?? now,
    removedAt: null,
  }
  restoreGrant(world, grant)
  for (const token of entry.tokens ?? []) {
    const issuedAt = token.issuedAt?.getTime() ?? now
    storeAccessTokenRow(world, {
      hash: token.hash ?? hashSecret(token.token ?? ''),
      grantId: grant.id,
      kind: token.kind,
      issuedAt,
      expiresAt: token.expiresAt?.getTime() ?? issuedAt + tokenKinds[token.kind].lifetime * 1000,
      invalidatedAt: null,
    })
  }
}

function knownAccount(world: World, username: string, sentence: string): Account {
  const account = findAccountByUsername(world, username)
  if (account === undefined) throw new WorldFileError(`${sentence}, which is no account of this world.`)
  return account
}
