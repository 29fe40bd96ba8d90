import type { AppMode, Role } from '@darkroom/contract'
import { sql } from 'kysely'
import type { Tables } from '../../store/database.ts'
import { query } from '../../store/query.ts'
import type { AppRow, AppState } from '../../store/schema.ts'
import type { World } from '../../world.ts'

const updateSecret = query<{ id: string; secret: string }>((db, p) =>
  db.updateTable('apps').set({ secret: p.secret }).where('id', '=', p.id),
)

/** An app of the App Dashboard. */
export type App = AppRow

const byId = query<{ id: string }, App>((db, p) =>
  db.selectFrom('apps').selectAll().where('id', '=', p.id).where('deletedAt', 'is', null),
)
const deletedById = query<{ id: string }, { id: string }>((db, p) =>
  db.selectFrom('apps').select('id').where('id', '=', p.id).where('deletedAt', 'is not', null),
)
const every = query<object, App>((db) =>
  db.selectFrom('apps').selectAll().where('deletedAt', 'is', null).orderBy(sql`rowid`),
)
const any = query<object, { id: string }>((db) => db.selectFrom('apps').select('id').limit(1))
const byPerson = query<{ personId: string }, App & { role: Role }>((db, p) =>
  db
    .selectFrom('apps')
    .innerJoin('appRoles', 'appRoles.appId', 'apps.id')
    .selectAll('apps')
    .select('appRoles.role')
    .where('appRoles.personId', '=', p.personId)
    .where('apps.deletedAt', 'is', null)
    .orderBy('apps.createdAt'),
)
const insert = query<App>((db, p) =>
  db.insertInto('apps').values({
    id: p.id,
    secret: p.secret,
    name: p.name,
    contactEmail: p.contactEmail,
    type: p.type,
    mode: p.mode,
    websiteUrl: p.websiteUrl,
    hasWebsite: p.hasWebsite,
    createdAt: p.createdAt,
    deletedAt: p.deletedAt,
    creation: p.creation,
    privacyPolicyUrl: p.privacyPolicyUrl,
    businessVerified: p.businessVerified,
    requireAppSecret: p.requireAppSecret,
    desktopApp: p.desktopApp,
    clientToken: p.clientToken,
    appDomains: p.appDomains,
    termsUrl: p.termsUrl,
    deletionInstructionsUrl: p.deletionInstructionsUrl,
    apiVersion: p.apiVersion,
    roleApiVersion: p.roleApiVersion,
    state: p.state,
  }),
)
const updateBasics = query<AppBasics>((db, p) =>
  db
    .updateTable('apps')
    .set({
      name: p.name,
      contactEmail: p.contactEmail,
      websiteUrl: p.websiteUrl,
      hasWebsite: p.hasWebsite,
      privacyPolicyUrl: p.privacyPolicyUrl,
      appDomains: p.appDomains,
      termsUrl: p.termsUrl,
      deletionInstructionsUrl: p.deletionInstructionsUrl,
    })
    .where('id', '=', p.id),
)
const updateMode = query<{ id: string; mode: AppMode }>((db, p) =>
  db.updateTable('apps').set({ mode: p.mode }).where('id', '=', p.id),
)
const updateState = query<{ id: string; state: AppState }>((db, p) =>
  db.updateTable('apps').set({ state: p.state }).where('id', '=', p.id),
)
const markDeleted = query<{ id: string; at: number }>((db, p) =>
  db.updateTable('apps').set({ deletedAt: p.at }).where('id', '=', p.id),
)

/** What {@link findApp} looks into. */
export const appTables: Tables = ['apps']

/** An app that was not deleted, by its Meta App ID. */
export function findApp(world: World, id: string): App | undefined {
  return world.database.first(byId, { id })
}

/** Whether there was an app by a Meta App ID, and it was deleted. */
export function isDeletedApp(world: World, id: string): boolean {
  return world.database.first(deletedById, { id }) !== undefined
}

/** Every app that was not deleted, in the order in which they were made. */
export function listApps(world: World): App[] {
  return world.database.all(every, {})
}

/** Whether there is an app, or was one. */
export function hasApps(world: Pick<World, 'database'>): boolean {
  return world.database.first(any, {}) !== undefined
}

/** The apps somebody has a role on. */
export function listAppsOf(world: World, personId: string): (App & { role: Role })[] {
  return world.database.all(byPerson, { personId })
}

export function insertApp(world: World, app: App): void {
  world.database.run(insert, app)
}

/** What Settings > Basic saves. */
export type AppBasics = Pick<
  App,
  | 'id'
  | 'name'
  | 'contactEmail'
  | 'websiteUrl'
  | 'hasWebsite'
  | 'privacyPolicyUrl'
  | 'appDomains'
  | 'termsUrl'
  | 'deletionInstructionsUrl'
>

/** Saves Settings > Basic. */
export function updateAppBasics(world: World, app: AppBasics): void {
  world.database.run(updateBasics, app)
}

export function setAppMode(world: World, id: string, mode: AppMode): void {
  world.database.run(updateMode, { id, mode })
}

/** Blocks an app, lets it work again, and so on. */
export function setAppState(world: World, id: string, state: AppState): void {
  world.database.run(updateState, { id, state })
}

/** Deletes an app: its row stays, so that its ids are never given again. */
export function deleteApp(world: World, id: string): void {
  world.database.run(markDeleted, { id, at: world.clock.now() })
}

/** Gives an app a new app secret; the former one stops working. The Instagram app secret is a different one. */
export function resetAppSecret(world: World, id: string): void {
  world.database.run(updateSecret, { id, secret: world.ids.secret() })
}
