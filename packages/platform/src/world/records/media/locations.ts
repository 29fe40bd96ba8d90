import { query } from '../../store/query.ts'
import type { Schema } from '../../store/schema.ts'
import type { World } from '../../world.ts'

/** A place that media are tagged with. */
export type Location = Schema['locations']

const byId = query<{ id: string }, Location>((db, p) => db.selectFrom('locations').selectAll().where('id', '=', p.id))

export function findLocation(world: World, id: string): Location | undefined {
  return world.database.first(byId, { id })
}
