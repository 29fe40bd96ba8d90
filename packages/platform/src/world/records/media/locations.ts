import { query } from '../../store/query.ts'
import type { Schema } from '../../store/schema.ts'
import type { World } from '../../world.ts'

/** A place at which media were taken. */
export type Location = Schema['locations']

const byId = query<{ id: string }, Location>((db, p) => db.selectFrom('locations').selectAll().where('id', '=', p.id))
const every = query<object, Location>((db) => db.selectFrom('locations').selectAll().orderBy('name').orderBy('id'))
const insert = query<Location>((db, p) =>
  db.insertInto('locations').values({ id: p.id, name: p.name, latitude: p.latitude, longitude: p.longitude }),
)

export function findLocation(world: World, id: string): Location | undefined {
  return world.database.first(byId, { id })
}

/** Every location, by name. */
export function listLocations(world: World): Location[] {
  return world.database.all(every, {})
}

export function insertLocation(world: World, location: Location): void {
  world.database.run(insert, location)
}
