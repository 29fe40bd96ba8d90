import { sql } from 'kysely'
import { removeOldContainers } from './records/containers.ts'
import { consentLifetime } from './records/tokens/consents.ts'
import { query } from './store/query.ts'
import type { World } from './world.ts'

const sessions = query<{ before: number; limit: number }>((db, p) =>
  db
    .deleteFrom('sessions')
    .where('hash', 'in', (ended) =>
      ended.selectFrom('sessions').select('hash').where('expiresAt', '<=', p.before).limit(p.limit),
    ),
)
const consents = query<{ before: number; limit: number }>((db, p) =>
  db
    .deleteFrom('consents')
    .where('hash', 'in', (ended) =>
      ended.selectFrom('consents').select('hash').where('createdAt', '<', p.before).limit(p.limit),
    ),
)
const codes = query<{ before: number; limit: number }>((db, p) =>
  db
    .deleteFrom('authorizationCodes')
    .where('hash', 'in', (ended) =>
      ended.selectFrom('authorizationCodes').select('hash').where('expiresAt', '<=', p.before).limit(p.limit),
    ),
)

type Old = { before: number; kept: number; limit: number }

const oldAudit = query<Old>((db, p) =>
  db
    .deleteFrom('audit')
    .where('id', 'in', (old) => old.selectFrom('audit').select('id').where('at', '<', p.before).limit(p.limit)),
)
const manyAudit = query<Old>((db, p) =>
  db
    .deleteFrom('audit')
    .where('id', 'in', (many) =>
      many
        .selectFrom('audit')
        .select('id')
        .where('id', '<=', sql<number>`(SELECT max(id) FROM audit) - ${p.kept}`)
        .limit(p.limit),
    ),
)
const oldCallbacks = query<Old>((db, p) =>
  db
    .deleteFrom('callbacks')
    .where('id', 'in', (old) =>
      old
        .selectFrom('callbacks')
        .select('id')
        .where('nextAttemptAt', 'is', null)
        .where('createdAt', '<', p.before)
        .limit(p.limit),
    ),
)
const manyCallbacks = query<Old>((db, p) =>
  db
    .deleteFrom('callbacks')
    .where('id', 'in', (many) =>
      many
        .selectFrom('callbacks')
        .select('id')
        .where('nextAttemptAt', 'is', null)
        .where(sql<boolean>`rowid <= (SELECT max(rowid) FROM callbacks) - ${p.kept}`)
        .limit(p.limit),
    ),
)

/** Rows of each kind that one slice of a sweep takes at the most: requests wait for it. */
const portion = 200

/** Milliseconds for which an ended code is still known: it is refused as expired or used, and not as unknown. */
const codeMemory = 7 * 24 * 3600 * 1000

/** Milliseconds for which a container is known: the quota counts a day, and an expired one says so for a week. */
const containerMemory = 7 * 24 * 3600 * 1000

const hour = 3600 * 1000

/**
 * What is kept of the audit, and of callbacks that are settled: the newest rows, and none that is older in the world's time. An app
 * that was asked to delete somebody's data can be asked again afterwards.
 */
export const history: { readonly rows: number; readonly age: number } = { rows: 10_000, age: 90 * 24 * hour }

/**
 * Deletes sessions and consent forms that have ended, codes that ended and containers that were made a week ago, and what {@link history} leaves out. A callback that
 * is still to be sent stays, however old.
 *
 * @returns How many.
 */
export function sweep(world: World, limit: number = portion): number {
  const now = world.clock.now()
  const { database } = world
  const old = { before: now - history.age, kept: history.rows, limit }
  return database.transaction(
    () =>
      database.run(sessions, { before: now, limit }) +
      database.run(consents, { before: now - consentLifetime, limit }) +
      database.run(codes, { before: now - codeMemory, limit }) +
      removeOldContainers(world, now - containerMemory, limit) +
      database.run(oldAudit, old) +
      database.run(manyAudit, old) +
      database.run(oldCallbacks, old) +
      database.run(manyCallbacks, old),
  )
}

/** Sweeps until nothing is left, and yields after every slice. */
export function* sweepAll(world: World, limit: number = portion): Generator<void, void> {
  while (sweep(world, limit) > 0) yield
}

/**
 * Sweeps when it is called, but at most once an hour of the world's time.
 *
 * @param start Has the sweep made, a slice at a time.
 */
export function createSweeper(world: World, start: (work: Iterator<unknown>) => void): () => void {
  let next = Number.NEGATIVE_INFINITY
  return () => {
    const now = world.clock.now()
    if (now < next) return
    next = now + hour
    start(sweepAll(world))
  }
}
