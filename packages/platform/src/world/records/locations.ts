import { query } from '../store/query.ts'
import type { Schema } from '../store/schema.ts'
import type { World } from '../world.ts'

/** A place that media can be tagged with: a Facebook Page with an address. */
export type Location = Schema['locations']

const byId = query<{ id: string }, Location>((db, p) => db.selectFrom('locations').selectAll().where('id', '=', p.id))
const insert = query<Location>((db, p) =>
  db.insertInto('locations').values({ id: p.id, name: p.name, latitude: p.latitude, longitude: p.longitude }),
)

export function findLocation(world: World, id: string): Location | undefined {
  return world.database.first(byId, { id })
}

export function insertLocation(world: World, location: Location): void {
  world.database.run(insert, location)
}
