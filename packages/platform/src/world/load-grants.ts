import { tokenKinds } from '@darkroom/contract'
import { storeAccessTokenRow } from './access-tokens.ts'
import { findAccountByUsername } from './accounts.ts'
import { type App, listApps } from './apps.ts'
import { findBasicDisplayProduct } from './basic-display-products.ts'
import { entering, expectText } from './entering.ts'
import { type GrantEntry, type TokenEntry, WorldFileError } from './file.ts'
import { findGrant, restoreGrant } from './grants.ts'
import { hashSecret } from './hash.ts'
import { restoreScopedId, scopedId } from './scoped-ids.ts'
import type { World } from './world.ts'

/** Stores grants with their tokens. @throws WorldFileError */
export function loadGrants(world: World, entries: readonly GrantEntry[]): void {
  if (entries.length === 0) return
  const apps = listApps(world)
  const byId = new Map(apps.map((app) => [app.id, app]))
  const byName = Map.groupBy(apps, ({ name }) => name)
  for (const entry of entries) {
    const named = byName.get(entry.app) ?? []
    const app = byId.get(entry.app) ?? named[0]
    if (app === undefined) throw new WorldFileError(`A grant names the app ${entry.app}, which is not in this world.`)
    if (app.id !== entry.app && named.length > 1)
      throw new WorldFileError(`A grant names the app ${entry.app}, and several are called so. Give the Meta App ID.`)
    loadGrant(world, app, entry)
  }
}

function loadGrant(world: World, app: App, entry: GrantEntry): void {
  const name = `The grant of ${entry.username} to ${app.name}`
  const account = findAccountByUsername(world, entry.username)
  if (account === undefined)
    throw new WorldFileError(`A grant names ${entry.username}, which is no account of this world.`)
  if (findBasicDisplayProduct(world, app.id) === undefined)
    throw new WorldFileError(`${name} is to an app without Basic Display. Give the app basicDisplay.`)
  if (findGrant(world, app.id, account.id) !== undefined)
    throw new WorldFileError(`${name} is there twice. Put the tokens of both under one.`)
  expectText(name, 'app-scoped id', 'id', entry.appScopedId)
  entering(name, () => {
    if (entry.appScopedId === undefined) scopedId(world, app.id, account.id)
    else restoreScopedId(world, app.id, account.id, entry.appScopedId)
  })
  const id = world.ids.grant()
  restoreGrant(world, {
    id,
    appId: app.id,
    accountId: account.id,
    scopes: entry.scopes.join(','),
    grantedAt: entry.grantedAt?.getTime() ?? world.clock.now(),
    removedAt: null,
  })
  for (const token of entry.tokens ?? []) loadToken(world, name, id, token)
}

function loadToken(world: World, grant: string, grantId: string, entry: TokenEntry): void {
  const issuedAt = entry.issuedAt?.getTime() ?? world.clock.now()
  const hash = entry.hash ?? (entry.token === undefined ? undefined : hashSecret(entry.token))
  if (hash === undefined) throw new WorldFileError(`${grant} has a token without text. Give its token or its hash.`)
  entering(`A token of ${grant.replace(/^T/, 't')}`, () =>
    storeAccessTokenRow(world, {
      hash,
      grantId,
      kind: entry.kind,
      issuedAt,
      expiresAt: entry.expiresAt?.getTime() ?? issuedAt + tokenKinds[entry.kind].lifetime * 1000,
      invalidatedAt: entry.invalidatedAt?.getTime() ?? null,
    }),
  )
}
