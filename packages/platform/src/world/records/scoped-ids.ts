import { query } from '../store/query.ts'
import type { World } from '../world.ts'

const one = query<{ appId: string; subjectId: string }, { id: string }>((db, p) =>
  db.selectFrom('scopedIds').select('id').where('appId', '=', p.appId).where('subjectId', '=', p.subjectId),
)
const insert = query<{ appId: string; subjectId: string; id: string }>((db, p) =>
  db.insertInto('scopedIds').values({ appId: p.appId, subjectId: p.subjectId, id: p.id }),
)

/**
 * The id of an account or a person as one app sees it, made at first need and then kept.
 *
 * @param make How such an id looks.
 */
export function scopedId(
  world: World,
  appId: string,
  subjectId: string,
  make: () => string = () => world.ids.appScoped(),
): string {
  const found = world.database.first(one, { appId, subjectId })
  if (found !== undefined) return found.id
  const id = make()
  world.database.run(insert, { appId, subjectId, id })
  return id
}
