import { sql } from 'kysely'
import { query } from '../../store/query.ts'
import type { ConfigurationRow } from '../../store/schema.ts'
import type { World } from '../../world.ts'

/** A configuration of Facebook Login for Business. */
export type Configuration = ConfigurationRow

const byId = query<{ id: string }, Configuration>((db, p) =>
  db.selectFrom('configurations').selectAll().where('id', '=', p.id),
)
const ofApp = query<{ appId: string }, Configuration>((db, p) =>
  db.selectFrom('configurations').selectAll().where('appId', '=', p.appId).orderBy('createdAt').orderBy(sql`rowid`),
)
const insert = query<Configuration>((db, p) =>
  db.insertInto('configurations').values({
    id: p.id,
    appId: p.appId,
    name: p.name,
    tokenType: p.tokenType,
    scopes: p.scopes,
    expires: p.expires,
    createdAt: p.createdAt,
  }),
)
const update = query<Configuration>((db, p) =>
  db
    .updateTable('configurations')
    .set({ name: p.name, tokenType: p.tokenType, scopes: p.scopes, expires: p.expires })
    .where('id', '=', p.id)
    .where('appId', '=', p.appId),
)
const remove = query<{ appId: string; id: string }>((db, p) =>
  db.deleteFrom('configurations').where('id', '=', p.id).where('appId', '=', p.appId),
)

/** The configuration that a dialog's `config_id` means, if it is this app's. */
export function findConfiguration(world: World, appId: string, id: string): Configuration | undefined {
  const found = world.database.first(byId, { id })
  return found?.appId === appId ? found : undefined
}

/** An app's configurations, oldest first. */
export function listConfigurations(world: World, appId: string): Configuration[] {
  return world.database.all(ofApp, { appId })
}

export function insertConfiguration(world: World, configuration: Configuration): void {
  world.database.run(insert, configuration)
}

/** Saves name, token type, scopes and expiry; false when the app has no such configuration. */
export function updateConfiguration(world: World, configuration: Configuration): boolean {
  return world.database.run(update, configuration) === 1
}

export function deleteConfiguration(world: World, appId: string, id: string): void {
  world.database.run(remove, { appId, id })
}
