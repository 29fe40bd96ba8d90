import { findAccountByUsername } from './accounts.ts'
import { type App, insertApp } from './apps.ts'
import { replaceRedirectUris, saveBasicDisplayProduct } from './basic-display-products.ts'
import { findDeveloperByEmail, setRole } from './developers.ts'
import { entering, expectText } from './entering.ts'
import { type AppEntry, type BasicDisplayEntry, WorldFileError } from './file.ts'
import { acceptTesterInvite, inviteInstagramTester } from './instagram-testers.ts'
import type { World } from './world.ts'

/** Stores an app with its roles and its Basic Display product. @throws WorldFileError */
export function loadApp(world: World, entry: AppEntry): void {
  const name = `The app ${entry.name}`
  expectText(name, 'id', 'id', entry.id)
  const app: App = {
    id: entry.id ?? world.ids.metaApp(),
    secret: entry.secret ?? world.ids.secret(),
    name: entry.name,
    contactEmail: entry.contactEmail ?? '',
    type: entry.type ?? 'consumer',
    mode: entry.mode ?? 'development',
    websiteUrl: entry.websiteUrl || null,
    hasWebsite: entry.websiteUrl === undefined ? 0 : 1,
    createdAt: world.clock.now(),
    deletedAt: null,
  }
  entering(name, () => insertApp(world, app))
  for (const [email, role] of Object.entries(entry.roles ?? {})) {
    const developer = findDeveloperByEmail(world, email)
    if (developer === undefined)
      throw new WorldFileError(`${name} gives a role to ${email}, who is no developer of this world.`)
    setRole(world, app.id, developer.id, role)
  }
  if (entry.basicDisplay !== undefined) loadBasicDisplay(world, app, entry.basicDisplay)
}

function loadBasicDisplay(world: World, app: App, entry: BasicDisplayEntry): void {
  const name = `The app ${app.name}`
  expectText(name, 'Instagram App ID', 'idOrEmpty', entry.instagramAppId)
  const formSaved = entry.instagramAppId !== ''
  entering(name, () =>
    saveBasicDisplayProduct(world, {
      appId: app.id,
      instagramAppId: formSaved ? (entry.instagramAppId ?? world.ids.instagramApp()) : null,
      instagramAppSecret: formSaved ? (entry.instagramAppSecret ?? world.ids.secret()) : null,
      displayName: entry.displayName ?? app.name,
      deauthorizeUrl: entry.deauthorizeUrl ?? '',
      dataDeletionUrl: entry.dataDeletionUrl ?? '',
      approvedScopes: (entry.approvedScopes ?? []).join(','),
    }),
  )
  replaceRedirectUris(world, app.id, entry.redirectUris)
  for (const [username, state] of Object.entries(entry.testers ?? {})) {
    const account = findAccountByUsername(world, username)
    if (account === undefined)
      throw new WorldFileError(`${name} lists ${username} as Instagram Tester, which is no account of this world.`)
    inviteInstagramTester(world, app.id, account.id)
    if (state === 'accepted') acceptTesterInvite(world, app.id, account.id)
  }
}
