import { type AccessTokenKind, type AppMode, type InviteState, tokenKinds } from '@darkroom/contract'
import { hashSecret } from './hash.ts'
import { query } from './query.ts'
import type { AccessTokenRow, AccountRow, GrantRow } from './schema.ts'
import type { World } from './world.ts'

/** A token with all that decides whether it is good, and what most readings ask for: one look-up for the most frequent call. */
export type AccessToken = AccessTokenRow &
  Pick<GrantRow, 'appId' | 'accountId' | 'scopes' | 'grantedAt' | 'removedAt'> & {
    username: AccountRow['username']
    accountType: AccountRow['type']
    private: AccountRow['private']
    scopedId: string
    appDeletedAt: number | null
    mode: AppMode
    testerState: InviteState | null
  }

const byHash = query<{ hash: string }, AccessToken>((db, p) =>
  db
    .selectFrom('accessTokens')
    .innerJoin('grants', 'grants.id', 'accessTokens.grantId')
    .innerJoin('accounts', 'accounts.id', 'grants.accountId')
    .innerJoin('apps', 'apps.id', 'grants.appId')
    .innerJoin('scopedIds', (join) =>
      join.onRef('scopedIds.appId', '=', 'grants.appId').onRef('scopedIds.accountId', '=', 'grants.accountId'),
    )
    .leftJoin('instagramTesters', (join) =>
      join
        .onRef('instagramTesters.appId', '=', 'grants.appId')
        .onRef('instagramTesters.accountId', '=', 'grants.accountId'),
    )
    .selectAll('accessTokens')
    .select([
      'grants.appId',
      'grants.accountId',
      'grants.scopes',
      'grants.grantedAt',
      'grants.removedAt',
      'accounts.username',
      'accounts.type as accountType',
      'accounts.private',
      'scopedIds.id as scopedId',
      'apps.deletedAt as appDeletedAt',
      'apps.mode',
      'instagramTesters.state as testerState',
    ])
    .where('accessTokens.hash', '=', p.hash),
)
const insert = query<AccessTokenRow>((db, p) =>
  db.insertInto('accessTokens').values({
    hash: p.hash,
    grantId: p.grantId,
    kind: p.kind,
    issuedAt: p.issuedAt,
    expiresAt: p.expiresAt,
    invalidatedAt: p.invalidatedAt,
  }),
)
const ofGrant = query<{ grantId: string }, AccessTokenRow>((db, p) =>
  db.selectFrom('accessTokens').selectAll().where('grantId', '=', p.grantId).orderBy('issuedAt').orderBy('hash'),
)
const renew = query<{ hash: string; issuedAt: number; expiresAt: number }>((db, p) =>
  db.updateTable('accessTokens').set({ issuedAt: p.issuedAt, expiresAt: p.expiresAt }).where('hash', '=', p.hash),
)
const invalidateOfAccount = query<{ accountId: string; at: number }>((db, p) =>
  db
    .updateTable('accessTokens')
    .set({ invalidatedAt: p.at })
    .where('grantId', 'in', (select) => select.selectFrom('grants').select('id').where('accountId', '=', p.accountId))
    .where('invalidatedAt', 'is', null),
)
const deleteOfGrant = query<{ grantId: string }>((db, p) =>
  db.deleteFrom('accessTokens').where('grantId', '=', p.grantId),
)

/**
 * Issues a token for a grant.
 *
 * @returns The token itself; only its hash is kept.
 */
export function issueAccessToken(world: World, grantId: string, kind: AccessTokenKind): string {
  const token = world.ids.accessToken(kind)
  const issuedAt = world.clock.now()
  const expiresAt = issuedAt + tokenKinds[kind].lifetime * 1000
  storeAccessTokenRow(world, { hash: hashSecret(token), grantId, kind, issuedAt, expiresAt, invalidatedAt: null })
  return token
}

/** Stores a token that is known already, as a world file's are. */
export function storeAccessTokenRow(world: World, token: AccessTokenRow): void {
  world.database.run(insert, token)
}

export function findAccessToken(world: World, token: string): AccessToken | undefined {
  const hash = hashSecret(token)
  return world.database.recall(byHash, hash, { hash })
}

/** The tokens of a grant, dead ones included, oldest first. */
export function listAccessTokens(world: World, grantId: string): AccessTokenRow[] {
  return world.database.all(ofGrant, { grantId })
}

/** Gives a token its whole lifetime again. */
export function renewAccessToken(world: World, token: AccessToken): void {
  const issuedAt = world.clock.now()
  world.database.run(renew, {
    hash: token.hash,
    issuedAt,
    expiresAt: issuedAt + tokenKinds[token.kind].lifetime * 1000,
  })
}

/** Ends every session of an account: its password changed, or before 2021-06-30 it turned private. */
export function invalidateSessions(world: World, accountId: string): void {
  world.database.run(invalidateOfAccount, { accountId, at: world.clock.now() })
}

export function deleteAccessTokens(world: World, grantId: string): void {
  world.database.run(deleteOfGrant, { grantId })
}
