import { type Login, logins, type ScopeName } from '@darkroom/contract'
import { query } from '../store/query.ts'
import type { AccountRow, AppRow, GrantRow } from '../store/schema.ts'
import type { World } from '../world.ts'
import { scopedId } from './scoped-ids.ts'

/** What somebody authorized an app to do, by one login. */
export type Grant = GrantRow

/** Whose grant to which app: an Instagram account's, or for Facebook Login a person's. */
export interface GrantKey {
  readonly appId: string
  readonly login: Login
  readonly subjectId: string
}

/** What was agreed to. */
export interface Agreement {
  readonly scopes: readonly ScopeName[]
  readonly declined?: readonly ScopeName[]
  /** Pages that were chosen; absent: all. */
  readonly pageIds?: readonly string[] | undefined
  /** Instagram accounts that were chosen; absent: all. */
  readonly accountIds?: readonly string[] | undefined
}

const ofAccountLogin = query<GrantKey, Grant>((db, p) =>
  db
    .selectFrom('grants')
    .selectAll()
    .where('appId', '=', p.appId)
    .where('login', '=', p.login)
    .where('accountId', '=', p.subjectId),
)
const ofPersonLogin = query<GrantKey, Grant>((db, p) =>
  db
    .selectFrom('grants')
    .selectAll()
    .where('appId', '=', p.appId)
    .where('login', '=', p.login)
    .where('personId', '=', p.subjectId),
)
const ofApp = query<{ appId: string; login: Login }, Grant>((db, p) =>
  db
    .selectFrom('grants')
    .selectAll()
    .where('appId', '=', p.appId)
    .where('login', '=', p.login)
    .where('removedAt', 'is', null)
    .orderBy('grantedAt'),
)
const insert = query<Grant>((db, p) =>
  db.insertInto('grants').values({
    id: p.id,
    appId: p.appId,
    login: p.login,
    accountId: p.accountId,
    personId: p.personId,
    scopedId: p.scopedId,
    scopes: p.scopes,
    declined: p.declined,
    pageIds: p.pageIds,
    accountIds: p.accountIds,
    grantedAt: p.grantedAt,
    removedAt: p.removedAt,
  }),
)
const update = query<Pick<Grant, 'id' | 'scopes' | 'declined' | 'pageIds' | 'accountIds' | 'grantedAt'>>((db, p) =>
  db
    .updateTable('grants')
    .set({
      scopes: p.scopes,
      declined: p.declined,
      pageIds: p.pageIds,
      accountIds: p.accountIds,
      grantedAt: p.grantedAt,
    })
    .where('id', '=', p.id),
)
const markRemoved = query<{ id: string; at: number }>((db, p) =>
  db.updateTable('grants').set({ removedAt: p.at }).where('id', '=', p.id).where('removedAt', 'is', null),
)
const forget = query<{ id: string }>((db, p) => db.deleteFrom('grants').where('id', '=', p.id))
const ofAccount = query<{ subjectId: string }, Grant & { appName: AppRow['name'] }>((db, p) =>
  db
    .selectFrom('grants')
    .innerJoin('apps', 'apps.id', 'grants.appId')
    .selectAll('grants')
    .select('apps.name as appName')
    .where('grants.accountId', '=', p.subjectId)
    .where('apps.deletedAt', 'is', null)
    .orderBy('grants.grantedAt', 'desc'),
)
const ofPerson = query<{ subjectId: string }, Grant & { appName: AppRow['name'] }>((db, p) =>
  db
    .selectFrom('grants')
    .innerJoin('apps', 'apps.id', 'grants.appId')
    .selectAll('grants')
    .select('apps.name as appName')
    .where('grants.personId', '=', p.subjectId)
    .where('apps.deletedAt', 'is', null)
    .orderBy('grants.grantedAt', 'desc'),
)
const inForce = query<object, Grant & { username: AccountRow['username'] | null; email: string | null }>((db) =>
  db
    .selectFrom('grants')
    .innerJoin('apps', 'apps.id', 'grants.appId')
    .leftJoin('accounts', 'accounts.id', 'grants.accountId')
    .leftJoin('people', 'people.id', 'grants.personId')
    .selectAll('grants')
    .select(['accounts.username', 'people.email'])
    .where('grants.removedAt', 'is', null)
    .where('apps.deletedAt', 'is', null)
    .orderBy('grants.grantedAt')
    .orderBy('accounts.username')
    .orderBy('people.email')
    .orderBy('grants.login'),
)

/** A grant, removed ones included. */
export function findGrant(world: World, key: GrantKey): Grant | undefined {
  return world.database.first(logins[key.login].subject === 'account' ? ofAccountLogin : ofPersonLogin, key)
}

/** Records a consent, in place of an earlier one. Tokens and codes from before the app was removed stay dead. */
export function saveGrant(world: World, key: GrantKey, agreement: Agreement): Grant {
  const earlier = findGrant(world, key)
  if (typeof earlier?.removedAt === 'number') world.database.run(forget, { id: earlier.id })
  const bySide = logins[key.login].subject === 'account'
  const grant: Grant = {
    id: earlier?.removedAt === null ? earlier.id : world.ids.grant(),
    appId: key.appId,
    login: key.login,
    accountId: bySide ? key.subjectId : null,
    personId: bySide ? null : key.subjectId,
    scopedId: bySide
      ? scopedId(world, key.appId, key.subjectId)
      : scopedId(world, key.appId, key.subjectId, () => world.ids.person()),
    scopes: agreement.scopes.join(','),
    declined: (agreement.declined ?? []).join(','),
    pageIds: agreement.pageIds?.join(',') ?? null,
    accountIds: agreement.accountIds?.join(',') ?? null,
    grantedAt: world.clock.now(),
    removedAt: null,
  }
  world.database.run(earlier?.removedAt === null ? update : insert, grant)
  return grant
}

/** Stores a grant that is known already, as a world file's are. */
export function restoreGrant(world: World, grant: Grant): void {
  world.database.run(insert, grant)
}

/** Changes what a grant holds, but not when it was given: a permission was revoked. */
export function updateGrant(world: World, grant: Grant): void {
  world.database.run(update, grant)
}

/** What an account finds under Apps and Websites, removed ones included. */
export function listGrantsOf(world: World, accountId: string): (Grant & { appName: string })[] {
  return world.database.all(ofAccount, { subjectId: accountId })
}

/** What a person finds under Apps and Websites on Facebook, removed ones included. */
export function listGrantsOfPerson(world: World, personId: string): (Grant & { appName: string })[] {
  return world.database.all(ofPerson, { subjectId: personId })
}

/** Every grant that was not removed, of apps that were not deleted, with who gave it. */
export function listGrants(world: World): (Grant & { username: string | null; email: string | null })[] {
  return world.database.all(inForce, {})
}

/** Removes an app from an account or a person. */
/** The grants in force of an app by a login, oldest first. */
export function listGrantsOfApp(world: World, appId: string, login: Login): Grant[] {
  return world.database.all(ofApp, { appId, login })
}

export function removeGrant(world: World, id: string): void {
  world.database.run(markRemoved, { id, at: world.clock.now() })
}
