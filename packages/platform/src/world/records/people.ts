import type { Role } from '@darkroom/contract'
import { sql } from 'kysely'
import type { Tables } from '../store/database.ts'
import { query } from '../store/query.ts'
import type { PersonRow, Schema } from '../store/schema.ts'
import type { World } from '../world.ts'

/** Somebody on Facebook: who develops apps, has Pages, or signs in to an app by Facebook Login. */
export type Person = PersonRow

const byId = query<{ id: string }, Person>((db, p) => db.selectFrom('people').selectAll().where('id', '=', p.id))
const byEmail = query<{ email: string }, Person>((db, p) =>
  db.selectFrom('people').selectAll().where('email', '=', p.email),
)
const every = query<object, Person>((db) => db.selectFrom('people').selectAll().orderBy(sql`rowid`))
const any = query<object, { id: string }>((db) => db.selectFrom('people').select('id').limit(1))
const insert = query<Person>((db, p) =>
  db.insertInto('people').values({
    id: p.id,
    name: p.name,
    email: p.email,
    passwordHash: p.passwordHash,
    createdAt: p.createdAt,
    confirmed: p.confirmed,
    checkpointed: p.checkpointed,
  }),
)
const roleOf = query<{ appId: string; personId: string }, { role: Role }>((db, p) =>
  db.selectFrom('appRoles').select('role').where('appId', '=', p.appId).where('personId', '=', p.personId),
)
const roleHolders = query<{ appId: string }, Person & { role: Role }>((db, p) =>
  db
    .selectFrom('appRoles')
    .innerJoin('people', 'people.id', 'appRoles.personId')
    .selectAll('people')
    .select('appRoles.role')
    .where('appRoles.appId', '=', p.appId)
    .orderBy('people.name'),
)
const upsertRole = query<Schema['appRoles']>((db, p) =>
  db
    .insertInto('appRoles')
    .values({ appId: p.appId, personId: p.personId, role: p.role })
    .onConflict((conflict) => conflict.columns(['appId', 'personId']).doUpdateSet({ role: p.role })),
)
const deleteRole = query<{ appId: string; personId: string }>((db, p) =>
  db.deleteFrom('appRoles').where('appId', '=', p.appId).where('personId', '=', p.personId),
)

/** What {@link findPerson} looks into. */
export const personTables: Tables = ['people']

export function findPerson(world: World, id: string): Person | undefined {
  return world.database.first(byId, { id })
}

export function findPersonByEmail(world: World, email: string): Person | undefined {
  return world.database.first(byEmail, { email })
}

/** Every person, in the order in which they were made. */
export function listPeople(world: World): Person[] {
  return world.database.all(every, {})
}

export function hasPeople(world: Pick<World, 'database'>): boolean {
  return world.database.first(any, {}) !== undefined
}

export function insertPerson(world: World, person: Person): void {
  world.database.run(insert, person)
}

/** Somebody's role on an app, if any. */
export function findRole(world: World, appId: string, personId: string): Role | undefined {
  return world.database.first(roleOf, { appId, personId })?.role
}

/** Who has a role on an app, and which. */
export function listRoles(world: World, appId: string): (Person & { role: Role })[] {
  return world.database.all(roleHolders, { appId })
}

export function setRole(world: World, appId: string, personId: string, role: Role): void {
  world.database.run(upsertRole, { appId, personId, role })
}

export function removeRole(world: World, appId: string, personId: string): void {
  world.database.run(deleteRole, { appId, personId })
}

const updatePassword = query<{ id: string; passwordHash: string }>((db, p) =>
  db.updateTable('people').set({ passwordHash: p.passwordHash }).where('id', '=', p.id),
)
const updateCheckpoint = query<{ id: string; checkpointed: 0 | 1 }>((db, p) =>
  db.updateTable('people').set({ checkpointed: p.checkpointed }).where('id', '=', p.id),
)
const updateConfirmed = query<{ id: string; confirmed: 0 | 1 }>((db, p) =>
  db.updateTable('people').set({ confirmed: p.confirmed }).where('id', '=', p.id),
)

const disownGrants = query<{ personId: string; at: number }>((db, p) =>
  db
    .updateTable('grants')
    .set({ personId: null, removedAt: sql`coalesce(removedAt, ${p.at})` })
    .where('personId', '=', p.personId),
)
const remove = query<{ id: string }>((db, p) => db.deleteFrom('people').where('id', '=', p.id))

export function setPersonPassword(world: World, id: string, passwordHash: string): void {
  world.database.run(updatePassword, { id, passwordHash })
}

/** Puts somebody before a checkpoint, or lets them pass it. */
export function setPersonCheckpoint(world: World, id: string, checkpointed: boolean): void {
  world.database.run(updateCheckpoint, { id, checkpointed: checkpointed ? 1 : 0 })
}

/** Whether somebody confirmed their e-mail address. */
export function setPersonConfirmed(world: World, id: string, confirmed: boolean): void {
  world.database.run(updateConfirmed, { id, confirmed: confirmed ? 1 : 0 })
}

/**
 * Deletes a person with their roles and tasks. Their grants stay behind, removed and nobody's: a token that outlives its person goes
 * on saying why it is dead.
 */
export function deletePerson(world: World, id: string): void {
  world.database.transaction(() => {
    world.database.run(disownGrants, { personId: id, at: world.clock.now() })
    world.database.run(remove, { id })
  })
}
