import { type Login, tokenKind } from '@darkroom/contract'
import { hashSecret } from '../../hash.ts'
import { query } from '../../store/query.ts'
import type { AuthorizationCodeRow, GrantRow } from '../../store/schema.ts'
import type { World } from '../../world.ts'

/** A code, with its grant. */
export type AuthorizationCode = AuthorizationCodeRow &
  Pick<GrantRow, 'appId' | 'login' | 'accountId' | 'personId' | 'scopes' | 'removedAt' | 'scopedId'>

const insert = query<AuthorizationCodeRow>((db, p) =>
  db.insertInto('authorizationCodes').values({
    hash: p.hash,
    grantId: p.grantId,
    redirectUri: p.redirectUri,
    configurationId: p.configurationId,
    codeChallenge: p.codeChallenge,
    openid: p.openid,
    nonce: p.nonce,
    issuedAt: p.issuedAt,
    expiresAt: p.expiresAt,
    usedAt: null,
  }),
)
const byHash = query<{ hash: string }, AuthorizationCode>((db, p) =>
  db
    .selectFrom('authorizationCodes')
    .innerJoin('grants', 'grants.id', 'authorizationCodes.grantId')
    .selectAll('authorizationCodes')
    .select([
      'grants.appId',
      'grants.login',
      'grants.accountId',
      'grants.personId',
      'grants.scopes',
      'grants.removedAt',
      'grants.scopedId',
    ])
    .where('authorizationCodes.hash', '=', p.hash),
)
const markUsed = query<{ hash: string; at: number }>((db, p) =>
  db.updateTable('authorizationCodes').set({ usedAt: p.at }).where('hash', '=', p.hash).where('usedAt', 'is', null),
)

/** What the Login dialog has a code remember besides. */
export interface CodeExtras {
  /** The Login for Business configuration behind it, if it decides which token the code is worth. */
  readonly configurationId?: string | null
  /** The code challenge, as S256 makes it. */
  readonly codeChallenge?: string | undefined
  /** Whether it is worth an id_token too. */
  readonly openid?: boolean
  readonly nonce?: string | undefined
}

/**
 * Issues a code for a grant.
 *
 * @param redirectUri What the token request must repeat.
 * @returns The code itself; only its hash is kept.
 */
export function issueAuthorizationCode(
  world: World,
  grant: { readonly id: string; readonly login: Login },
  redirectUri: string,
  { configurationId = null, codeChallenge, openid = false, nonce }: CodeExtras = {},
): string {
  const code = world.ids.authorizationCode()
  const issuedAt = world.clock.now()
  const expiresAt = issuedAt + (tokenKind(grant.login, 'authorizationCode').lifetime ?? 0) * 1000
  world.database.run(insert, {
    hash: hashSecret(code),
    grantId: grant.id,
    redirectUri,
    configurationId,
    codeChallenge: codeChallenge ?? null,
    openid: openid ? 1 : 0,
    nonce: nonce ?? null,
    issuedAt,
    expiresAt,
    usedAt: null,
  })
  return code
}

export function findAuthorizationCode(world: World, code: string): AuthorizationCode | undefined {
  return world.database.first(byHash, { hash: hashSecret(code) })
}

/** Redeems a code; false when another request was first. */
export function useAuthorizationCode(world: World, code: AuthorizationCode): boolean {
  return world.database.run(markUsed, { hash: code.hash, at: world.clock.now() }) === 1
}
