import { findAccountByUsername } from '../../world/records/accounts.ts'
import { giveAdvancedAccess } from '../../world/records/advanced-access.ts'
import { type App, insertApp } from '../../world/records/apps.ts'
import { acceptTesterInvite, inviteInstagramTester } from '../../world/records/instagram-testers.ts'
import { findPersonByEmail, setRole } from '../../world/records/people.ts'
import { mostDomains } from '../../world/text-rules/app-domains.ts'
import type { World } from '../../world/world.ts'
import { type AppEntry, WorldFileError } from '../file.ts'
import { entering, expectMost, expectText } from './entering.ts'
import { loadFacebookLogin, loadInstagramProduct } from './load-products.ts'

const pageUrls = ['websiteUrl', 'privacyPolicyUrl', 'termsUrl', 'deletionInstructionsUrl'] as const

/** Stores an app with its roles, its testers and its products. @param createdAt Unix milliseconds. @throws WorldFileError */
export function loadApp(world: World, entry: AppEntry, createdAt: number): void {
  const name = `The app ${entry.name}`
  expectText(name, 'id', 'id', entry.id)
  expectText(name, 'name', 'appName', entry.name)
  expectText(name, 'contactEmail', 'emailOrEmpty', entry.contactEmail)
  for (const key of pageUrls) expectText(name, key, 'pageUrlOrEmpty', entry[key])
  expectMost(name, 'appDomains', mostDomains, entry.appDomains)
  for (const domain of entry.appDomains ?? []) expectText(name, 'appDomains', 'domain', domain)
  expectText(name, 'apiVersion', 'version', entry.apiVersion)
  expectText(name, 'roleApiVersion', 'version', entry.roleApiVersion)
  const app: App = {
    id: entry.id ?? world.ids.metaApp(),
    secret: entry.secret ?? world.ids.secret(),
    name: entry.name,
    contactEmail: entry.contactEmail ?? '',
    type: entry.type ?? 'consumer',
    mode: entry.mode ?? 'development',
    websiteUrl: entry.websiteUrl || null,
    hasWebsite: entry.websiteUrl === undefined ? 0 : 1,
    createdAt,
    deletedAt: null,
    creation: entry.creation ?? 'type',
    privacyPolicyUrl: entry.privacyPolicyUrl ?? '',
    businessVerified: entry.businessVerified === true ? 1 : 0,
    requireAppSecret: entry.requireAppSecret === true ? 1 : 0,
    clientToken: entry.clientToken ?? '',
    appDomains: (entry.appDomains ?? []).join(','),
    termsUrl: entry.termsUrl ?? '',
    deletionInstructionsUrl: entry.deletionInstructionsUrl ?? '',
    apiVersion: entry.apiVersion ?? null,
    roleApiVersion: entry.roleApiVersion ?? null,
    state: 'active',
  }
  entering(name, () => insertApp(world, app))
  loadRoles(world, app, entry)
  loadTesters(world, app, entry)
  for (const scope of entry.advancedAccess ?? []) giveAdvancedAccess(world, app.id, scope)
  if (entry.basicDisplay !== undefined) loadInstagramProduct(world, app, 'basic-display', entry.basicDisplay)
  if (entry.instagramLogin !== undefined) loadInstagramProduct(world, app, 'instagram', entry.instagramLogin)
  if (entry.facebookLogin !== undefined) loadFacebookLogin(world, app, entry.facebookLogin)
}

function loadRoles(world: World, app: App, entry: AppEntry): void {
  for (const [email, role] of Object.entries(entry.roles ?? {})) {
    const person = findPersonByEmail(world, email)
    if (person === undefined)
      throw new WorldFileError(`The app ${app.name} gives a role to ${email}, who is no person of this world.`)
    setRole(world, app.id, person.id, role)
  }
}

function loadTesters(world: World, app: App, entry: AppEntry): void {
  for (const [username, state] of Object.entries(entry.instagramTesters ?? {})) {
    const account = findAccountByUsername(world, username)
    if (account === undefined)
      throw new WorldFileError(
        `The app ${app.name} lists ${username} as Instagram Tester, which is no account of this world.`,
      )
    inviteInstagramTester(world, app.id, account.id)
    if (state === 'accepted') acceptTesterInvite(world, app.id, account.id)
  }
}
