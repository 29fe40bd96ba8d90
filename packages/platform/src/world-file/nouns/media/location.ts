import { insertLocation, type Location } from '../../../world/records/media/locations.ts'
import type { World } from '../../../world/world.ts'
import { columnsOf, entryOf } from '../../keys/columns.ts'
import { entering } from '../../keys/entering.ts'
import type { EntryOf } from '../../keys/key.ts'
import type { Noun } from '../noun.ts'

export const locationKeys = {
  /** What it is called; media name it by this, or by its id where several are called so. */
  name: { is: 'pageText', needed: true, column: 'name', example: 'Old Dairy Studio' },
  /** Its id. */
  id: { is: 'id', unique: true, column: 'id', otherwise: 'made up', example: '"106078429431815"' },
  /** How far north it is. */
  latitude: { is: 'latitude', default: 0, written: true, column: 'latitude', example: '38.7077' },
  /** How far east it is. */
  longitude: { is: 'longitude', default: 0, written: true, column: 'longitude', example: '-9.1365' },
} as const

/** A place at which media were taken. */
export interface LocationEntry extends EntryOf<typeof locationKeys> {}

export const location: Noun = { keys: locationKeys }

/** Stores a location. @throws WorldFileError */
export function loadLocation(world: World, entry: LocationEntry): void {
  const name = `The location ${entry.name}`
  const columns = columnsOf(name, locationKeys, entry)
  entering(name, () => insertLocation(world, { ...columns, id: columns.id ?? world.ids.page() }))
}

/** Reads a location back. */
export function saveLocation(row: Location): LocationEntry {
  return entryOf<LocationEntry>(locationKeys, row)
}
