import { query } from '../../store/query.ts'
import type { Schema } from '../../store/schema.ts'
import type { World } from '../../world.ts'

type Forbidden = Schema['forbiddenHashtags']

const insert = query<Forbidden>((db, p) =>
  db
    .insertInto('forbiddenHashtags')
    .values({ name: p.name })
    .onConflict((conflict) => conflict.doNothing()),
)
const one = query<Forbidden, Forbidden>((db, p) =>
  db.selectFrom('forbiddenHashtags').selectAll().where('name', '=', p.name),
)
const every = query<object, Forbidden>((db) => db.selectFrom('forbiddenHashtags').selectAll().orderBy('name'))

/** Keeps Instagram from showing anything of a hashtag, whether somebody used it or not. */
export function forbidHashtag(world: World, name: string): void {
  world.database.run(insert, { name: name.toLowerCase() })
}

export function isForbidden(world: World, name: string): boolean {
  return world.database.first(one, { name: name.toLowerCase() }) !== undefined
}

/** The names of the hashtags of which Instagram shows nothing, in order. */
export function listForbiddenHashtags(world: World): string[] {
  return world.database.all(every, {}).map(({ name }) => name)
}
