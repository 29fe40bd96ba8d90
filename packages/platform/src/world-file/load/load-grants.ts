import { type Login, logins } from '@darkroom/contract'
import { findAccountByUsername } from '../../world/records/accounts.ts'
import { type App, listApps } from '../../world/records/apps.ts'
import { findGrant, restoreGrant } from '../../world/records/grants.ts'
import { listPages } from '../../world/records/pages.ts'
import { findPersonByEmail } from '../../world/records/people.ts'
import { findProduct } from '../../world/records/products.ts'
import { scopedId } from '../../world/records/scoped-ids.ts'
import type { World } from '../../world/world.ts'
import { expectScopes } from '../check/expect-scopes.ts'
import { finderOf } from '../check/id-or-name.ts'
import { type GrantEntry, WorldFileError } from '../file.ts'
import { entering, expectText } from './entering.ts'
import { loadToken } from './load-token.ts'

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
  const login = entry.login ?? 'basic-display'
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
  expectText(name, 'app-scoped id', 'id', id)
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
