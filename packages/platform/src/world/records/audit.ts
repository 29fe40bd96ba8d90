import { query } from '../store/query.ts'
import type { Schema } from '../store/schema.ts'
import type { World } from '../world.ts'

/** Something that was done in a world, and by whom. */
export type AuditEntry = Schema['audit']

/** What to note of something that was done. */
export interface Audited {
  /** Who did it: an e-mail address, a username, or `console`. */
  readonly actor: string
  /** What was done, such as `app.secret.reset`. */
  readonly action: string
  /** The app whose activity log has it: what developers do, and not what people do with the app. */
  readonly appId?: string | undefined
  /** In a few words, and never with a secret. */
  readonly detail?: string | undefined
}

const insert = query<Omit<AuditEntry, 'id'>>((db, p) =>
  db
    .insertInto('audit')
    .values({ at: p.at, actor: p.actor, action: p.action, appId: p.appId, detail: p.detail } as never),
)
const latest = query<{ limit: number }, AuditEntry>((db, p) =>
  db.selectFrom('audit').selectAll().orderBy('id', 'desc').limit(p.limit),
)
const latestOfApp = query<{ appId: string; limit: number }, AuditEntry>((db, p) =>
  db.selectFrom('audit').selectAll().where('appId', '=', p.appId).orderBy('id', 'desc').limit(p.limit),
)

/** Notes what was done, at the world's time. The newest ten thousand entries are kept, for ninety days of that time (sweep.ts). */
export function recordAudit(world: World, { actor, action, appId, detail }: Audited): void {
  world.database.run(insert, { at: world.clock.now(), actor, action, appId: appId ?? null, detail: detail ?? '' })
}

/**
 * What was done, latest first.
 *
 * @param limit Entries at the most. Default 100.
 */
export function listAudit(
  world: World,
  { appId, limit = 100 }: { readonly appId?: string | undefined; readonly limit?: number } = {},
): AuditEntry[] {
  return appId === undefined ? world.database.all(latest, { limit }) : world.database.all(latestOfApp, { appId, limit })
}
