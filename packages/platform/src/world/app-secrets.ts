import { query } from './query.ts'
import type { World } from './world.ts'

const updateSecret = query<{ id: string; secret: string }>((db, p) =>
  db.updateTable('apps').set({ secret: p.secret }).where('id', '=', p.id),
)

/** Gives an app a new app secret; the one before is forgotten. The Instagram app secret is another. */
export function resetAppSecret(world: World, id: string): void {
  world.database.run(updateSecret, { id, secret: world.ids.secret() })
}
