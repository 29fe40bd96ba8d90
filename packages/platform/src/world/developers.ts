import type { Role } from '@darkroom/contract'
import { sql } from 'kysely'
import { query } from './query.ts'
import type { Schema } from './schema.ts'
import type { World } from './world.ts'

/** A person who signs in to the App Dashboard. */
export type Developer = Schema['developers']

const byId = query<{ id: string }, Developer>((db, p) => db.selectFrom('developers').selectAll().where('id', '=', p.id))
const byEmail = query<{ email: string }, Developer>((db, p) =>
  db.selectFrom('developers').selectAll().where('email', '=', p.email),
)
const every = query<object, Developer>((db) => db.selectFrom('developers').selectAll().orderBy(sql`rowid`))
const any = query<object, { id: string }>((db) => db.selectFrom('developers').select('id').limit(1))
const insert = query<Developer>((db, p) =>
  db
    .insertInto('developers')
    .values({ id: p.id, name: p.name, email: p.email, passwordHash: p.passwordHash, createdAt: p.createdAt }),
)
const roleOf = query<{ appId: string; developerId: string }, { role: Role }>((db, p) =>
  db.selectFrom('appRoles').select('role').where('appId', '=', p.appId).where('developerId', '=', p.developerId),
)
const roleHolders = query<{ appId: string }, Developer & { role: Role }>((db, p) =>
  db
    .selectFrom('appRoles')
    .innerJoin('developers', 'developers.id', 'appRoles.developerId')
    .selectAll('developers')
    .select('appRoles.role')
    .where('appRoles.appId', '=', p.appId)
    .orderBy('developers.name'),
)
const upsertRole = query<Schema['appRoles']>((db, p) =>
  db
    .insertInto('appRoles')
    .values({ appId: p.appId, developerId: p.developerId, role: p.role })
    .onConflict((conflict) => conflict.columns(['appId', 'developerId']).doUpdateSet({ role: p.role })),
)
const deleteRole = query<{ appId: string; developerId: string }>((db, p) =>
  db.deleteFrom('appRoles').where('appId', '=', p.appId).where('developerId', '=', p.developerId),
)

export function findDeveloper(world: World, id: string): Developer | undefined {
  return world.database.first(byId, { id })
}

export function findDeveloperByEmail(world: World, email: string): Developer | undefined {
  return world.database.first(byEmail, { email })
}

/** Every developer, in the order in which they were made. */
export function listDevelopers(world: World): Developer[] {
  return world.database.all(every, {})
}

export function hasDevelopers(world: World): boolean {
  return world.database.first(any, {}) !== undefined
}

export function insertDeveloper(world: World, developer: Developer): void {
  world.database.run(insert, developer)
}

/** A developer's role on an app, if any. */
export function findRole(world: World, appId: string, developerId: string): Role | undefined {
  return world.database.first(roleOf, { appId, developerId })?.role
}

/** Who has a role on an app, and which. */
export function listRoles(world: World, appId: string): (Developer & { role: Role })[] {
  return world.database.all(roleHolders, { appId })
}

export function setRole(world: World, appId: string, developerId: string, role: Role): void {
  world.database.run(upsertRole, { appId, developerId, role })
}

export function removeRole(world: World, appId: string, developerId: string): void {
  world.database.run(deleteRole, { appId, developerId })
}
