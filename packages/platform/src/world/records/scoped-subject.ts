import { query } from '../store/query.ts'
import type { World } from '../world.ts'

const one = query<{ appId: string; id: string }, { subjectId: string }>((db, p) =>
  db.selectFrom('scopedIds').select('subjectId').where('id', '=', p.id).where('appId', '=', p.appId),
)

/** Whose an app-scoped id is; undefined when it is nobody's at that app. */
export function findScopedSubject(world: World, appId: string, id: string): string | undefined {
  return world.database.first(one, { appId, id })?.subjectId
}
