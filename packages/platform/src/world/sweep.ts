import { consentLifetime } from './consents.ts'
import { query } from './query.ts'
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

/** Rows of each kind that one sweep takes at the most: requests wait for it. */
const portion = 10_000

/** Milliseconds for which an ended code is still known: it is refused as expired or used, and not as unknown. */
const codeMemory = 7 * 24 * 3600 * 1000

const hour = 3600 * 1000

/** Deletes sessions and consent forms that have ended, and codes that ended a week ago. @returns How many. */
export function sweep(world: World, limit: number = portion): number {
  const now = world.clock.now()
  const { database } = world
  return database.transaction(
    () =>
      database.run(sessions, { before: now, limit }) +
      database.run(consents, { before: now - consentLifetime, limit }) +
      database.run(codes, { before: now - codeMemory, limit }),
  )
}

/** Sweeps when it is called, but at most once an hour of the world's time. */
export function createSweeper(world: World): () => void {
  let next = Number.NEGATIVE_INFINITY
  return () => {
    const now = world.clock.now()
    if (now < next) return
    next = now + hour
    sweep(world)
  }
}
