import { hashSecret } from '../../hash.ts'
import { query } from '../../store/query.ts'
import type { Schema, Site } from '../../store/schema.ts'
import type { World } from '../../world.ts'

/** Somebody signed in to a site. `subjectId` is an account's or a developer's id. */
export type Session = Schema['sessions']

/** Milliseconds that a session lasts. */
const sessionLifetime = 30 * 24 * 3600 * 1000

const byHash = query<{ hash: string }, Session>((db, p) =>
  db.selectFrom('sessions').selectAll().where('hash', '=', p.hash),
)
const insert = query<Session>((db, p) =>
  db
    .insertInto('sessions')
    .values({ hash: p.hash, site: p.site, subjectId: p.subjectId, createdAt: p.createdAt, expiresAt: p.expiresAt }),
)
const remove = query<{ hash: string }>((db, p) => db.deleteFrom('sessions').where('hash', '=', p.hash))
const removeOf = query<{ site: Site; subjectId: string }>((db, p) =>
  db.deleteFrom('sessions').where('site', '=', p.site).where('subjectId', '=', p.subjectId),
)

/** Signs somebody in. @returns The cookie's value; only its hash is kept. */
export function startSession(world: World, site: Site, subjectId: string): string {
  const secret = world.ids.opaque()
  const createdAt = world.clock.now()
  world.database.run(insert, {
    hash: hashSecret(secret),
    site,
    subjectId,
    createdAt,
    expiresAt: createdAt + sessionLifetime,
  })
  return secret
}

/** The session behind a cookie, unless it has ended. */
export function findSession(world: World, site: Site, secret: string): Session | undefined {
  const session = world.database.first(byHash, { hash: hashSecret(secret) })
  return session?.site === site && session.expiresAt > world.clock.now() ? session : undefined
}

export function endSession(world: World, secret: string): void {
  world.database.run(remove, { hash: hashSecret(secret) })
}

/** Signs somebody out everywhere. */
export function endSessionsOf(world: World, site: Site, subjectId: string): void {
  world.database.run(removeOf, { site, subjectId })
}
