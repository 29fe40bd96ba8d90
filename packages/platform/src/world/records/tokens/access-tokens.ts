import { type AccessTokenKind, type InstagramSideLogin, tokenKind } from '@darkroom/contract'
import { hashSecret } from '../../hash.ts'
import type { Tables } from '../../store/database.ts'
import { query } from '../../store/query.ts'
import type { AccessTokenRow, GrantRow, Invalidation } from '../../store/schema.ts'
import type { World } from '../../world.ts'
import { appTables, findApp } from '../apps/apps.ts'
import { findPerson, personTables } from '../people.ts'
import { type AccessToken, type AccessTokenLookUp, accessTokenColumns, readAccessToken } from './access-token-row.ts'

export type { AccessToken, AccountToken, PersonToken } from './access-token-row.ts'

const byHash = query<{ hash: string }, AccessTokenLookUp>(
  (db, p) =>
    db
      .selectFrom('accessTokens')
      .innerJoin('grants', 'grants.id', 'accessTokens.grantId')
      .leftJoin('accounts', 'accounts.id', 'grants.accountId')
      .leftJoin('instagramTesters', (join) =>
        join
          .onRef('instagramTesters.appId', '=', 'grants.appId')
          .onRef('instagramTesters.accountId', '=', 'grants.accountId'),
      )
      .select(accessTokenColumns)
      .where('accessTokens.hash', '=', p.hash),
  readAccessToken,
)
/** What {@link findAccessToken} looks into, its app and its person included. */
export const tokenTables: Tables = ['accessTokens', 'grants', 'accounts', 'instagramTesters', 'apps', 'people']

const insert = query<AccessTokenRow>((db, p) =>
  db.insertInto('accessTokens').values({
    hash: p.hash,
    grantId: p.grantId,
    kind: p.kind,
    pageId: p.pageId,
    issuedAt: p.issuedAt,
    expiresAt: p.expiresAt,
    invalidatedAt: p.invalidatedAt,
    invalidatedBy: p.invalidatedBy,
  }),
)
const ofGrant = query<{ grantId: string }, AccessTokenRow>((db, p) =>
  db.selectFrom('accessTokens').selectAll().where('grantId', '=', p.grantId).orderBy('issuedAt').orderBy('hash'),
)
const renew = query<{ hash: string; issuedAt: number; expiresAt: number | null }>((db, p) =>
  db.updateTable('accessTokens').set({ issuedAt: p.issuedAt, expiresAt: p.expiresAt }).where('hash', '=', p.hash),
)
type Ending = { subjectId: string; at: number; by: Invalidation }
const invalidateOfAccount = query<Ending>((db, p) =>
  db
    .updateTable('accessTokens')
    .set({ invalidatedAt: p.at, invalidatedBy: p.by })
    .where('grantId', 'in', (select) => select.selectFrom('grants').select('id').where('accountId', '=', p.subjectId))
    .where('invalidatedAt', 'is', null),
)
const invalidateOfAccountLogin = query<Ending & { login: InstagramSideLogin }>((db, p) =>
  db
    .updateTable('accessTokens')
    .set({ invalidatedAt: p.at, invalidatedBy: p.by })
    .where('grantId', 'in', (select) =>
      select.selectFrom('grants').select('id').where('accountId', '=', p.subjectId).where('login', '=', p.login),
    )
    .where('invalidatedAt', 'is', null),
)
const invalidateOfPerson = query<Ending>((db, p) =>
  db
    .updateTable('accessTokens')
    .set({ invalidatedAt: p.at, invalidatedBy: p.by })
    .where('grantId', 'in', (select) => select.selectFrom('grants').select('id').where('personId', '=', p.subjectId))
    .where('invalidatedAt', 'is', null),
)
const invalidateOfApp = query<Ending>((db, p) =>
  db
    .updateTable('accessTokens')
    .set({ invalidatedAt: p.at, invalidatedBy: p.by })
    .where('grantId', 'in', (select) => select.selectFrom('grants').select('id').where('appId', '=', p.subjectId))
    .where('invalidatedAt', 'is', null),
)
const deleteOfGrant = query<{ grantId: string }>((db, p) =>
  db.deleteFrom('accessTokens').where('grantId', '=', p.grantId),
)

/** What a new token belongs to. */
export interface TokenFor {
  readonly grant: Pick<GrantRow, 'id' | 'login'>
  readonly kind: AccessTokenKind
  /** The Page that a Page token belongs to. */
  readonly pageId?: string
  /** When it ends, Unix milliseconds; absent: after the kind's lifetime; null: never. */
  readonly expiresAt?: number | null
}

/**
 * Issues a token for a grant.
 *
 * @returns The token itself; only its hash is kept.
 */
export function issueAccessToken(world: World, { grant, kind, pageId, expiresAt }: TokenFor): string {
  const token = world.ids.accessToken(grant.login, kind)
  const issuedAt = world.clock.now()
  storeAccessTokenRow(world, {
    hash: hashSecret(token),
    grantId: grant.id,
    kind,
    pageId: pageId ?? null,
    issuedAt,
    expiresAt: expiresAt === undefined ? endOf(grant.login, kind, issuedAt) : expiresAt,
    invalidatedAt: null,
    invalidatedBy: null,
  })
  return token
}

/** When a token issued at a moment ends, Unix milliseconds; null: never. */
export function endOf(login: GrantRow['login'], kind: AccessTokenKind, issuedAt: number): number | null {
  const { lifetime } = tokenKind(login, kind)
  return lifetime === undefined ? null : issuedAt + lifetime * 1000
}

/** Stores a token that is known already, as a world file's are. */
export function storeAccessTokenRow(world: World, token: AccessTokenRow): void {
  world.database.run(insert, token)
}

export function findAccessToken(world: World, token: string): AccessToken | undefined {
  const { database } = world
  const hash = hashSecret(token)
  return database.recall(tokenTables, hash, () => {
    const row = database.first(byHash, { hash })
    if (row === undefined) return undefined
    const { appId, personId } = row
    const app = database.recall(appTables, appId, () => findApp(world, appId))
    const person = personId === null ? null : database.recall(personTables, personId, () => findPerson(world, personId))
    return { ...row, app, person } as AccessToken
  })
}

/** The tokens of a grant, dead ones included, oldest first. */
export function listAccessTokens(world: World, grantId: string): AccessTokenRow[] {
  return world.database.all(ofGrant, { grantId })
}

/** Gives a token its whole lifetime again. */
export function renewAccessToken(world: World, token: AccessToken): void {
  const issuedAt = world.clock.now()
  world.database.run(renew, { hash: token.hash, issuedAt, expiresAt: endOf(token.login, token.kind, issuedAt) })
}

/** Ends every session of an account: its password changed, or before 2021-06-30 it turned private. */
export function invalidateSessions(world: World, accountId: string, by: Invalidation): void {
  world.database.run(invalidateOfAccount, { subjectId: accountId, at: world.clock.now(), by })
}

/** Ends the sessions of an account behind the tokens of one login. */
export function invalidateSessionsOfLogin(
  world: World,
  { accountId, login }: { readonly accountId: string; readonly login: InstagramSideLogin },
  by: Invalidation,
): void {
  world.database.run(invalidateOfAccountLogin, { subjectId: accountId, login, at: world.clock.now(), by })
}

/** Ends every session of a Facebook person. */
export function invalidateSessionsOfPerson(world: World, personId: string, by: Invalidation): void {
  world.database.run(invalidateOfPerson, { subjectId: personId, at: world.clock.now(), by })
}

/** Ends every session of an app, of all its logins. */
export function invalidateSessionsOfApp(world: World, appId: string, by: Invalidation): void {
  world.database.run(invalidateOfApp, { subjectId: appId, at: world.clock.now(), by })
}

export function deleteAccessTokens(world: World, grantId: string): void {
  world.database.run(deleteOfGrant, { grantId })
}
