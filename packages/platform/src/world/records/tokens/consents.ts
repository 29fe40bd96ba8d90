import { hashSecret } from '../../hash.ts'
import { query } from '../../store/query.ts'
import type { Schema } from '../../store/schema.ts'
import type { World } from '../../world.ts'

type Consent = Schema['consents']

/** Milliseconds that a consent form can be answered for. */
export const consentLifetime: number = 3600 * 1000

const insert = query<Consent>((db, p) =>
  db.insertInto('consents').values({
    hash: p.hash,
    sessionHash: p.sessionHash,
    request: p.request,
    createdAt: p.createdAt,
    usedAt: null,
  }),
)
const byHash = query<{ hash: string }, Consent>((db, p) =>
  db.selectFrom('consents').selectAll().where('hash', '=', p.hash),
)
const markUsed = query<{ hash: string; at: number }>((db, p) =>
  db.updateTable('consents').set({ usedAt: p.at }).where('hash', '=', p.hash).where('usedAt', 'is', null),
)

/**
 * Remembers what a consent form asks, so that its answer cannot ask for something else.
 *
 * @param request The window's query string.
 * @returns The form's secret; only its hash is kept.
 */
export function openConsent(world: World, sessionHash: string, request: string): string {
  const secret = world.ids.opaque()
  const createdAt = world.clock.now()
  world.database.run(insert, { hash: hashSecret(secret), sessionHash, request, createdAt, usedAt: null })
  return secret
}

/** Takes a consent form's answer, once and in the session it was shown in. @returns The window's query string. */
export function answerConsent(world: World, sessionHash: string, secret: string): string | undefined {
  const consent = world.database.first(byHash, { hash: hashSecret(secret) })
  if (consent?.sessionHash !== sessionHash || consent.createdAt + consentLifetime < world.clock.now()) return undefined
  return world.database.run(markUsed, { hash: consent.hash, at: world.clock.now() }) === 1 ? consent.request : undefined
}
