import type { ScopeName } from '@darkroom/contract'
import { findAccountByUsername } from '../../world/records/accounts.ts'
import { giveAdvancedAccess, listAdvancedAccess, listFeatures } from '../../world/records/apps/advanced-access.ts'
import { type App, insertApp } from '../../world/records/apps/apps.ts'
import {
  acceptTesterInvite,
  inviteInstagramTester,
  listInstagramTesters,
} from '../../world/records/apps/instagram-testers.ts'
import { findPersonByEmail, listRoles, setRole } from '../../world/records/people.ts'
import type { World } from '../../world/world.ts'
import { byName, columnsOf, entryOf, filled } from '../keys/columns.ts'
import { entering } from '../keys/entering.ts'
import type { EntryOf } from '../keys/key.ts'
import { WorldFileError } from '../world-file-error.ts'
import { type FacebookLoginEntry, loadFacebookLogin, saveFacebookLogin } from './facebook-login.ts'
import { type InstagramProductEntry, loadInstagramProduct, saveInstagramProduct } from './instagram-product.ts'
import type { Noun } from './noun.ts'

export const appKeys = {
  /** What it is called; grants name it by this, or by its Meta App ID where several are called so. */
  name: { is: 'appName', needed: true, column: 'name', example: 'Social Sizzle' },
  /** The Meta App ID. */
  id: { is: 'id', unique: true, column: 'id', otherwise: 'made up', example: '"358205879134926"' },
  /** The app secret. The Instagram app secret is another. */
  secret: { is: 'secret', column: 'secret', otherwise: 'made up', example: '2b0c81bc1f2a4d6d9ce63c1a75f0e4d8' },
  /** The app type it was made with. */
  type: { is: 'appType', default: 'consumer', written: true, column: 'type', example: 'business' },
  /** Whether it was made by app type, or by use case as since 2023. */
  creation: { is: 'creation', default: 'type', column: 'creation', example: 'useCase' },
  /** Development Mode or Live. */
  mode: { is: 'appMode', default: 'development', written: true, column: 'mode', example: 'live' },
  /** Whether the Graph API answers its calls: `blocked` by Meta, `deactivated` after 90 days without use, or `deleted`, they are refused. */
  state: { is: 'appState', default: 'active', column: 'state', example: 'blocked' },
  /** Where Meta would write to. */
  contactEmail: { is: 'emailOrEmpty', default: '', column: 'contactEmail', example: 'dana@darkroom.test' },
  /** Settings > Basic > Website. Empty: Add Platform > Website was chosen, and no URL entered yet. */
  websiteUrl: { is: 'pageUrlOrEmpty', example: 'https://example.com/' },
  /** Settings > Basic > Privacy policy URL. */
  privacyPolicyUrl: { is: 'pageUrlOrEmpty', default: '', column: 'privacyPolicyUrl', example: 'https://example.com/p' },
  /** Whether a verified business stands behind it. */
  businessVerified: { is: 'yesOrNo', default: false, column: 'businessVerified' },
  /** Settings > Advanced > Require App Secret: calls on graph.facebook.com need an `appsecret_proof`. */
  requireAppSecret: { is: 'yesOrNo', default: false, column: 'requireAppSecret' },
  /** Settings > Advanced > Native or desktop app: it keeps no secret. */
  desktopApp: { is: 'yesOrNo', default: false, column: 'desktopApp' },
  /** Settings > Advanced > Client token. */
  clientToken: {
    is: 'secret',
    default: '',
    column: 'clientToken',
    otherwise: 'made up when it is first looked at',
    example: 'c3a9f0d7b2e64815',
  },
  /** Settings > Basic > App domains: host names. */
  appDomains: { list: 'domain', most: 'domainCount', column: 'appDomains', example: '[example.com]' },
  /** Settings > Basic > Terms of Service URL. */
  termsUrl: { is: 'pageUrlOrEmpty', default: '', column: 'termsUrl', example: 'https://example.com/terms' },
  /** Where people read how to have their data deleted, in place of a callback. */
  deletionInstructionsUrl: {
    is: 'pageUrlOrEmpty',
    default: '',
    column: 'deletionInstructionsUrl',
    example: 'https://example.com/delete',
  },
  /** Which version answers calls without one. */
  apiVersion: { is: 'version', column: 'apiVersion', otherwise: 'the oldest living version', example: 'v24.0' },
  /** The same for calls of people with a role on the app. */
  roleApiVersion: { is: 'version', column: 'roleApiVersion', otherwise: 'as api_version', example: 'v25.0' },
  /** Roles by the person's e-mail address. */
  roles: { named: 'role', refers: 'people', example: '{ dana@darkroom.test: administrator }' },
  /** Instagram Testers by username. */
  instagramTesters: { named: 'inviteState', refers: 'accounts', example: '{ jayposiris: accepted }' },
  /** Scopes for which App Review gave Advanced Access; all others have Standard Access. */
  advancedAccess: { list: 'scope', example: '[instagram_basic]' },
  /** Features that App Review approved. */
  features: { list: 'feature', example: '[Human Agent]' },
  /** What was set up under Instagram Basic Display. */
  basicDisplay: { entry: 'instagramProduct' },
  /** What was set up under API setup with Instagram login. */
  instagramLogin: { entry: 'instagramProduct' },
  /** What was set up under Facebook Login. */
  facebookLogin: { entry: 'facebookLogin' },
} as const

/** An app of the App Dashboard. */
export interface AppEntry
  extends EntryOf<
    typeof appKeys,
    { readonly instagramProduct: InstagramProductEntry; readonly facebookLogin: FacebookLoginEntry }
  > {}

export const app: Noun = { keys: appKeys }

/** Stores an app with its roles, its testers and its products. @param createdAt Unix milliseconds. @throws WorldFileError */
export function loadApp(world: World, entry: AppEntry, createdAt: number): void {
  const name = `The app ${entry.name}`
  const columns = columnsOf(name, appKeys, entry)
  const app: App = {
    ...columns,
    id: columns.id ?? world.ids.metaApp(),
    secret: columns.secret ?? world.ids.secret(),
    websiteUrl: entry.websiteUrl || null,
    hasWebsite: entry.websiteUrl === undefined ? 0 : 1,
    createdAt,
    deletedAt: null,
  }
  entering(name, () => insertApp(world, app))
  loadRoles(world, app, entry)
  loadTesters(world, app, entry)
  for (const name of [...(entry.advancedAccess ?? []), ...(entry.features ?? [])])
    giveAdvancedAccess(world, app.id, name)
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

/** Reads back an app with all that was set up in it. */
export function saveApp(world: World, row: App): AppEntry {
  const { id } = row
  return entryOf<AppEntry>(appKeys, row, {
    websiteUrl: row.hasWebsite === 1 ? (row.websiteUrl ?? '') : undefined,
    roles: byName(listRoles(world, id).map(({ email, role }) => [email, role] as const)),
    instagramTesters: byName(listInstagramTesters(world, id).map(({ username, state }) => [username, state] as const)),
    advancedAccess: filled(listAdvancedAccess(world, id) as ScopeName[]),
    features: filled(listFeatures(world, id)),
    basicDisplay: saveInstagramProduct(world, id, 'basic-display'),
    instagramLogin: saveInstagramProduct(world, id, 'instagram'),
    facebookLogin: saveFacebookLogin(world, id),
  })
}
