import { tokenKinds } from '@darkroom/contract'
import { hashSecret } from './hash.ts'
import { query } from './query.ts'
import type { AuthorizationCodeRow, GrantRow } from './schema.ts'
import type { World } from './world.ts'

/** A code, with the grant it stands for. */
export type AuthorizationCode = AuthorizationCodeRow &
  Pick<GrantRow, 'appId' | 'accountId' | 'scopes' | 'removedAt'> & { scopedId: string }

const insert = query<AuthorizationCodeRow>((db, p) =>
  db.insertInto('authorizationCodes').values({
    hash: p.hash,
    grantId: p.grantId,
    redirectUri: p.redirectUri,
    issuedAt: p.issuedAt,
    expiresAt: p.expiresAt,
    usedAt: null,
  }),
)
const byHash = query<{ hash: string }, AuthorizationCode>((db, p) =>
  db
    .selectFrom('authorizationCodes')
    .innerJoin('grants', 'grants.id', 'authorizationCodes.grantId')
    .innerJoin('scopedIds', (join) =>
      join.onRef('scopedIds.appId', '=', 'grants.appId').onRef('scopedIds.accountId', '=', 'grants.accountId'),
    )
    .selectAll('authorizationCodes')
    .select(['grants.appId', 'grants.accountId', 'grants.scopes', 'grants.removedAt', 'scopedIds.id as scopedId'])
    .where('authorizationCodes.hash', '=', p.hash),
)
const markUsed = query<{ hash: string; at: number }>((db, p) =>
  db.updateTable('authorizationCodes').set({ usedAt: p.at }).where('hash', '=', p.hash).where('usedAt', 'is', null),
)

/**
 * Issues a code for a grant.
 *
 * @param redirectUri What the token request must repeat.
 * @returns The code itself; only its hash is kept.
 */
export function issueAuthorizationCode(world: World, grantId: string, redirectUri: string): string {
  const code = world.ids.authorizationCode()
  const issuedAt = world.clock.now()
  const expiresAt = issuedAt + tokenKinds.authorizationCode.lifetime * 1000
  world.database.run(insert, { hash: hashSecret(code), grantId, redirectUri, issuedAt, expiresAt, usedAt: null })
  return code
}

export function findAuthorizationCode(world: World, code: string): AuthorizationCode | undefined {
  return world.database.first(byHash, { hash: hashSecret(code) })
}

/** Redeems a code; false when another request was first. */
export function useAuthorizationCode(world: World, code: AuthorizationCode): boolean {
  return world.database.run(markUsed, { hash: code.hash, at: world.clock.now() }) === 1
}
