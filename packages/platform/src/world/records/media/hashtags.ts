import { query } from '../../store/query.ts'
import type { MediaRow, Schema } from '../../store/schema.ts'
import type { World } from '../../world.ts'

/** A hashtag that some caption named, or that somebody searched for. */
export type Hashtag = Schema['hashtags']

const byName = query<{ name: string }, Hashtag>((db, p) =>
  db.selectFrom('hashtags').selectAll().where('name', '=', p.name),
)
const byId = query<{ id: string }, Hashtag>((db, p) => db.selectFrom('hashtags').selectAll().where('id', '=', p.id))
const every = query<object, Hashtag>((db) => db.selectFrom('hashtags').selectAll().orderBy('name'))
const insert = query<Hashtag>((db, p) =>
  db.insertInto('hashtags').values({ id: p.id, name: p.name, forbidden: p.forbidden }),
)
const link = query<Schema['mediaHashtags']>((db, p) =>
  db
    .insertInto('mediaHashtags')
    .values({ hashtagId: p.hashtagId, mediaId: p.mediaId, createdAt: p.createdAt })
    .onConflict((conflict) => conflict.doNothing()),
)

const forbid = query<{ id: string }>((db, p) => db.updateTable('hashtags').set({ forbidden: 1 }).where('id', '=', p.id))
const forbidden = query<object, Hashtag>((db) =>
  db.selectFrom('hashtags').selectAll().where('forbidden', '=', 1).orderBy('name'),
)

/** By its name, which is read without regard to case. */
export function findHashtag(world: World, name: string): Hashtag | undefined {
  return world.database.first(byName, { name: name.toLowerCase() })
}

export function findHashtagById(world: World, id: string): Hashtag | undefined {
  return world.database.first(byId, { id })
}

/** Every hashtag, by name. */
export function listHashtags(world: World): Hashtag[] {
  return world.database.all(every, {})
}

/** Stores a hashtag under an id that apps know. */
export function insertHashtag(world: World, hashtag: Hashtag): void {
  world.database.run(insert, hashtag)
}

/** Stores which hashtags a media's caption names. */
export function nameHashtags(world: World, media: Pick<MediaRow, 'id' | 'createdAt'>, names: readonly string[]): void {
  for (const name of names) {
    const known = findHashtag(world, name)
    const hashtag = known ?? ({ id: world.ids.hashtag(), name, forbidden: 0 } as const)
    if (known === undefined) world.database.run(insert, hashtag)
    world.database.run(link, { hashtagId: hashtag.id, mediaId: media.id, createdAt: media.createdAt })
  }
}

/** Keeps Instagram from showing anything of a hashtag, whether somebody used it already or not. */
export function forbidHashtag(world: World, name: string): void {
  const known = findHashtag(world, name)
  if (known === undefined)
    world.database.run(insert, { id: world.ids.hashtag(), name: name.toLowerCase(), forbidden: 1 })
  else world.database.run(forbid, { id: known.id })
}

/** The hashtags that are forbidden, by name. */
export function listForbiddenHashtags(world: World): Hashtag[] {
  return world.database.all(forbidden, {})
}
