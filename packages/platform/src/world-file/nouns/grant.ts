import { type Login, logins, type ScopeName } from '@darkroom/contract'
import { findAccountByUsername } from '../../world/records/accounts.ts'
import { type App, listApps } from '../../world/records/apps/apps.ts'
import { findProduct } from '../../world/records/apps/products.ts'
import { findGrant, listGrants, restoreGrant } from '../../world/records/grants.ts'
import { listPages, type Page } from '../../world/records/pages.ts'
import { findPersonByEmail } from '../../world/records/people.ts'
import { scopedId } from '../../world/records/scoped-ids.ts'
import { listAccessTokens } from '../../world/records/tokens/access-tokens.ts'
import type { World } from '../../world/world.ts'
import { filled, split } from '../keys/columns.ts'
import { entering, expectKeys, expectScopes } from '../keys/entering.ts'
import type { EntryOf } from '../keys/key.ts'
import { WorldFileError } from '../world-file-error.ts'
import { callsOf, finderOf } from './id-or-name.ts'
import type { Noun } from './noun.ts'
import { loadToken, saveToken, type TokenEntry } from './token.ts'

export const grantKeys = {
  /** The app's name, or its Meta App ID. */
  app: { is: 'label', needed: true, example: 'Social Sizzle' },
  /** The login it was given by. */
  login: { is: 'login', default: 'basic-display', written: true, example: 'instagram' },
  /** Whose Instagram account gave it, where an account signs in itself. */
  username: { is: 'username', refers: 'accounts', example: 'jayposiris' },
  /** The e-mail address of the person who gave it, for Facebook Login. */
  person: { is: 'email', refers: 'people', example: 'dana@darkroom.test' },
  /** What was agreed to. */
  scopes: { list: 'scope', needed: true, example: '[user_profile, user_media]' },
  /** What was asked for and refused. */
  declined: { list: 'scope', example: '[user_media]' },
  /** Names or ids of the Pages that were chosen. */
  pages: { list: 'label', otherwise: 'all, those to come included', example: '[Mira Prints]' },
  /** Usernames of the Instagram accounts that were chosen. */
  accounts: {
    list: 'username',
    refers: 'accounts',
    otherwise: 'all, those to come included',
    example: '[mira.prints]',
  },
  /** The account's or person's id as this app sees it. */
  appScopedId: { is: 'id', otherwise: 'made up', example: '"25346165620484487"' },
  /** When it was given, or last given again. */
  grantedAt: { is: 'moment', otherwise: "the world's date", example: '2024-10-01' },
  /** Its access tokens. */
  tokens: { entries: 'token' },
} as const

/** What somebody authorized an app to do, by one login. */
export interface GrantEntry extends EntryOf<typeof grantKeys, { readonly token: TokenEntry }> {}

export const grant: Noun = { keys: grantKeys }

/** A grant whose app and giver are known. */
interface Given {
  readonly entry: GrantEntry
  /** What to call it, at the beginning of a sentence. */
  readonly name: string
  readonly app: App
  readonly login: Login
  readonly subjectId: string
}

/** Stores grants with their tokens. @throws WorldFileError */
export function loadGrants(world: World, entries: readonly GrantEntry[]): void {
  if (entries.length === 0) return
  const appNamed = finderOf(listApps(world), { thing: 'app', id: 'Meta App ID' })
  const pageNamed = finderOf(listPages(world), { thing: 'Page', id: "Page's id" })
  const grants = entries.map((entry) => given(world, entry, appNamed(entry.app)))
  // An id that is given goes before one that is made up, which another login's grant of the same account would get first.
  for (const grant of grants)
    if (grant.entry.appScopedId !== undefined) loadScopedId(world, grant, grant.entry.appScopedId)
  for (const grant of grants) loadGrant(world, grant, (named) => pageNamed(named).id)
}

function given(world: World, entry: GrantEntry, app: App): Given {
  expectKeys(`A grant to ${app.name}`, grantKeys, entry)
  const login = entry.login ?? grantKeys.login.default
  const byAccount = logins[login].subject === 'account'
  const giver = byAccount ? entry.username : entry.person
  if (giver === undefined)
    throw new WorldFileError(
      `A grant to ${app.name} does not say whose it is. Give its ${byAccount ? 'username' : 'person'}.`,
    )
  const name = `The grant of ${giver} to ${app.name}`
  const subject = byAccount ? findAccountByUsername(world, giver) : findPersonByEmail(world, giver)
  if (subject === undefined)
    throw new WorldFileError(`A grant names ${giver}, which is no ${byAccount ? 'account' : 'person'} of this world.`)
  if (findProduct(world, app.id, login) === undefined)
    throw new WorldFileError(`${name} is to an app without ${logins[login].label}. Give the app ${blocks[login]}.`)
  expectScopes(name, login, [...entry.scopes, ...(entry.declined ?? [])])
  return { entry, name, app, login, subjectId: subject.id }
}

const blocks: Readonly<Record<Login, string>> = {
  'basic-display': 'basicDisplay',
  instagram: 'instagramLogin',
  facebook: 'facebookLogin',
}

function loadScopedId(world: World, { name, app, subjectId }: Given, id: string): void {
  const stored = entering(name, () => scopedId(world, app.id, subjectId, () => id))
  if (stored !== id)
    throw new WorldFileError(
      `${name} has the app-scoped id ${id}, and by another login ${stored}. Give the same to both.`,
    )
}

function loadGrant(world: World, grant: Given, pageId: (named: string) => string): void {
  const { entry, name, app, login, subjectId } = grant
  if (findGrant(world, { appId: app.id, login, subjectId }) !== undefined)
    throw new WorldFileError(`${name} is there twice. Put the tokens of both under one.`)
  const byAccount = logins[login].subject === 'account'
  const id = world.ids.grant()
  restoreGrant(world, {
    id,
    appId: app.id,
    login,
    accountId: byAccount ? subjectId : null,
    personId: byAccount ? null : subjectId,
    scopedId: scopedId(world, app.id, subjectId, byAccount ? undefined : () => world.ids.person()),
    scopes: entry.scopes.join(','),
    declined: (entry.declined ?? []).join(','),
    pageIds: entry.pages?.map(pageId).join(',') ?? null,
    accountIds: entry.accounts?.map((username) => accountId(world, username)).join(',') ?? null,
    grantedAt: entry.grantedAt?.getTime() ?? world.clock.now(),
    removedAt: null,
  })
  for (const token of entry.tokens ?? []) loadToken(world, { id, login, name }, token, pageId)
}

function accountId(world: World, username: string): string {
  const account = findAccountByUsername(world, username)
  if (account === undefined) throw new WorldFileError(`A grant names ${username}, which is no account of this world.`)
  return account.id
}
/** Reads back the grants that are in force, with their tokens. @param usernames Usernames by account id. */
export function saveGrants(
  world: World,
  apps: readonly App[],
  pages: readonly Page[],
  usernames: ReadonlyMap<string, string>,
): GrantEntry[] {
  const appCalls = callsOf(apps)
  const pageCalls = callsOf(pages)
  return listGrants(world).map((grant) => ({
    app: appCalls.get(grant.appId) ?? grant.appId,
    login: grant.login,
    username: grant.username ?? undefined,
    person: grant.email ?? undefined,
    scopes: split(grant.scopes) as ScopeName[],
    declined: filled(split(grant.declined) as ScopeName[]),
    pages: called(grant.pageIds, pageCalls),
    accounts: called(grant.accountIds, usernames),
    // A grant from before there were app-scoped ids has the account's own, which one app alone could have.
    appScopedId: grant.scopedId === grant.accountId ? undefined : grant.scopedId,
    grantedAt: new Date(grant.grantedAt),
    tokens: filled(listAccessTokens(world, grant.id).map((token) => saveToken(token, pageCalls))),
  }))
}

/** What was chosen, by what it is called, without what is no longer there; undefined: all. */
function called(joined: string | null, calls: ReadonlyMap<string, string>): string[] | undefined {
  return joined === null ? undefined : split(joined).flatMap((id) => calls.get(id) ?? [])
}
